namespace Analytics.Analysis.Borders;

/// <summary>Which part of an analysis a moved figure belongs to.</summary>
public enum BorderSubject
{
    /// <summary>The counted population.</summary>
    Population,

    /// <summary>Accounts and key figures of them.</summary>
    Finance,
}
