using System.Globalization;
using System.Text.Json;
using Analytics.Analysis.Demography.Mortality;
using Analytics.Core;
using Analytics.Testing;

namespace Analytics.Analysis.Tests.Demography.Mortality;

/// <summary>Norway 1970-2019 in abridged ages: Human Mortality Database (CC BY 4.0), fitted by lca() of the R package demography 2.0 and rwf() of forecast 8.20.</summary>
internal static class NorwegianMortality
{
    private const string Folder = "norway-mortality-life-tables-lee-carter";

    public static MortalitySurface Surface(Sex sex, int lastYear = 2019)
    {
        var deaths = Rows($"deaths_{Name(sex)}.csv");
        var exposure = Rows($"exposure_{Name(sex)}.csv");
        return new MortalitySurface([.. deaths.Column("age").Select(a => (int)a)], new Year(1970), Cells(deaths, lastYear), Cells(exposure, lastYear));
    }

    public static LeeCarterModel Model(Sex sex, IndexAdjustment adjustment, int lastYear = 2019) =>
        LeeCarter.Fit(Surface(sex, lastYear), adjustment).Value ?? throw new InvalidOperationException("Norway has deaths in every cell.");

    public static List<Dictionary<string, string>> Parameters(string which, Sex sex, IndexAdjustment adjustment) =>
        Rows($"lc_{which}_{Name(sex)}_{Name(adjustment)}.csv");

    public static JsonElement Expected(Sex sex, IndexAdjustment adjustment) =>
        JsonDocument.Parse(File.ReadAllText(SharedFolder.Combine("vectors", Folder, "expected.json")))
            .RootElement.GetProperty("lee_carter").GetProperty($"{Name(sex)} {Name(adjustment)}");

    /// <summary>Single-year death rates 0-100+ of a year with a published life table.</summary>
    public static double[] SingleYearRates(Sex sex, string year) =>
        [.. Rows("life_tables_2000_2023.csv").Where(r => r["year"] == year && r["sex"] == sex.ToString()).Select(r => r.Number("mx"))];

    private static List<Dictionary<string, string>> Rows(string file) => [.. Csv.Rows("vectors", Folder, file)];

    private static double[][] Cells(List<Dictionary<string, string>> rows, int lastYear) =>
        [.. rows.Select(r => Enumerable.Range(1970, lastYear - 1969).Select(y => r.Number(y.ToString(CultureInfo.InvariantCulture))).ToArray())];

    private static string Name(Sex sex) => sex == Sex.Male ? "male" : "female";

    private static string Name(IndexAdjustment adjustment) => adjustment == IndexAdjustment.Deaths ? "dt" : "none";
}
