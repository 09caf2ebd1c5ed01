namespace Analytics.Analysis.Need;

/// <summary>A row of pipelines/reference/cost-keys-YEAR.csv: one criterion of one sector.</summary>
/// <remarks>Columns: sector, name_nb, sector_weight, criterion, criterion_name_nb, kind (age, living_conditions, structure), age_from, age_to (blank for no upper end), weight, source, verification.</remarks>
/// <param name="Sector">The sector's short name.</param>
/// <param name="NameNb">Its name in bokmål.</param>
/// <param name="SectorWeight">Its share of the whole key, the same on every row of the sector.</param>
/// <param name="Criterion">The criterion.</param>
/// <param name="Source">Where it was published.</param>
/// <param name="Verification">How far it is verified.</param>
public sealed record CostKeyRow(string Sector, string NameNb, double SectorWeight, CostCriterion Criterion, string Source, string Verification);
