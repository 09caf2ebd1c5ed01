namespace Analytics.Analysis.Demography.Flows;

/// <summary>What happens in all areas of a country in one calendar year.</summary>
/// <param name="Areas">Each area's flows, in the order of the areas; areas may share one.</param>
/// <param name="InShares">How those who move divide over the areas, in the same order.</param>
public sealed record CountryYear(IReadOnlyList<YearFlows> Areas, InShares InShares);
