using Analytics.Core;
using Analytics.Notebooks.Tables;
using Analytics.Notebooks.Tests.Fixtures;
using Shouldly;
using Xunit;

namespace Analytics.Notebooks.Tests;

[Collection(NotebookStoreGroup.Name)]
public sealed class SessionTests(NotebookStore store)
{
    [Fact]
    public void Open_CountsTheMarts_AndReadsAsAnotherMunicipality()
    {
        var session = store.Session;
        var marts = session.Open("9901", null);
        session.Municipality.Value.ShouldBe("9901");
        var rows = marts.Rows<(string Mart, long Rows, long Columns)>().ToDictionary(m => m.Mart);
        rows["population"].Rows.ShouldBe((long)session.Query("SELECT count(*) AS n FROM population")[0].Number("n")!.Value);
        rows.Keys.ShouldContain("indicator_value");
        Should.Throw<ConfigurationException>(() => session.Open("99", null)).Message.ShouldContain("\"99\" is not a municipality code");
        Should.Throw<ConfigurationException>(() => session.Open(null, "i går")).Message.ShouldContain("is not a date");
    }

    [Fact]
    public void Query_AsOfAnEarlierDay_SeesWhatWasPublishedThen()
    {
        var session = store.Session;
        const string Sql = "SELECT value FROM indicator_value WHERE indicator = 'netto-driftsresultat-konsern' AND region = '9905' AND year = 2025";
        session.Query(Sql)["value"].Cells.Single().Number.ShouldBe(0.8);
        session.Open(null, "2026-04-01");
        session.Query(Sql)["value"].Cells.Single().Number.ShouldBe(1.0, "the unrevised figure of March");
    }

    [Fact]
    public void Query_SsbsSigns_AreStatuses()
    {
        var hidden = store.Session.Query("SELECT value, status, unit FROM indicator_value WHERE status = ':' LIMIT 3");
        hidden["value"].Cells.ShouldAllBe(c => c.IsConfidential && !c.HasValue);
    }

    [Fact]
    public void Indicator_HasUnitAndOrigin_AndExplainFollowsItHome()
    {
        var table = store.Session.Indicator("netto-driftsresultat", "9905", "EAK");
        table["value"].Unit.ShouldBe("prosent");
        var newest = table.Where(r => r.Text("region") == "9905").Known("value").Rows().Last();
        var stations = store.Session.Explain(newest).Stations;
        stations[0].ShouldBe(("tall", "netto-driftsresultat-konsern.2025.9905", "0,8 prosent"));
        stations.ShouldContain(s => s.Station == "celle" && s.Name.Contains("12134", StringComparison.Ordinal));
        stations.Where(s => s.Station == "årgang").Select(s => s.Detail).ShouldBe(["0,8 prosent, publisert 15.6.2026", "1 prosent, publisert 16.3.2026"]);
        stations.ShouldAllBe(s => !s.Detail.Contains("hentet", StringComparison.Ordinal));
        Should.Throw<ConfigurationException>(() => store.Session.Indicator("netto-driftsresultatt")).Message.ShouldContain("is no indicator");
        Should.Throw<ConfigurationException>(() => store.Session.Explain(store.Session.Query("SELECT 1 AS a")[0])).Message.ShouldContain("the row does not say where its number is from");
    }

    [Fact]
    public void Project_StartsFromTheCount_AndTheIntervalHoldsTheForecast()
    {
        var session = store.Session;
        var counted = session.Population(from: 2026, municipality: null).GroupBy("year").Sum("persons")[0].Number("persons");
        var total = session.Project(5, null, null, "MMMM", 100, 1).Where(r => r.Text("group") == "Folketall i alt");
        total[0].Number("persons").ShouldBe(counted);
        total.Rows().Skip(1).ShouldAllBe(r => r.Number("p10") <= r.Number("persons") && r.Number("persons") <= r.Number("p90"));
        session.Explain(total[3]).ToString().ShouldContain("kohort-komponentmetoden, alternativ MMMM");
        var cells = session.ProjectCells(5, null, null, "MMMM").GroupBy("year").Sum("persons");
        cells[5].Number("persons")!.Value.ShouldBe(total[5].Number("persons")!.Value, 1e-6);
    }

    [Fact]
    public void Compare_NeedAndLevelAddUpToTheDifference()
    {
        var gaps = store.Session.Compare(null, null);
        gaps.Count.ShouldBeGreaterThan(5);
        foreach (var row in gaps.Known("need", "level").Rows())
            (row.Number("need") + row.Number("level")).ShouldNotBeNull().ShouldBe(row.Number("difference")!.Value, 1e-6);
        store.Session.Explain(gaps[0]).Stations.ShouldContain(s => s.Station == "regnestykke");
    }

    [Fact]
    public void Forecast_GoesOnFromThePublishedYears()
    {
        var forecast = store.Session.Forecast("netto-driftsresultat-konsern", 3, null);
        forecast.Known("low").Count.ShouldBe(3);
        forecast.Rows().Last().Whole("year").ShouldBe(2028);
        Notebook.Fan(forecast).Wide.Data.Count.ShouldBeGreaterThan(3);
    }

    [Fact]
    public void Export_CsvKeepsStatusesApart_AndLeavesNoFolder()
    {
        var session = store.Session;
        var table = session.Query("SELECT region, year, value, status FROM indicator_value WHERE status = ':' LIMIT 2");
        TableFile.Write(table, session.Settings.Out, "skjult.csv").ShouldBe("skjult.csv: 2 rader, 5 kolonner");
        File.ReadAllLines(Path.Combine(session.Settings.Out, "skjult.csv"))[1].ShouldEndWith(",,:,:");
        TableFile.Write(table, session.Settings.Out, "skjult.xlsx");
        using (var book = File.OpenRead(Path.Combine(session.Settings.Out, "skjult.xlsx")))
        {
            using var sheets = new System.IO.Compression.ZipArchive(book);
            using var about = new StreamReader(sheets.GetEntry("xl/worksheets/sheet2.xml")!.Open());
            about.ReadToEnd().ShouldContain("er fortrolig");
        }

        Directory.EnumerateFiles(session.Settings.Out, "*.part").ShouldBeEmpty();
        Should.Throw<ConfigurationException>(() => TableFile.Write(new Table([]), session.Settings.Out, "tom.xlsx")).Message.ShouldContain("the table has no columns");
        Should.Throw<ConfigurationException>(() => TableFile.Write(table, session.Settings.Out, "../ute.csv")).Message.ShouldContain("is no file name");
        Should.Throw<ConfigurationException>(() => TableFile.Write(table, session.Settings.Out, "ute.exe")).Message.ShouldContain(".csv, .json or .xlsx");
    }
}
