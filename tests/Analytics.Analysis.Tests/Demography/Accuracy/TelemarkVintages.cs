using System.Globalization;
using Analytics.Analysis.Demography.Accuracy;
using Analytics.Core;

namespace Analytics.Analysis.Tests.Demography.Accuracy;

/// <summary>Statistics Norway's 13 published projections 2005-2026 of Telemark's 17 municipalities beside the counts (CC BY 4.0).</summary>
/// <remarks>
/// Main alternative MMMM and "no change". The vintages 2014-2018 have Bø and Sauherad, which are not counted by those names; they are not here, so those vintages
/// have 16 municipalities. Statistics Norway states no probability for the band from LLML to HHMH: it stands here where an 80 percent interval would.
/// </remarks>
internal static class TelemarkVintages
{
    public const string Main = "MMMM";
    public const string NoChange = "no_change";

    public static readonly SizeClass[] Sizes = [new(0, 2_000), new(2_000, 5_000), new(5_000, 20_000), new(20_000), SizeClass.All];

    private const string Vector = "ssb-projection-vintages-telemark";

    private static readonly (string Column, AgeRange Range)[] Groups =
        [("0", new(0, 0)), ("1-5", new(1, 5)), ("6-12", new(6, 12)), ("13-15", new(13, 15)), ("16-19", new(16, 19)), ("20-66", new(20, 66)), ("67-79", new(67, 79)), ("80-89", new(80, 89)), ("90+", new(90))];

    private static readonly Lazy<IReadOnlyList<ForecastError>> Read = new(() => [.. Compare()]);

    public static IReadOnlyList<ForecastError> Errors => Read.Value;

    public static IEnumerable<Dictionary<string, string>> Rows(string file) => Csv.Rows("vectors", Vector, file);

    private static IEnumerable<ForecastError> Compare()
    {
        var observed = Rows("observed_1_january.csv").ToDictionary(r => (r["municipality"], r["year"]));
        var bands = Rows("projected_totals_LLML_MMMM_HHMH.csv").ToDictionary(r => (r["municipality"], r["vintage"], r["year"]));
        string[] names = [.. observed.Keys.Select(k => k.Item1).Distinct()];
        foreach (var projected in Rows("projected_MMMM.csv"))
        {
            var (name, vintage, year) = (projected["municipality"], projected["vintage"], projected["year"]);
            if (!observed.TryGetValue((name, vintage), out var launch) || !observed.TryGetValue((name, year), out var outcome))
                continue;

            var band = bands[(name, vintage, year)];
            var intervals = new PredictionIntervals(new PredictionInterval(band.Number("LLML"), band.Number("HHMH")));
            yield return Error(Main, AccuracyAgeGroups.Total, Total, intervals);
            yield return Error(NoChange, AccuracyAgeGroups.Total, Total);
            foreach (var (column, range) in Groups)
            {
                yield return Error(Main, range, r => r.Number(column));
                yield return Error(NoChange, range, r => r.Number(column));
            }

            ForecastError Error(string method, AgeRange group, Func<Dictionary<string, string>, double> persons, PredictionIntervals stated = default)
            {
                var from = int.Parse(vintage, CultureInfo.InvariantCulture);
                return new ForecastError(
                    new MunicipalityCode($"99{Array.IndexOf(names, name):00}"),
                    new Year(from),
                    int.Parse(year, CultureInfo.InvariantCulture) - from,
                    group,
                    method,
                    persons(method == Main ? projected : launch),
                    persons(outcome),
                    Total(launch),
                    stated);
            }
        }
    }

    private static double Total(Dictionary<string, string> row) => Groups.Sum(g => row.Number(g.Column));
}
