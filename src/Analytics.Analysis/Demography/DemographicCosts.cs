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
        if (!projection.Years.TryGetValue(from, out var start) || !projection.Years.TryGetValue(to, out var end))
            return [];
        return
        [
            .. costs.Where(c => c.Sector == sector).OrderBy(c => c.Range.From).Select(c => new DemographicCostLine(
                AgeText.Nb(c.Range), c.Range, c.KronerPerPerson, from, to, start.Sum(c.Range), end.Sum(c.Range), c.PriceYear)),
        ];
    }
}
