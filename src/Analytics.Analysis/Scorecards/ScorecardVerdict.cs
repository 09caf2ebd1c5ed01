namespace Analytics.Analysis.Scorecards;

/// <summary>What a value says against its two levels.</summary>
public enum ScorecardVerdict
{
    /// <summary>No value: outside every mean.</summary>
    Missing,

    /// <summary>Worse than the acceptable level.</summary>
    Below,

    /// <summary>At the acceptable level or better, but not at the wanted one.</summary>
    Acceptable,

    /// <summary>At the wanted level or better.</summary>
    Reached,
}
