namespace Analytics.Analysis.Economy;

/// <summary>Whose limit it is. The municipality's own targets go before advice.</summary>
public enum ThresholdKind
{
    /// <summary>The council's own target (kommuneloven § 14-2).</summary>
    OwnTarget,

    /// <summary>National advice, such as TBU's.</summary>
    NationalAdvice,

    /// <summary>Another municipality's or a model's rule, shown as an example, never as a norm.</summary>
    Example,
}
