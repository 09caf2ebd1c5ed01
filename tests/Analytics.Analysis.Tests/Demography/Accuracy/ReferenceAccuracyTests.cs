using System.Diagnostics;
using Analytics.Analysis.Demography.Accuracy;
using Analytics.Testing;
using Shouldly;
using Xunit.Abstractions;

namespace Analytics.Analysis.Tests.Demography.Accuracy;

/// <summary>The simple methods and the measures of accuracy against tables that were computed independently from the same counts.</summary>
public sealed class ReferenceAccuracyTests(ITestOutputHelper output)
{
    private const double Tolerance = 0.02;

    // Shares have one decimal in the tables.
    private const double ShareTolerance = 0.0501;

    [SharedFact]
    public void Summarise_Totals_EqualsEveryReferenceRow()
    {
        var found = Summaries();
        var rows = NorwegianMunicipalities.Rows("reference_accuracy_totals.csv").ToList();

        foreach (var row in rows)
        {
            var where = string.Join(' ', row.Values.Take(4));
            var summary = found[(row["launch"], row["horizon"], row["method"], row["size_at_launch"], "0+")];
            summary.Cases.ShouldBe((int)row.Number("municipalities"), where);
            var percent = summary.Percent.ShouldNotBeNull();
            percent.MeanAbsolute.ShouldBe(row.Number("MAPE"), Tolerance, where);
            percent.MedianAbsolute.ShouldBe(row.Number("median_APE"), Tolerance, where);
            percent.Absolute80.ShouldBe(row.Number("APE_80th_percentile"), Tolerance, where);
            percent.ShareWithin5.ShouldBe(row.Number("share_within_5_percent"), ShareTolerance, where);
            percent.Mean.ShouldBe(row.Number("mean_percent_error"), Tolerance, where);
        }

        rows.Count.ShouldBe(567);
    }

    [SharedFact]
    public void Summarise_AgeGroups_EqualsEveryReferenceRow()
    {
        var found = Summaries();
        var rows = NorwegianMunicipalities.Rows("reference_accuracy_age_groups.csv").ToList();

        foreach (var row in rows)
        {
            found[(row["launch"], row["horizon"], row["method"], row["size_at_launch"], row["age_group"])]
                .WeightedAbsolutePercent!.Value.ShouldBe(row.Number("WAPE"), Tolerance, string.Join(' ', row.Values.Take(5)));
        }

        rows.Count.ShouldBe(2646);
    }

    // Of the table's horizons only 15 has all its launches, 2010 and 2011, among the ten years of the counts; the others rest on yearly totals that are not there.
    [SharedFact]
    public void LogErrors_FifteenYears_EqualsEmpiricalQuantiles()
    {
        var rows = NorwegianMunicipalities.Rows("empirical_error_quantiles.csv").Where(r => r["horizon"] == "15").ToList();

        foreach (var row in rows)
        {
            var where = $"{row["method"]} {row["size_at_launch"]}";
            var size = SizeClass.Standard.Single(s => s.Code == row["size_at_launch"]);
            var errors = LogErrorDistribution.Of(NorwegianMunicipalities.Study.Errors.Where(e =>
                e.Horizon == 15 && e.Method == row["method"] && e.Group == AccuracyAgeGroups.Total && size.Contains(e.SizeAtLaunch))).ShouldNotBeNull();
            errors.Cases.ShouldBe((int)row.Number("cases"), where);
            errors.Mean.ShouldBe(row.Number("mean_log_error_pct"), Tolerance, where);
            errors.StandardDeviation.ShouldBe(row.Number("sd_log_error_pct"), Tolerance, where);
            foreach (var (column, probability) in new[] { ("q025", 0.025), ("q10", 0.1), ("q25", 0.25), ("q50", 0.5), ("q75", 0.75), ("q90", 0.9), ("q975", 0.975) })
                errors.Quantile(probability).ShouldBe(row.Number(column), Tolerance, $"{where} {column}");
        }

        rows.Count.ShouldBe(12);
    }

    [SharedFact]
    public void Run_LaunchesWithoutCounts_SaysHowManyWereSkipped()
    {
        var skipped = NorwegianMunicipalities.Study.Skipped;

        skipped.ShouldAllBe(s => s.Reason == SkipReason.NoOutcome && s.Areas.Count == 348);
        skipped.Select(s => (s.Launch.Value, s.Horizon)).ShouldBe([(2015, 15), (2016, 15), (2020, 10), (2020, 15), (2021, 10), (2021, 15)]);
    }

    // Says how long a study takes, and fails only when it takes many times that: a busy machine is no error.
    [SharedFact]
    public void Run_NineMethodsAndSixLaunches_TakesAFractionOfASecond()
    {
        var counts = NorwegianMunicipalities.Counts;
        AccuracyStudy.Run(counts, SimpleMethods.All, NorwegianMunicipalities.Launches[..1], [5]);

        var watch = Stopwatch.StartNew();
        var study = AccuracyStudy.Run(counts, SimpleMethods.All, NorwegianMunicipalities.Launches, [5, 10, 15]);
        var run = watch.ElapsedMilliseconds;
        var summaries = ForecastAccuracy.Summarise(study.Errors);

        output.WriteLine($"{study.Errors.Count} errors in {run} ms, {summaries.Count} summaries in {watch.ElapsedMilliseconds - run} ms");
        watch.ElapsedMilliseconds.ShouldBeLessThan(10_000);
    }

    private static Dictionary<(string Launch, string Horizon, string Method, string Size, string Group), AccuracySummary> Summaries() =>
        ForecastAccuracy.Summarise(NorwegianMunicipalities.Study.Errors)
            .Where(s => s.Launch is not null)
            .ToDictionary(s => ($"{s.Launch}", $"{s.Horizon}", s.Method, s.Size.Code, $"{s.Group}"));
}
