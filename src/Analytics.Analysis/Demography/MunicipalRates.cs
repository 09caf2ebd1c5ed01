using Analytics.Core;

namespace Analytics.Analysis.Demography;

/// <summary>A municipality's own levels of births, deaths and moves, estimated from counted populations.</summary>
/// <param name="FertilityLevel">Counted 0-year-olds against those expected from national rates, shrunk towards 1.</param>
/// <param name="MortalityLevel">Deaths against those expected from national rates, shrunk towards 1.</param>
/// <param name="NetMigrationRates">Net migrants of a year per person, by age 0-105+ on 1 January at the start of the year.</param>
/// <param name="From">First 1 January that was used.</param>
/// <param name="To">Last 1 January that was used.</param>
/// <param name="YearPairs">How many pairs of following years it rests on.</param>
public sealed record MunicipalRates(
    double FertilityLevel,
    double MortalityLevel,
    BySex<IReadOnlyList<double>> NetMigrationRates,
    Year From,
    Year To,
    int YearPairs);
