using System.Globalization;
using Analytics.Analysis.Demography.Accuracy;
using Analytics.Core;

namespace Analytics.Analysis.Tests.Demography.Accuracy;

/// <summary>348 municipalities in the borders of 2024, ten years of 2005-2026: Statistics Norway, table 07459 (CC BY 4.0), as compiled in the R package csdata.</summary>
internal static class NorwegianMunicipalities
{
    public static readonly Year[] Launches = [new(2010), new(2011), new(2015), new(2016), new(2020), new(2021)];

    private const string Vector = "ssb-municipal-population-backtest";

    private static readonly Lazy<CountryCounts> Read = new(() => CountryCounts.FromFiveYearGroups(Rows("population_5year_groups.csv")
        .GroupBy(r => new MunicipalityCode(r["municipality"]))
        .ToDictionary(
            area => area.Key,
            IReadOnlyDictionary<Year, FiveYearGroups> (area) => area.ToDictionary(
                r => new Year((int)r.Number("year")),
                r => new FiveYearGroups(Groups(r, "m"), Groups(r, "f"))))));

    private static readonly Lazy<StudyResult> Run = new(() => AccuracyStudy.Run(Counts, SimpleMethods.All, Launches, [5, 10, 15]));

    public static CountryCounts Counts => Read.Value;

    public static StudyResult Study => Run.Value;

    public static IEnumerable<Dictionary<string, string>> Rows(string file) => Csv.Rows("vectors", Vector, file);

    private static double[] Groups(Dictionary<string, string> row, string sex) =>
    [
        .. Enumerable.Range(0, FiveYearGroups.Count - 1).Select(g => row.Number(string.Create(CultureInfo.InvariantCulture, $"{sex}{g * FiveYearGroups.Width}"))),
        row.Number($"{sex}90+"),
    ];
}
