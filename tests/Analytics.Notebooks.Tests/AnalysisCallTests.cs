using System.Text.Json;
using Analytics.Analysis.Editing;
using Analytics.Core;
using Analytics.Notebooks.Analyses;
using Analytics.Notebooks.Tables;
using Analytics.Notebooks.Tests.Fixtures;
using Analytics.Pipeline.Analyses;
using Shouldly;
using Xunit;

namespace Analytics.Notebooks.Tests;

/// <summary>The calls over analyses say what the commands say.</summary>
[Collection(NotebookStoreGroup.Name)]
public sealed class AnalysisCallTests(NotebookStore store)
{
    [Fact]
    public void BackTest_SaysWhatTheCommandSays_AndHoldsTheOwnCasesAgainstWhatWasCounted()
    {
        var session = store.Session;
        var tested = session.BackTest([1, 5], [2021], null, 20, 1);
        var rows = Command("backtest", "--horizons", "1,5", "--launch", "2021", "--paths", "20").EnumerateArray().ToList();
        tested.All.Count.ShouldBe(rows.Count);
        foreach (var (row, json) in tested.All.Rows().Zip(rows))
        {
            (row["launch_year"].Number, row.Whole("horizon"), row.Text("method"), row.Text("size"), row.Text("ages"), row.Whole("cases"))
                .ShouldBe((Number(json, "launch"), json.GetProperty("horizon").GetInt32(), json.GetProperty("method").GetString()!, json.GetProperty("size").GetString()!, json.GetProperty("ages").GetString()!, json.GetProperty("cases").GetInt32()));
            (row.Number("mape"), row.Number("median"), row.Number("bias"), row.Number("wape"), row.Number("held"))
                .ShouldBe((Number(json, "mape"), Number(json, "median"), Number(json, "bias"), Number(json, "wape"), Number(json, "coverage80")));
        }

        var own = tested.Own.Where(r => r.Text("method") == "cohort_model" && r.Text("ages") == "0+" && r.Whole("horizon") == 5)[0];
        own.Number("counted").ShouldBe(session.Population(null, 2026).GroupBy("year").Sum("persons")[0].Number("persons"));
        own.Number("error").ShouldBe(own.Number("forecast") - own.Number("counted"));
        own["held"].Value.ShouldBe(own.Number("low") <= own.Number("counted") && own.Number("counted") <= own.Number("high"));
        session.Explain(own).ToString().ShouldContain("framskrevet fra 1. januar 2021 til 2026 med det som var kjent da");
        tested.Notes.ShouldContain(n => n.StartsWith("Framskriver ikke 1 år", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("MMMM")]
    [InlineData("HHMH")]
    public void Costs_SaysWhatTheCommandSays(string alternative)
    {
        var costs = store.Session.Costs(10, null, alternative, 1);
        var json = Command("analyse", "costs", "--horizon", "10", "--alternative", alternative);
        var years = json.GetProperty("alternatives").EnumerateArray().First(a => a.GetProperty("alternative").GetString() == alternative).GetProperty("years").EnumerateArray().ToList();
        costs.Years["change"].Unit.ShouldBe($"mill. {json.GetProperty("priceYear").GetInt32()}-kr");
        costs.Years.Count.ShouldBe(years.Count);
        foreach (var (row, year) in costs.Years.Rows().Zip(years))
        {
            (row.Whole("budget_year"), row.Text("status"), row.Number("persons")).ShouldBe((year.GetProperty("budgetYear").GetInt32(), year.GetProperty("counted").GetBoolean() ? "telt" : "framskrevet", Number(year, "persons")));
            (row.Number("change"), row.Number("own"), row.Number("since_base")).ShouldBe((Number(year, "kroner") / 1e6, Number(year, "own") / 1e6, Number(year, "sinceBase") / 1e6));
            (row.Number("p10"), row.Number("p90")).ShouldBe(Ends(year, "interval"));
            (row.Number("since_p10"), row.Number("since_p90")).ShouldBe(Ends(year, "sinceBaseInterval"));
        }

        costs.Cells.Count.ShouldBe(years.Sum(y => y.GetProperty("cells").GetArrayLength()));
        costs.Cells.GroupBy("budget_year").Sum("change").Rows().Last().Number("change")!.Value.ShouldBe(costs.Years.Rows().Last().Number("change")!.Value, 1e-9);
        costs.Notes[0].ShouldStartWith("Kostnad per person: ");
        (alternative == "MMMM").ShouldBe(costs.Years.Rows().Last()["p10"].HasValue);
        static (double?, double?) Ends(JsonElement year, string name) => year.GetProperty(name) is { ValueKind: JsonValueKind.Array } ends ? (ends[0].GetDouble() / 1e6, ends[1].GetDouble() / 1e6) : (null, null);
    }

    [Fact]
    public void Staffing_SaysWhatTheCommandSays()
    {
        var staffing = store.Session.Staffing(null, "MMMM", 1);
        var json = Command("analyse", "staffing");
        Same(staffing.Years, json.GetProperty("years"), ("full_time", "fullTime"), ("present", "present"), ("persons", "persons"), ("working_age", "workingAge"), ("per_hundred", "perHundred"), ("recruited", "recruited"), ("recruited_persons", "recruitedPersons"));
        var spread = json.GetProperty("spread").EnumerateArray().Select(s => s.GetProperty("fullTime")).ToList();
        staffing.Years.Known("p10").Rows().Select(r => (r.Number("p10"), r.Number("p90"))).ShouldBe(spread.Select(s => ((double?)s[0].GetDouble(), (double?)s[1].GetDouble())));
        foreach (var service in json.GetProperty("services").EnumerateArray())
            Same(staffing.Services.Where(r => r.Text("service") == service.GetProperty("name").GetString()), service.GetProperty("years"), ("full_time", "fullTime"), ("recruited", "recruited"));
        foreach (var lever in json.GetProperty("levers").EnumerateArray())
            Same(staffing.Levers.Where(r => r.Text("lever") == lever.GetProperty("title").GetString()), lever.GetProperty("years"), ("full_time", "fullTime"));
        Same(staffing.Levers.Where(r => r.Text("lever") == "Alle sammen"), json.GetProperty("together").GetProperty("years"), ("full_time", "fullTime"));
        staffing.Notes.ShouldBe(json.GetProperty("notes").EnumerateArray().Select(n => n.GetString()!));
        var high = Command("analyse", "staffing", "--alternative", "HHMH").GetProperty("alternatives")[0];
        Same(store.Session.Staffing(null, "HHMH", 1).Years, high.GetProperty("years"), ("full_time", "fullTime"));
    }

    [Fact]
    public void Odd_JudgesAsTheCommandDoes_OnAnyDay()
    {
        var odd = store.Session.Odd(null, false, null);
        var own = Command("analyse", "odd").GetProperty("own");
        odd.Judged.ShouldBe(own.GetProperty("judged").GetInt32());
        odd.ExpectedFalseAlarms.ShouldBe(own.GetProperty("expectedFalseAlarms").GetDouble());
        odd.Own.Count.ShouldBe(own.GetProperty("figures").GetArrayLength());
        odd.Notes[0].ShouldStartWith($"Våre tall: {odd.Judged} vurdert");
        odd.Notes.ShouldAllBe(n => !n.Contains("Rettevinduet", StringComparison.Ordinal), "whether it is open depends on the day");
    }

    [Fact]
    public void Odd_ASuspectedFigure_SaysWhatIsExpectedAndIsFollowedHome()
    {
        var suspicion = new Suspicion(new RegionCode("9905"), new Year(2025), SuspicionKind.Jump, 12.5, new Expectation(1, 3, ExpectationBasis.Group, null, null), 1.25, 9);
        var subject = new SuspicionSubject("Lyngvær", "Netto driftsresultat", "prosent", "12134", "AGD28", "", null, IsOwn: true);
        var figure = new OddFigure(suspicion, subject, "netto-driftsresultat-konsern", new Provenance("12134", "AGD28", "", AccountingScope.Konsern, null, default, DataMaturity.Final, "abc"), "Lyngvær 2025: det som er rart.", "Se etter.");
        var list = new OddList([figure], 1, 0.1, 0, 0);
        var table = OddTables.Of(new OddResult(new MunicipalityCode("9905"), "Lyngvær", null, "", false, list, new OddList([], 0, 0, 0, 0), "ingen", [], [])).Own;
        table[0].Number("value").ShouldBe(12.5);
        (table[0].Number("low"), table[0].Number("high"), table[0].Number("likely")).ShouldBe((1, 3, 1.25));
        (table[0].Text("unit"), table[0].Text("kind"), table[0].Text("sure"), table[0].Text("what")).ShouldBe(("prosent", "hopp", "mulig", "Lyngvær 2025: det som er rart."));
        store.Session.Explain(table[0]).Stations[0].Name.ShouldBe("netto-driftsresultat-konsern.2025.9905");
    }

    [Fact]
    public void Compass_SaysWhatTheCommandSays()
    {
        var compass = store.Session.Compass(null, null);
        var json = Command("analyse", "compass");
        compass.Areas.Rows().Select(r => (r.Text("area"), r.Number("score"), r.Number("left"), r.Number("change")))
            .ShouldBe(json.GetProperty("areas").EnumerateArray().Select(a => (a.GetProperty("area").GetString()!, Number(a, "score"), Number(a, "left"), Number(a, "change"))));
        var target = compass.Total.Where(r => r.Text("against") == "eget mål")[0];
        target.Number("difference").ShouldBe(-Number(json.GetProperty("target"), "missing"));
        compass.Notes.ShouldBe(json.GetProperty("notes").EnumerateArray().Select(n => n.GetString()!));
        Should.Throw<ConfigurationException>(() => store.Session.Compass(1999, null)).Message.ShouldContain("the store has no such evaluation of Lyngvær");
    }

    [Fact]
    public void Survey_WhatIsHiddenIsConfidential_AndWhatIsShownIsWhatTheCommandShows()
    {
        var table = store.Session.Survey("10-faktor", null, null);
        var figures = Command("analyse", "survey", "--survey", "10-faktor").GetProperty("surveys")[0].GetProperty("figures").EnumerateArray().ToList();
        table.Count.ShouldBe(figures.Count);
        foreach (var (row, figure) in table.Rows().Zip(figures))
        {
            (row.Text("round"), row.Text("factor"), row.Number("mean"), row.Number("n")).ShouldBe((figure.GetProperty("round").GetString()!, figure.GetProperty("factor").GetString()!, Number(figure, "mean"), Number(figure, "n")));
            row["mean"].IsConfidential.ShouldBe(figure.GetProperty("suppressed").GetString()!.Length > 0);
            row["hidden"].HasValue.ShouldBe(row["mean"].IsConfidential);
            row["low"].IsConfidential.ShouldBe(figure.GetProperty("spreadSuppressed").GetString()!.Length > 0);
        }

        table.Rows().ShouldContain(r => r["mean"].IsConfidential);
        Should.Throw<ConfigurationException>(() => store.Session.Survey("trivsel", null, null)).Message.ShouldContain("\"trivsel\" is no survey of 9905");
        Should.Throw<ConfigurationException>(() => store.Session.Survey(null, "Ytre by", null)).Message.ShouldContain("\"Ytre by\" is in no survey");
        Should.Throw<ConfigurationException>(() => store.Session.Survey(null, null, "9912")).Message.ShouldContain("Ingen undersøkelse i pipelines/surveys er fra kommune 9912");
    }

    [Fact]
    public void CompareCoverage_SplitsTheDifferenceAsTheCommandDoes()
    {
        var table = store.Session.CompareCoverage("EAK", null);
        var splits = Command("analyse", "gap", "--against", "EAK").GetProperty("splits").EnumerateArray().ToList();
        table.Rows().Select(r => (r.Text("service"), r.Number("own_coverage"), r.Number("difference"), r.Number("coverage"), r.Number("unit_cost"), r.Number("unit_cost_millions")))
            .ShouldBe(splits.Select(s => (s.GetProperty("service").GetString()!, Number(s, "ownCoverage"), Number(s, "gap"), Number(s, "coveragePart"), Number(s, "unitCostPart"), Number(s, "unitCostMillions"))));
        table.Rows().ShouldAllBe(r => Math.Abs(r.Number("coverage")!.Value + r.Number("unit_cost")!.Value - r.Number("difference")!.Value) < 1e-6);
    }

    [Fact]
    public void Forecast_PastErrorsAreThoseOfTheCommand()
    {
        var ahead = store.Session.Forecast("netto-driftsresultat-konsern", 3, null).Known("low");
        var errors = Command("analyse", "forecast", "--indicator", "netto-driftsresultat-konsern", "--horizon", "3").GetProperty("indicators")[0].GetProperty("pastErrors").EnumerateArray().ToDictionary(e => e.GetProperty("horizon").GetInt32(), e => (double?)e.GetProperty("meanAbsolute").GetDouble());
        ahead.Rows().Select(r => r.Number("past_error")).ShouldBe(ahead.Rows().Select((_, i) => errors.GetValueOrDefault(i + 1)));
        ahead[0]["past_error"].HasValue.ShouldBeTrue();
    }

    [Fact]
    public void Calls_BadInput_IsRefusedInASentence()
    {
        var session = store.Session;
        Refused(() => session.BackTest([0], null, null, 0, 1), "BackTest, horizons: 0 is outside 1-40");
        Refused(() => session.BackTest([40], null, null, 0, 1), "can be launched from 40 years ahead");
        Refused(() => session.BackTest(null, [3], null, 0, 1), "BackTest, launches: 3 is outside 1700-2200");
        Refused(() => session.Costs(41, null, "MMMM", 1), "Costs, horizon: 41 is outside 1-40");
        Refused(() => session.Costs(5, "9999", "MMMM", 1), "9999");
        Refused(() => session.Costs(5, null, "XXXX", 1), "XXXX");
        Refused(() => session.Staffing("99", "MMMM", 1), "\"99\" is not a municipality code");
        Refused(() => session.Odd(1066, false, null), "Odd, year: 1066 is outside 1900-2200");
        Refused(() => session.Odd(1999, false, null), "the store has no indicator of that year");
        Refused(() => session.Forecast("netto-driftsresultat-konsern", 0, null), "Forecast, horizon: 0 is outside 1-10");
        Refused(() => session.Project(5, null, 20, "MMMM", 0, 1), "Project, from: 20 is outside 1700-2200");
        Refused(() => session.Project(5, null, null, "MMMM", -1, 1), "Project, paths: -1 is outside 0-100000");
        session.Open(null, "2026-04-01");
        Refused(() => session.Odd(null, false, null), "the notebook is open as of 2026-04-01");
        static void Refused(Action call, string words) => Should.Throw<ConfigurationException>(call).Message.ShouldContain(words);
    }

    private static void Same(Table table, JsonElement years, params (string Column, string Property)[] columns)
    {
        var all = years.EnumerateArray().ToList();
        table.Rows().Select(r => r.Whole("year")).ShouldBe(all.Select(y => y.GetProperty("year").GetInt32()));
        foreach (var (column, property) in columns)
            table.Rows().Select(r => r.Number(column)).ShouldBe(all.Select(y => Number(y, property)), column);
    }

    private static double? Number(JsonElement element, string property) => element.GetProperty(property) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;

    private JsonElement Command(params string[] arguments)
    {
        var (exitCode, output, error) = CommandLine.Run([.. arguments, "--store", store.Folder, "--json"]);
        exitCode.ShouldBe(0, error);
        using var document = JsonDocument.Parse(output);
        return document.RootElement.Clone();
    }
}
