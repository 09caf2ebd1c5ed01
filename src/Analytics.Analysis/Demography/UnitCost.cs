using Analytics.Core;

namespace Analytics.Analysis.Demography;

/// <summary>A row of pipelines/reference/unit-costs.csv: what a person of an age band costs a year at the national level.</summary>
/// <remarks>Columns: sector, age_from, age_to (empty for an open band), kroner_per_person, price_year, source, verification.</remarks>
/// <param name="Sector">The sector (<c>grunnskole</c>), or <c>sum</c> for all together; sums and sectors are never added up.</param>
/// <param name="Range">The ages.</param>
/// <param name="KronerPerPerson">Net cost a person and year.</param>
/// <param name="PriceYear">The year of the prices.</param>
/// <param name="Source">Where it was published or derived from.</param>
/// <param name="Verification">How far it is verified.</param>
public sealed record UnitCost(string Sector, AgeRange Range, double KronerPerPerson, int PriceYear, string Source, string Verification);
