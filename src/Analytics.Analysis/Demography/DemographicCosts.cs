using Analytics.Core;

namespace Analytics.Analysis.Demography;

/// <summary>Demographic costs by TBU's method (F12): persons more or fewer of each age band, times a constant unit cost at the national level.</summary>
/// <remarks>Standard, coverage and productivity stay as they are. A change of population during year t bears on the budget of year t + 1.</remarks>
public static class DemographicCosts
{
    /// <summary>The sector that stands for all sectors together.</summary>
    public const string AllSectors = "sum";

    /// <summary>One line an age band, youngest first.</summary>
    /// <param name="projection">The projected population.</param>
    /// <param name="costs">All rows of the unit costs.</param>
    /// <param name="from">Base year, counted or projected.</param>
    /// <param name="to">Target year.</param>
    /// <param name="sector">The sector; all together when left out.</param>
    /// <returns>The lines; none when a year is outside the projection or the sector has no costs.</returns>
    public static IReadOnlyList<DemographicCostLine> Lines(PopulationProjection projection, IReadOnlyList<UnitCost> costs, Year from, Year to, string sector = AllSectors)
    {
        ArgumentNullException.ThrowIfNull(projection);
        ArgumentNullException.ThrowIfNull(costs);
        return projection.Years.TryGetValue(from, out var start) && projection.Years.TryGetValue(to, out var end) ? [.. Between(start, end, costs.Where(c => c.Sector == sector), from, to)] : [];
    }

    /// <summary>What each year's change asks of the budget after it: a line for each budget year, sector and age band, but none of the sectors together.</summary>
    /// <param name="population">The population on a 1 January, or null where it is not known.</param>
    /// <param name="costs">All rows of the unit costs.</param>
    /// <param name="first">The first budget year; its change runs from the 1 January before.</param>
    /// <param name="last">The last budget year.</param>
    /// <returns>The lines; budget years whose change is not known are left out.</returns>
    public static IReadOnlyList<DemographicCostLine> Yearly(Func<Year, PopulationVector?> population, IReadOnlyList<UnitCost> costs, Year first, Year last)
    {
        ArgumentNullException.ThrowIfNull(population);
        ArgumentNullException.ThrowIfNull(costs);
        var sectors = costs.Where(c => c.Sector != AllSectors).GroupBy(c => c.Sector, StringComparer.Ordinal).ToList();
        var lines = new List<DemographicCostLine>();
        for (var budget = first; budget <= last; budget = budget.Plus(1))
        {
            if (population(budget.Plus(-1)) is { } start && population(budget) is { } end)
                lines.AddRange(sectors.SelectMany(sector => Between(start, end, sector, budget.Plus(-1), budget)));
        }

        return lines;
    }

    private static IEnumerable<DemographicCostLine> Between(PopulationVector start, PopulationVector end, IEnumerable<UnitCost> costs, Year from, Year to) =>
        costs.OrderBy(c => c.Range.From).Select(c => new DemographicCostLine(AgeText.Nb(c.Range), c.Range, c.KronerPerPerson, from, to, start.Sum(c.Range), end.Sum(c.Range), c.PriceYear)
        {
            Sector = c.Sector,
        });
}
