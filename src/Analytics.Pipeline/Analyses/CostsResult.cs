using Analytics.Analysis.Demography;
using Analytics.Analysis.Demography.Accuracy;
using Analytics.Core;

namespace Analytics.Pipeline.Analyses;

/// <summary>What the projected population costs more or less, budget year by budget year.</summary>
/// <param name="Municipality">The municipality.</param>
/// <param name="NameNb">Its name.</param>
/// <param name="BaseYear">The last counted 1 January; the changes after it are projected. Null where nothing could be projected.</param>
/// <param name="PriceYear">The year of the prices.</param>
/// <param name="Sectors">The sectors and their names in bokmål.</param>
/// <param name="Alternatives">The main alternative first; empty likewise.</param>
/// <param name="Levels">The municipality's own cost levels, where they are known.</param>
/// <param name="Spread">How the main alternative's costs spread; null where no futures were drawn.</param>
/// <param name="SourceNb">Where the unit costs come from.</param>
/// <param name="NotesNb">What could not be done, and why, in bokmål.</param>
public sealed record CostsResult(
    MunicipalityCode Municipality,
    string NameNb,
    Year? BaseYear,
    int PriceYear,
    IReadOnlyList<(string Code, string NameNb)> Sectors,
    IReadOnlyList<CostAlternative> Alternatives,
    IReadOnlyList<CostLevel> Levels,
    DemographicCostFutures? Spread,
    string SourceNb,
    IReadOnlyList<string> NotesNb)
{
    /// <summary>Whether every sector has its own level.</summary>
    public bool IsLevelWhole => Levels.Count > 0 && Sectors.All(s => Level(s.Code) is not null);

    /// <summary>The own level of a sector, or null.</summary>
    public CostLevel? Level(string sector) => Levels.FirstOrDefault(l => l.Sector == sector);

    /// <summary>Kroner of a line at the municipality's own level; null where it is not known.</summary>
    public double? Own(DemographicCostLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return Level(line.Sector)?.Kroner(line.Change);
    }

    /// <summary>Kroner of lines together, own level where it is known and the country's else; null where no level is known.</summary>
    public double? OwnWherePossible(IEnumerable<DemographicCostLine> lines) => Levels.Count == 0 ? null : lines.Sum(l => Own(l) ?? l.Change);

    /// <summary>An alternative's budget years, all sectors and ages together, earliest first.</summary>
    public IReadOnlyList<CostYear> Years(CostAlternative alternative)
    {
        ArgumentNullException.ThrowIfNull(alternative);
        if (BaseYear is not { } start)
            return [];
        var spread = alternative == Alternatives[0] ? Spread : null;
        return [.. alternative.Lines.GroupBy(l => l.BudgetYear).Select(Year)];

        CostYear Year(IGrouping<Year, DemographicCostLine> lines)
        {
            var (year, sum) = (lines.Key, alternative.Between(start, lines.Key).ToList());
            return new CostYear(
                year,
                year <= start,
                lines.GroupBy(l => l.Sector).First().Sum(l => l.Persons), // Each sector has all inhabitants once.
                lines.Sum(l => l.Change),
                Interval(year.Plus(-1), year, _ => 1),
                OwnWherePossible(lines),
                Levels.Count == 0 ? null : Interval(year.Plus(-1), year, Weight),
                sum.Sum(l => l.Change),
                Interval(start, year, _ => 1),
                OwnWherePossible(sum),
                Levels.Count == 0 ? null : Interval(start, year, Weight));
        }

        PredictionInterval? Interval(Year from, Year to, Func<UnitCost, double> weight) => from >= start && to > from ? spread?.Interval(from, to, weight) : null;
    }

    /// <summary>How much a row of the unit costs counts at the municipality's own level.</summary>
    public double Weight(UnitCost cost)
    {
        ArgumentNullException.ThrowIfNull(cost);
        return Level(cost.Sector)?.Factor ?? 1;
    }
}
