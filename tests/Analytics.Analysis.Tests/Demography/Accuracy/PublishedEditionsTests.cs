using System.Globalization;
using Analytics.Analysis.Demography.Accuracy;
using Analytics.Core;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Demography.Accuracy;

public sealed class PublishedEditionsTests
{
    private static readonly MunicipalityCode Sokndal = new("9901"), Lund = new("9902");

    [Fact]
    public void Project_EditionOfTheLaunch_AnswersWithinTheBordersOfTheCount()
    {
        var known = Counts(new() { [(Sokndal, 2020)] = 3_000, [(Lund, 2020)] = 3_000 }).KnownIn(new Year(2020));
        var editions = new PublishedEditions(new Dictionary<Year, IReadOnlyList<AreaForecast>>
        {
            [new Year(2020)] = [new(Sokndal, 0, 3_020), new(Sokndal, 5, 3_100), new(Sokndal, 10, 3_200), new(Lund, 0, 3_040), new(Lund, 5, 3_100)],
        });

        var forecasts = editions.Project(known, new Year(2020), [5]);

        forecasts.Select(f => (f.Area, f.Horizon, f.Total)).ShouldBe([(Sokndal, 5, 3_100d)]); // Lund's first total is more than one percent from the count
        editions.Project(known, new Year(2019), [5]).ShouldBeEmpty();
    }

    /// <summary>Statistics Norway's 13 editions of Telemark through the study itself, against the published table of their errors.</summary>
    [SharedFact]
    public void Run_TelemarksVintages_GivesThePublishedErrors()
    {
        var observed = TelemarkVintages.Rows("observed_1_january.csv").ToList();
        string[] names = [.. observed.Select(r => r["municipality"]).Distinct()];
        var counts = Counts(observed.ToDictionary(r => (Code(r), int.Parse(r["year"], CultureInfo.InvariantCulture)), r => r.Where(c => c.Key is not ("municipality" or "year")).Sum(c => double.Parse(c.Value, CultureInfo.InvariantCulture))));
        var editions = TelemarkVintages.Rows("projected_totals_LLML_MMMM_HHMH.csv").Where(r => names.Contains(r["municipality"])).GroupBy(r => r["vintage"]).ToDictionary(
            edition => new Year(int.Parse(edition.Key, CultureInfo.InvariantCulture)),
            IReadOnlyList<AreaForecast> (edition) => [.. edition.Select(r => new AreaForecast(Code(r), (int)(r.Number("year") - r.Number("vintage")), r.Number("MMMM"))
            {
                Intervals = new Dictionary<AgeRange, PredictionIntervals> { [AccuracyAgeGroups.Total] = new(new PredictionInterval(r.Number("LLML"), r.Number("HHMH"))) },
            })]);
        var expected = TelemarkVintages.Rows("accuracy_totals.csv").ToList();
        int[] horizons = [.. expected.Select(r => (int)r.Number("horizon_years")).Distinct()];

        var study = AccuracyStudy.Run(counts, [new PublishedEditions(editions), SimpleMethods.NoChange], [.. editions.Keys], horizons, [AccuracyAgeGroups.Total]);

        var found = ForecastAccuracy.Summarise([.. study.Errors], TelemarkVintages.Sizes).Where(s => s.Launch is null && s.Method == PublishedEditions.MethodCode).ToDictionary(s => ($"{s.Horizon}", s.Size.Code));
        foreach (var row in expected)
        {
            var ssb = found[(row["horizon_years"], row["size_at_launch"])];
            ssb.Cases.ShouldBe((int)row.Number("cases"));
            ssb.Percent!.MeanAbsolute.ShouldBe(row.Number("MAPE"), 0.01);
            ssb.Percent.Mean.ShouldBe(row.Number("mean_percent_error"), 0.01);
            ssb.Interval80!.Coverage.ShouldBe(row.Number("share_inside_LLML_HHMH"), 0.0501);
        }

        MunicipalityCode Code(Dictionary<string, string> row) => new($"99{Array.IndexOf(names, row["municipality"]):00}");
    }

    private static CountryCounts Counts(Dictionary<(MunicipalityCode Area, int Year), double> totals) => CountryCounts.FromFiveYearGroups(totals
        .GroupBy(t => t.Key.Area)
        .ToDictionary(a => a.Key, IReadOnlyDictionary<Year, FiveYearGroups> (a) => a.ToDictionary(t => new Year(t.Key.Year), t => Groups(t.Value))));

    /// <summary>Only totals are compared, so all persons may have one age.</summary>
    private static FiveYearGroups Groups(double total) => new([total, .. new double[FiveYearGroups.Count - 1]], new double[FiveYearGroups.Count]);
}
