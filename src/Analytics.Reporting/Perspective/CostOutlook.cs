using Analytics.Analysis.Demography;
using Analytics.Core;

namespace Analytics.Reporting.Perspective;

/// <summary>What the projected population costs more or less, sector by sector.</summary>
/// <param name="BaseYear">The last counted 1 January; null where nothing could be projected.</param>
/// <param name="PriceYear">The year of the prices.</param>
/// <param name="Sectors">The sectors and their names in bokmål.</param>
/// <param name="Lines">A line for each budget year, sector and age band, at the country's cost level.</param>
/// <param name="Alternatives">The same under other alternatives.</param>
/// <param name="OwnLevels">The municipality's own cost level by sector, the country's is 1; only where it is known.</param>
/// <param name="Spread">How the costs spread; null where no futures were drawn.</param>
/// <param name="SourceNb">Where the unit costs come from.</param>
/// <param name="NotesNb">What could not be done, and why, in bokmål.</param>
public sealed record CostOutlook(
    Year? BaseYear,
    int PriceYear,
    IReadOnlyList<(string Code, string NameNb)> Sectors,
    IReadOnlyList<DemographicCostLine> Lines,
    IReadOnlyList<AlternativeCost> Alternatives,
    IReadOnlyDictionary<string, double> OwnLevels,
    DemographicCostFutures? Spread,
    string SourceNb,
    IReadOnlyList<string> NotesNb);
