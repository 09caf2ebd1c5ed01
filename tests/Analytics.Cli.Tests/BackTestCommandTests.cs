using System.Globalization;
using System.Text.Json;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Cli.Tests;

public sealed class BackTestCommandTests(SampleStore samples) : IClassFixture<SampleStore>
{
    [Fact]
    public void BackTest_NoOptions_LaunchesWhereOutcomesAreAndSaysNothingMore()
    {
        var outcome = BackTest("--paths", "20", "--json");

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        outcome.Error.ShouldBeEmpty(); // nobody asked for ten years after 2021
        var rows = Rows(outcome);
        rows.Select(r => r.GetProperty("launch").ToString()).Distinct().Order().ShouldBe(["", "2021"]); // counts are of 2015-2026, and a launch needs five years before it
        rows.Select(r => r.GetProperty("horizon").GetInt32()).Distinct().ShouldBe([5]);
        rows.Select(r => r.GetProperty("method").GetString()).Distinct().Count().ShouldBe(10); // ours and nine simple ones
        var ours = Row(rows, "cohort_model", "0+");
        ours.GetProperty("cases").GetInt32().ShouldBe(12);
        ours.GetProperty("mape").GetDouble().ShouldBeInRange(0, 5);
        ours.GetProperty("coverage80").GetDouble().ShouldBeInRange(50, 100);
    }

    [Fact]
    public void BackTest_Table_ShowsWhatTheFileSays()
    {
        var file = samples.NewFile(".csv");

        var outcome = BackTest("--horizons", "1,5", "--launch", "2021", "--paths", "0", "--csv", file);

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        outcome.Error.Trim().ShouldBe("Framskriver ikke 1 år: hamilton_perry_local, hamilton_perry_shrunk_k50, hamilton_perry_shrunk_k100, hamilton_perry_shrunk_k200, hamilton_perry_national.");
        var lines = File.ReadAllLines(file);
        lines[0].ShouldBe("launch,horizon,method,size,ages,cases,mape,median,bias,wape,coverage80,coverage95,band");
        var no = lines.Single(l => l.StartsWith("all,5,no_change,all,0+,", StringComparison.Ordinal)).Split(',');
        no[^3..].ShouldBe(["", "", ""]);
        var mape = double.Parse(no[6], CultureInfo.InvariantCulture);
        outcome.Output.ShouldMatch(string.Create(CultureInfo.InvariantCulture, $@"\b5 +all +0\+ +no_change +12 +{mape:0.0} "));
    }

    [Fact]
    public void BackTest_WhatHasNoOutcome_IsSaidInOneLine()
    {
        var outcome = BackTest("--launch", "2020,2021,2022", "--horizons", "5,10", "--paths", "0", "--json");

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        outcome.Error.Trim().Split('\n').ShouldBe(["Ennå ikke talt: 10 år fra 2020, 10 år fra 2021, 5 år fra 2022, 10 år fra 2022."]);
    }

    [Fact]
    public void BackTest_WithAnEditionOfStatisticsNorway_HoldsItAgainstOutcomesToo()
    {
        var store = samples.NewFile("-store");
        SampleStore.Ingest(store, RepositoryFolder.Combine("data-samples", "ssb", "07459-kommuner.json"), samples.Edition("12882", 2020, 6));

        var outcome = CommandLine.Run("backtest", "--store", store, "--launch", "2020,2021", "--horizons", "5", "--paths", "0", "--json");

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        outcome.Error.Trim().Split('\n').ShouldBe(
        [
            "Lageret har ingen av SSBs framskrivinger fra 2021; ved siden av dem det har: analytics backtest --launch 2020",
            "SSBs framskriving fra 2020 har ingen tall, eller andre grenser, for 9912.",
        ]);
        var rows = Rows(outcome).Where(r => r.GetProperty("launch").ToString() == "2020").ToList();
        foreach (var (size, ages) in new[] { ("<1000", "0+"), ("5000-9999", "0+"), ("5000-9999", "80-89") })
        {
            // the invented edition is "no change", and these classes have no 9912
            var (ssb, none) = (Row(rows, "ssb_mmmm", ages, size), Row(rows, "no_change", ages, size));
            ssb.GetProperty("mape").GetDouble().ShouldBe(none.GetProperty("mape").GetDouble(), 1e-9);
            ssb.GetProperty("cases").GetInt32().ShouldBe(none.GetProperty("cases").GetInt32());
            ssb.GetProperty("coverage80").ValueKind.ShouldBe(JsonValueKind.Null); // SSB states no probability
            ssb.GetProperty("band").GetDouble().ShouldBeInRange(0, 100);
        }

        Row(rows, "ssb_mmmm", "0+").GetProperty("cases").GetInt32().ShouldBe(11);
        Row(rows, "cohort_model", "0+").GetProperty("cases").GetInt32().ShouldBe(12);
        Row(rows, "cohort_model_where_ssb", "0+").GetProperty("cases").GetInt32().ShouldBe(11);
        Row(rows, "cohort_model_where_ssb", "0+", "5000-9999").GetProperty("mape").GetDouble().ShouldBe(Row(rows, "cohort_model", "0+", "5000-9999").GetProperty("mape").GetDouble());
    }

    [Theory]
    [InlineData("\"abc\" is not a whole number", "analytics backtest --launch 2010,2015", "--launch", "abc")]
    [InlineData("no launch of 2010 has an outcome 5, 10 years later", "analytics backtest --launch 2020,2021", "--launch", "2010")]
    [InlineData("no launch of 2020 has an outcome 10 years later", "analytics backfill 07459", "--launch", "2020", "--horizons", "10")]
    [InlineData("no year in the store can be launched from 15 years ahead", "analytics backfill 07459", "--horizons", "15")]
    [InlineData("0 is outside 1-40", "analytics backtest --help", "--horizons", "0")]
    [InlineData("41 is outside 1-40", "analytics backtest --help", "--horizons", "5,41")]
    [InlineData("2025-01-01", "analytics backtest --launch", "--as-of", "2025-01-01")]
    public void BackTest_BadInput_ExitsWithTwoAndTheNextCommand(string found, string next, params string[] arguments)
    {
        var outcome = BackTest(arguments);

        outcome.ExitCode.ShouldBe(2, outcome.Error);
        outcome.Output.ShouldBeEmpty();
        outcome.Error.ShouldContain(found);
        outcome.Error.ShouldContain(next);
    }

    private CommandOutcome BackTest(params string[] arguments) => CommandLine.Run(["backtest", "--store", samples.Store, .. arguments]);

    private static List<JsonElement> Rows(CommandOutcome outcome) => [.. JsonDocument.Parse(outcome.Output).RootElement.EnumerateArray()];

    private static JsonElement Row(IEnumerable<JsonElement> rows, string method, string ages, string size = "all") =>
        rows.First(r => r.GetProperty("method").GetString() == method && r.GetProperty("ages").GetString() == ages && r.GetProperty("size").GetString() == size);
}
