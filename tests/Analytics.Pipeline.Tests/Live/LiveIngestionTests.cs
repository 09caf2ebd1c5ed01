using Analytics.Core;
using Analytics.Pipeline.Live;
using Analytics.Testing.Statistics;
using Shouldly;
using Xunit;

namespace Analytics.Pipeline.Tests.Live;

public sealed class LiveIngestionTests
{
    [Fact]
    public async Task Ingest_NewTables_PublishesWhatTheQueryAsksForAndNothingElse()
    {
        await using var country = await LiveCountry.StartAsync();

        var result = await country.IngestAsync();

        // 5 municipalities and the country, 2 contents, 3 of the 4 years
        result.Live.Select(l => (l.Outcome, l.Requests, l.Downloaded, l.Cells, l.Rows)).ShouldBe(Enumerable.Repeat((LiveOutcome.Published, 1, 1, 36L, 36L), 3));
        country.Query("SELECT source_table, count(*), min(year), max(year), count(DISTINCT region) FROM indicator_value GROUP BY ALL ORDER BY 1")
            .ShouldBe([[LiveCountry.First, 36L, 2023, 2025, 6L], [LiveCountry.Second, 36L, 2023, 2025, 6L], [LiveCountry.Third, 36L, 2023, 2025, 6L]]);
    }

    [Fact]
    public async Task Ingest_NothingNewAtTheBank_DownloadsNothing()
    {
        await using var country = await LiveCountry.StartAsync();
        await country.IngestAsync();
        var before = country.DataRequests;

        var result = await country.IngestAsync();

        result.Live.Select(l => (l.Outcome, l.Downloaded)).ShouldBe(Enumerable.Repeat((LiveOutcome.Unchanged, 0), 3));
        country.DataRequests.ShouldBe(before);
    }

    [Fact]
    public async Task Ingest_OneTableRefused_PublishesTheOthersAndSaysWhy()
    {
        await using var country = await LiveCountry.StartAsync();
        country.Server.Faults.Next(Fault.ChangedSchema(SchemaChange.Renamed("KOKkommuneregion0000", "Region")) with { Path = LiveCountry.Second });

        var result = await country.IngestAsync();

        result.Live.Select(l => l.Outcome).ShouldBe([LiveOutcome.Published, LiveOutcome.Failed, LiveOutcome.Published]);
        result.Live[1].Error.ShouldBeOfType<ConfigurationException>().Message.ShouldContain("KOKkommuneregion0000");
        country.Query("SELECT DISTINCT source_table FROM indicator_value ORDER BY 1").ShouldBe([[LiveCountry.First], [LiveCountry.Third]]);
    }

    [Fact]
    public async Task Ingest_OnTheMorningOfARelease_LeavesWhatStandsAndTakesTheReleaseAfterwards()
    {
        var release = new DateTimeOffset(2026, 6, 15, 6, 0, 0, TimeSpan.Zero);
        await using var country = await LiveCountry.StartAsync((_, options) => options with
        {
            Tables = [.. options.Tables, new TableGenerator(8).Table(LiveCountry.First, LiveCountry.Shape with { Years = 5, Updated = release })],
        });
        await country.IngestAsync(null, LiveCountry.First);
        var march = country.Query("SELECT * FROM indicator_value ORDER BY ALL");
        country.Clock.Advance(release - country.Clock.GetUtcNow() - TimeSpan.FromMinutes(36));

        (await country.IngestAsync(null, LiveCountry.First)).Live.Single().Outcome.ShouldBe(LiveOutcome.NotYetReleased);
        country.Query("SELECT * FROM indicator_value ORDER BY ALL").ShouldBe(march);
        country.Progress.Warnings.ShouldContain(w => w.Contains("is to be published 2026-06-15 06:00:00Z", StringComparison.Ordinal));

        country.Clock.Advance(TimeSpan.FromHours(1));
        (await country.IngestAsync(null, LiveCountry.First)).Live.Single().Outcome.ShouldBe(LiveOutcome.Published);
        country.Query("SELECT max(year) FROM indicator_value").ShouldBe([[2026]]);
    }

