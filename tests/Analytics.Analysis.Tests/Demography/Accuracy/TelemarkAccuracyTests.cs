using Analytics.Analysis.Demography.Accuracy;
using Analytics.Testing;
using Shouldly;
using Xunit.Abstractions;

namespace Analytics.Analysis.Tests.Demography.Accuracy;

public sealed class TelemarkAccuracyTests(ITestOutputHelper output)
{
    private const double Tolerance = 0.01;

    // Shares have one decimal in the tables.
    private const double ShareTolerance = 0.0501;

    [SharedFact]
    public void Summarise_StatisticsNorwaysTotals_EqualsEveryReferenceRow()
    {
        var found = Summaries();
        var rows = TelemarkVintages.Rows("accuracy_totals.csv").ToList();

        foreach (var row in rows)
        {
            var where = $"{row["horizon_years"]} {row["size_at_launch"]}";
            var main = found[(TelemarkVintages.Main, row["horizon_years"], row["size_at_launch"], "0+")];
            var percent = main.Percent.ShouldNotBeNull();
            main.Cases.ShouldBe((int)row.Number("cases"), where);
            percent.MeanAbsolute.ShouldBe(row.Number("MAPE"), Tolerance, where);
            percent.MedianAbsolute.ShouldBe(row.Number("median_APE"), Tolerance, where);
            percent.Mean.ShouldBe(row.Number("mean_percent_error"), Tolerance, where);
            percent.Absolute80.ShouldBe(row.Number("APE_80th_percentile"), Tolerance, where);
            percent.ShareWithin5.ShouldBe(row.Number("share_within_5_percent"), ShareTolerance, where);
            var band = main.Interval80.ShouldNotBeNull();
            band.Coverage.ShouldBe(row.Number("share_inside_LLML_HHMH"), ShareTolerance, where);
            var noChange = found[(TelemarkVintages.NoChange, row["horizon_years"], row["size_at_launch"], "0+")].Percent.ShouldNotBeNull();
            noChange.MeanAbsolute.ShouldBe(row.Number("MAPE_no_change"), Tolerance, where);
            noChange.MedianAbsolute.ShouldBe(row.Number("median_APE_no_change"), Tolerance, where);
            output.WriteLine($"{where}: {main.Cases} cases, MAPE {percent.MeanAbsolute:0.00}, no change {noChange.MeanAbsolute:0.00}, inside the band {band.Coverage:0.0} %, band width {band.MeanWidth:0.0} %");
        }

        rows.Count.ShouldBe(45);
    }

    [SharedFact]
    public void Summarise_StatisticsNorwaysAgeGroups_EqualsEveryReferenceRow()
    {
        var found = Summaries();
        var rows = TelemarkVintages.Rows("accuracy_age_groups.csv").ToList();

        foreach (var row in rows)
        {
            var where = $"{row["horizon_years"]} {row["size_at_launch"]} {row["age_group"]}";
            var main = found[(TelemarkVintages.Main, row["horizon_years"], row["size_at_launch"], row["age_group"])];
            main.Cases.ShouldBe((int)row.Number("cases"), where);
            main.WeightedAbsolutePercent!.Value.ShouldBe(row.Number("WAPE_MMMM"), Tolerance, where);
            main.WeightedPercent!.Value.ShouldBe(row.Number("bias_percent_MMMM"), Tolerance, where);
            found[(TelemarkVintages.NoChange, row["horizon_years"], row["size_at_launch"], row["age_group"])]
                .WeightedAbsolutePercent!.Value.ShouldBe(row.Number("WAPE_no_change"), Tolerance, where);
        }

        rows.Count.ShouldBe(108);
    }

    private static Dictionary<(string Method, string Horizon, string Size, string Group), AccuracySummary> Summaries() =>
        ForecastAccuracy.Summarise(TelemarkVintages.Errors, TelemarkVintages.Sizes)
            .Where(s => s.Launch is null)
            .ToDictionary(s => (s.Method, $"{s.Horizon}", s.Size.Code, $"{s.Group}"));
}
