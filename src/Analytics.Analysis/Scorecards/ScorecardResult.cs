namespace Analytics.Analysis.Scorecards;

/// <summary>A scorecard filled in: units, their sectors, and the municipality.</summary>
/// <remarks>
/// An indicator that a unit anywhere has a value of is expected of all units, and what a unit lacks is a missing cell; one that only the municipality has is its own.
/// Sectors and the municipality are made of the cells below them, never of means of means.
/// </remarks>
/// <param name="Scorecard">The scorecard.</param>
/// <param name="Units">Units by sector and name.</param>
/// <param name="Sectors">Sectors over their units.</param>
/// <param name="Municipality">All cells, and the municipality's own.</param>
public sealed record ScorecardResult(Scorecard Scorecard, IReadOnlyList<ScorecardUnit> Units, IReadOnlyList<ScorecardUnit> Sectors, ScorecardUnit Municipality)
{
    /// <summary>Fills a scorecard in.</summary>
    /// <param name="scorecard">The scorecard.</param>
    /// <param name="values">Values; the newest period of each unit and indicator counts. Those of other indicators are left out.</param>
    public static ScorecardResult Of(Scorecard scorecard, IReadOnlyCollection<ScorecardValue> values)
    {
        ArgumentNullException.ThrowIfNull(scorecard);
        ArgumentNullException.ThrowIfNull(values);
        var newest = values
            .GroupBy(v => (v.Sector, v.Unit, v.Indicator))
            .ToDictionary(g => g.Key, g => g.OrderByDescending(v => v.Period, StringComparer.Ordinal).First());
        var ofUnits = values.Where(v => v.Unit.Length > 0).Select(v => v.Indicator).ToHashSet(StringComparer.Ordinal);
        var units = values.Where(v => v.Unit.Length > 0).Select(v => (v.Sector, v.Unit)).Distinct().OrderBy(u => u.Sector, StringComparer.Ordinal).ThenBy(u => u.Unit, StringComparer.Ordinal)
            .Select(u => new ScorecardUnit(u.Sector, u.Unit, Cells(u.Sector, u.Unit, i => ofUnits.Contains(i.Code)))).ToList();
        var sectors = units.GroupBy(u => u.Sector, StringComparer.Ordinal).Select(g => new ScorecardUnit(g.Key, "", [.. g.SelectMany(u => u.Cells)])).ToList();
        var own = Cells("", "", i => !ofUnits.Contains(i.Code));
        return new ScorecardResult(scorecard, units, sectors, new ScorecardUnit("", "", [.. own, .. units.SelectMany(u => u.Cells)]));

        List<ScorecardCell> Cells(string sector, string unit, Func<ScorecardIndicator, bool> expected) =>
        [
            .. from perspective in scorecard.Perspectives
               from indicator in perspective.Indicators
               where expected(indicator)
               let value = newest.GetValueOrDefault((sector, unit, indicator.Code)) ?? new ScorecardValue(sector, unit, indicator.Code, null, "")
               select new ScorecardCell(perspective, indicator, value, indicator.Judge(value.Value)),
        ];
    }
}
