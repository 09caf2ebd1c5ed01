namespace Analytics.Core;

/// <summary>How settled a figure is; shown beside every figure with shape and word.</summary>
public enum DataMaturity
{
    /// <summary>Endelig.</summary>
    Final,

    /// <summary>Foreløpig: KOSTRA before 15 June, which may change.</summary>
    Provisional,

    /// <summary>Beregnet: our own calculation or estimate.</summary>
    Calculated,
}
