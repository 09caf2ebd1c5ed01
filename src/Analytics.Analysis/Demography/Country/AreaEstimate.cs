using Analytics.Core;

namespace Analytics.Analysis.Demography.Country;

/// <summary>What is estimated for one municipality on the day that its projection starts. Cells are men's ages 0-105+, then women's.</summary>
/// <param name="Area">The municipality.</param>
/// <param name="Base">Its counted population.</param>
/// <param name="Inhabitants">Its counted inhabitants.</param>
/// <param name="FertilityLevel">Births against the country's rates (1 = as the country), shrunk, and drawn in by what lasts of it.</param>
/// <param name="MortalityLevel">Mortality against the country's rates, shrunk.</param>
/// <param name="NetRates">Net migrants a year per person of the base year, 212 cells, shrunk.</param>
/// <param name="GrowthPerYear">Inhabitants gained a year over the window, all causes together.</param>
/// <param name="From">The earlier of the two counts.</param>
/// <param name="To">The later one.</param>
public sealed record AreaEstimate(
    MunicipalityCode Area,
    PopulationVector Base,
    double Inhabitants,
    double FertilityLevel,
    double MortalityLevel,
    IReadOnlyList<double> NetRates,
    double GrowthPerYear,
    Year From,
    Year To)
{
    /// <summary>How lively its gross moves are; as usual by default.</summary>
    public MoveLevels Moves { get; init; } = MoveLevels.Usual;
}
