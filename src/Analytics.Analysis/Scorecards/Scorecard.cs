namespace Analytics.Analysis.Scorecards;

/// <summary>A balanced scorecard (styringskort).</summary>
/// <param name="Name">Its name in files and commands.</param>
/// <param name="TitleNb">Its title.</param>
/// <param name="Perspectives">Its perspectives.</param>
public sealed record Scorecard(string Name, string TitleNb, IReadOnlyList<Perspective> Perspectives)
{
    /// <summary>The indicators of all perspectives.</summary>
    public IEnumerable<ScorecardIndicator> Indicators => Perspectives.SelectMany(p => p.Indicators);
}
