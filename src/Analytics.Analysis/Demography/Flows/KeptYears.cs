namespace Analytics.Analysis.Demography.Flows;

/// <summary>Which years of a projection stay in memory.</summary>
public enum KeptYears
{
    /// <summary>The start and every year after it.</summary>
    All,

    /// <summary>The start and the newest year: a sixteenth of the memory over 30 years, which then stays within the processor's own.</summary>
    Newest,
}
