using Analytics.Analysis.Demography;

namespace Analytics.Reporting.Perspective;

/// <summary>What the population costs under another alternative than the main one.</summary>
/// <param name="NameNb">The alternative's name in bokmål.</param>
/// <param name="Lines">A line for each budget year, sector and age band, at the country's cost level.</param>
public sealed record AlternativeCost(string NameNb, IReadOnlyList<DemographicCostLine> Lines);
