namespace Analytics.Analysis.Scorecards;

/// <summary>The scorecard of a unit, of a sector over its units, or of the municipality over all.</summary>
/// <param name="Sector">The sector; empty for the municipality.</param>
/// <param name="Unit">The unit; empty for a sector and the municipality.</param>
/// <param name="Cells">The cells that it is made of.</param>
public sealed record ScorecardUnit(string Sector, string Unit, IReadOnlyList<ScorecardCell> Cells)
{
    /// <summary>How much has been reached in all.</summary>
    public Attainment Attainment => Attainment.Of([.. Cells.Select(c => (c.Indicator, c.Verdict))]);

    /// <summary>How much has been reached in each perspective that it has indicators of.</summary>
    public IReadOnlyList<(Perspective Perspective, Attainment Attainment)> ByPerspective =>
        [.. Cells.GroupBy(c => c.Perspective).Select(g => (g.Key, Attainment.Of([.. g.Select(c => (c.Indicator, c.Verdict))])))];
}
