using Analytics.Core;

namespace Analytics.Analysis.Demography;

/// <summary>What changes the population in one projected calendar year. Start + births − deaths + net migration = end.</summary>
/// <param name="Year">The calendar year; the population that it ends in is that of 1 January of the next.</param>
/// <param name="Births">Live births.</param>
/// <param name="Deaths">Deaths.</param>
/// <param name="NetMigration">Net moves.</param>
public sealed record ProjectedYear(Year Year, double Births, double Deaths, double NetMigration);
