namespace Analytics.Analysis.Surveys;

/// <summary>What may be said of the difference between two rounds, or between a unit and the rest.</summary>
public enum ChangeVerdict
{
    /// <summary>Certain and large enough for the word "endring" (between rounds) or "forskjell" (between groups).</summary>
    Certain,

    /// <summary>Certain, and too small to matter.</summary>
    TooSmall,

    /// <summary>May be chance.</summary>
    Uncertain,

    /// <summary>Too few answers to tell.</summary>
    TooFew,
}
