using Analytics.Core;

namespace Analytics.Analysis.Demography;

/// <summary>The assumptions of a projection, as numbers that can be printed beside it.</summary>
/// <param name="TotalFertilityRate">Children per woman in the first projected year.</param>
/// <param name="FertilityLevel">The municipality's births against those expected from national rates (1 = as the country), after shrinking.</param>
/// <param name="LifeExpectancyMale">Life expectancy at birth in the first projected year, men, years.</param>
/// <param name="LifeExpectancyFemale">Life expectancy at birth in the first projected year, women, years.</param>
/// <param name="MortalityLevel">The municipality's mortality against the national rates (1 = as the country).</param>
/// <param name="NetMigrationPerYear">Net moves in the first projected year, persons; 0 without migration.</param>
/// <param name="EstimatedFrom">First year of the observations behind the municipality's own levels.</param>
/// <param name="EstimatedTo">Last year of them.</param>
/// <param name="Clamped">How many cells had to be kept from going below zero.</param>
/// <param name="MortalityDeclinePercent">How much all death rates fall a year, percent; 0 when constant.</param>
/// <param name="Municipalities">How many municipalities are projected together.</param>
public sealed record ProjectionAssumptions(
    double TotalFertilityRate,
    double FertilityLevel,
    double LifeExpectancyMale,
    double LifeExpectancyFemale,
    double MortalityLevel,
    double NetMigrationPerYear,
    Year EstimatedFrom,
    Year EstimatedTo,
    int Clamped,
    double MortalityDeclinePercent = 0,
    int Municipalities = 1);
