using Analytics.Core;

namespace Analytics.Analysis.Need;

/// <summary>A criterion of a sector's cost key.</summary>
/// <param name="Code">Short name: "innb_6_12".</param>
/// <param name="NameNb">Name in bokmål.</param>
/// <param name="Kind">What it counts.</param>
/// <param name="Ages">The age group of an age criterion; null for the others.</param>
/// <param name="Weight">Its share of the sector, 0-1.</param>
public sealed record CostCriterion(string Code, string NameNb, CriterionKind Kind, AgeRange? Ages, double Weight);