    [Fact]
    public async Task Ingest_AnswerThatLostItsValues_IsHeldBackAndAskedForAgain()
    {
        await using var country = await LiveCountry.StartAsync((_, options) => options with
        {
            Tables = [.. options.Tables, new TableGenerator(7).Table(LiveCountry.First, LiveCountry.Shape with { Updated = new DateTimeOffset(2026, 5, 4, 6, 0, 0, TimeSpan.Zero) }) with { Cells = _ => new TableCell(null, ".") }],
        });
        await country.IngestAsync(null, LiveCountry.First);
        var march = country.Query("SELECT * FROM indicator_value ORDER BY ALL");
        country.Clock.Advance(TimeSpan.FromDays(40));

        (await country.IngestAsync(null, LiveCountry.First)).Live.Single().Outcome.ShouldBe(LiveOutcome.HeldBack);
        country.Query("SELECT * FROM indicator_value ORDER BY ALL").ShouldBe(march);

        var before = country.DataRequests;
        (await country.IngestAsync(null, LiveCountry.First)).Live.Single().Downloaded.ShouldBe(1);
        country.DataRequests.ShouldBe(before + 1);
    }

    [Fact]
    public async Task Ingest_YearsGiven_AsksForThese()
    {
        await using var country = await LiveCountry.StartAsync();

        await country.IngestAsync(new YearSpan(2022, 2023), LiveCountry.First);

        country.Query("SELECT DISTINCT year FROM indicator_value ORDER BY 1").ShouldBe([[2022], [2023]]);
    }

    [Fact]
    public async Task Ingest_YearsThatTheTableLacks_SaysWhichItHas()
    {
        await using var country = await LiveCountry.StartAsync();

        var result = await country.IngestAsync(new YearSpan(1990, 1995), LiveCountry.First);

        result.Live.Single().Error!.Message.ShouldContain("2022 to 2025");
    }

    [Fact]
    public async Task Ingest_Version2IsNotThere_UsesVersion1()
    {
        await using var country = await LiveCountry.StartAsync();
        country.Server.Faults.Next(Fault.HtmlPage(count: 1000, status: 404) with { Path = "pxwebapi" });

        var result = await country.IngestAsync(null, LiveCountry.First);

        result.Live.Single().Outcome.ShouldBe(LiveOutcome.Published);
        country.Query("SELECT count(*) FROM indicator_value").ShouldBe([[36L]]);
        country.Progress.Warnings.ShouldContain(w => w.Contains("version 1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ingest_MoreCellsThanAnAnswerMayHave_IsSplitAndWholeAgain()
    {
        await using var country = await LiveCountry.StartAsync((_, options) => options with { MaxCells = 10 });

        var result = await country.IngestAsync(null, LiveCountry.First);

        result.Live.Single().Requests.ShouldBeGreaterThan(3);
        country.Query("SELECT count(*) FROM indicator_value").ShouldBe([[36L]]);
        country.Server.Requests.ShouldAllBe(r => r.Status == 200);
    }

    [Fact]
    public async Task Ingest_UnknownSource_NamesTheNextCommand()
    {
        await using var country = await LiveCountry.StartAsync();

        var error = await Should.ThrowAsync<ConfigurationException>(() => country.IngestAsync(null, "99999"));

        error.Message.ShouldContain("99999");
        error.Message.ShouldContain("analytics sources");
    }

    [Fact]
    public async Task Forecast_SaysRequestsCellsAndTimeAndStoresNothing()
    {
        await using var country = await LiveCountry.StartAsync();

        var forecast = await country.ForecastAsync(LiveCountry.First);

        forecast.Select(f => (f.Table, f.Requests, f.Cells)).ShouldBe([(LiveCountry.First, 1, 36L)]);
        country.DataRequests.ShouldBe(0);
    }
}
