using Analytics.Core;

namespace Analytics.Analysis.Demography;

/// <summary>A row of pipelines/reference/national-rates.csv: one national number with its source.</summary>
/// <remarks>Columns: measure, sex (male, female or empty), age_from (empty where age does not apply), year_from, year_to, value, source, verification.</remarks>
/// <param name="Measure"><c>death_rate</c> (deaths per person-year from this age to the next row's; the last is open), <c>death_level</c> (counted deaths of a calendar year against those rates), <c>mortality_decline</c> (yearly decline of death rates as a rate, estimated from the years from <c>year_from</c> to <c>year_to</c>), <c>fertility_percent</c> (percent of all births in the age pattern, five ages a row), <c>total_fertility_rate</c> (children per woman), <c>sex_ratio_at_birth</c> (boys per girl), <c>life_expectancy</c> (years at birth; published, to check against).</param>
/// <param name="Sex">Whose, or null for both.</param>
/// <param name="AgeFrom">Youngest age of the row, or null.</param>
/// <param name="YearFrom">First calendar year that it holds for.</param>
/// <param name="YearTo">Last calendar year.</param>
/// <param name="Value">The number.</param>
/// <param name="Source">Where it was published.</param>
/// <param name="Verification">How far it is verified.</param>
public sealed record ReferenceRate(string Measure, Sex? Sex, int? AgeFrom, int YearFrom, int YearTo, double Value, string Source, string Verification);
