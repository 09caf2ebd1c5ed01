namespace Analytics.Analysis.Services;

/// <summary>What an indicator says of a service; KOSTRA's own four questions.</summary>
public enum ServiceDimension
{
    /// <summary>How much of its means the municipality spends on it: "prioritering".</summary>
    Priority,

    /// <summary>How many of those it is for receive it: "dekning".</summary>
    Coverage,

    /// <summary>What each of them costs: "enhetskostnad".</summary>
    UnitCost,

    /// <summary>How good it is, as far as figures tell: "kvalitet".</summary>
    Quality,
}
