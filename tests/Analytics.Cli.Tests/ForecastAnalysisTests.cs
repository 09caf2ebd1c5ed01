using System.Globalization;
using System.Text.Json;
using Shouldly;
using Xunit;

namespace Analytics.Cli.Tests;

public sealed class ForecastAnalysisTests(IndicatorStore samples) : IClassFixture<IndicatorStore>
{
    [Fact]
    public void Forecast_NoOptions_PrintsEveryIndicatorWithIntervalMethodAndPastError()
    {
        var outcome = Forecast();

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        outcome.Error.ShouldMatch(@"Lyngvær \(9905\): [0-9]+ indicators forecast, [0-9]+ could not be, [0-9]+ have no figures in the store\.");
        outcome.Output.ShouldMatch(@"indicator +unit +newest +\+1 \(80 %\) +\+2 \(80 %\) +\+3 \(80 %\) +\+4 \(80 %\) +missed by, years ahead +method");
        outcome.Output.ShouldMatch(@"netto-driftsresultat-konsern +prosent +2025: -?[0-9.]+ +(-?[0-9.]+ \(-?[0-9.]+ to -?[0-9.]+\) +){4}1: [0-9.]+, 2: [0-9.]+");
    }

    [Fact]
    public void Forecast_Json_TellsKnownFromForecastAndHowItWasMade()
    {
        var outcome = Forecast("--indicator", "netto-driftsresultat-konsern", "--horizon", "2", "--json", "--quiet");

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        outcome.Error.ShouldBeEmpty();
        var indicator = Indicators(outcome).Single();
        var known = indicator.GetProperty("known").EnumerateArray().ToList();
        var forecast = indicator.GetProperty("forecast").EnumerateArray().ToList();
        known.ShouldAllBe(k => k.GetProperty("status").GetString() == "known" || k.GetProperty("status").GetString() == "provisional");
        forecast.Select(f => f.GetProperty("year").GetInt32()).ShouldBe(Enumerable.Range(known[^1].GetProperty("year").GetInt32() + 1, 2));
        foreach (var year in forecast)
            new[] { "low95", "low80", "value", "high80", "high95" }.Select(p => year.GetProperty(p).GetDouble()).ShouldBeInOrder();
        indicator.GetProperty("lower").ValueKind.ShouldBe(JsonValueKind.Null); // a result may be below zero
        indicator.GetProperty("weights").EnumerateArray().Sum(w => w.GetProperty("weight").GetDouble()).ShouldBe(1, 1e-9);
        indicator.GetProperty("origins").GetInt32().ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Forecast_AnyIndicator_StaysWithinItsBounds()
    {
        var indicators = Indicators(Forecast("--json", "--horizon", "10"));

        var bounded = indicators.Where(i => i.GetProperty("lower").ValueKind == JsonValueKind.Number && i.GetProperty("forecast").ValueKind == JsonValueKind.Array).ToList();
        bounded.ShouldNotBeEmpty();
        bounded.SelectMany(i => i.GetProperty("forecast").EnumerateArray()).ShouldAllBe(y => y.GetProperty("low95").GetDouble() >= 0);
    }

    [Fact]
    public void Forecast_Csv_HasARowAYear()
    {
        var outcome = Forecast("--csv", "--indicator", "netto-driftsresultat", "--quiet"); // a concept: one series a scope

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        var lines = outcome.Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldBe("municipality,indicator,unit,year,status,value,low80,high80,low95,high95,past_error,method");
        var forecast = lines.Where(l => l.Contains(",forecast,", StringComparison.Ordinal) && l.StartsWith("9905,netto-driftsresultat-konsern,", StringComparison.Ordinal)).ToList();
        forecast.Count.ShouldBe(4);
        forecast.SelectMany(l => l.Split(',')[5..10]).Select(n => double.Parse(n, NumberStyles.Float, CultureInfo.InvariantCulture)).ShouldAllBe(n => double.IsFinite(n));
    }

    [Fact]
    public void Forecast_OtherMunicipality_IsItsOwn()
    {
        string[] one = ["--indicator", "netto-driftsresultat-konsern", "--quiet"];

        Forecast([.. one, "--municipality", "9901"]).Output.ShouldNotBe(Forecast(one).Output);
    }

    [Theory]
    [InlineData("no indicator or concept", "netto-driftsresultat-konsern", "--indicator", "driftsresultat")]
    [InlineData("no indicator or concept", "pipelines/indicators.csv", "--indicator", "finnes-ikke")]
    [InlineData("the store has no cell of it", "analytics ingest --live", "--municipality", "1130")]
    [InlineData("11 is outside 1-10", "analytics analyse forecast --help", "--horizon", "11")]
    [InlineData("2025-01-01", "Leave --as-of out", "--as-of", "2025-01-01")]
    public void Forecast_BadInput_ExitsWithTwoAndTheNextStep(string found, string next, params string[] arguments)
    {
        var outcome = Forecast(arguments);

        outcome.ExitCode.ShouldBe(2, outcome.Error);
        outcome.Output.ShouldBeEmpty();
        outcome.Error.ShouldContain(found);
        outcome.Error.ShouldContain(next);
    }

    [Fact]
    public void Analyse_NoName_ExitsWithTwo()
    {
        var outcome = CommandLine.Run("analyse");

        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldContain("Error: ");
    }

    private CommandOutcome Forecast(params string[] arguments) => CommandLine.Run(["analyse", "forecast", "--store", samples.Store, .. arguments]);

    private static List<JsonElement> Indicators(CommandOutcome outcome) => [.. JsonDocument.Parse(outcome.Output).RootElement.GetProperty("indicators").EnumerateArray()];
}
