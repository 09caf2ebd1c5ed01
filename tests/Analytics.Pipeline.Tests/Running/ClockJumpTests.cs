using System.Globalization;
using Analytics.Store;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Pipeline.Tests.Running;

/// <summary>A clock that jumps between runs: nothing is lost, and what is newest is told by the sources' own times.</summary>
public sealed class ClockJumpTests
{
    private static readonly TimeSpan Year = TimeSpan.FromDays(365);

    private static string Edition(string month) => Path.Combine(RunInTemporaryFolder.Samples, "ssb", month, "13542.json");

    [Theory]
    [InlineData(-365)]
    [InlineData(5000)]
    public async Task Run_ClockJumpsBetweenRuns_ChangesNothingThatWasPublished(int days)
    {
        var clock = new FixedClock(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));
        using var run = new RunInTemporaryFolder { Clock = clock };
        await run.IngestAsync([.. RunInTemporaryFolder.FewSamples]);
        var before = Figures(run);

        clock.Advance(TimeSpan.FromDays(days));
        var again = await run.IngestAsync([.. RunInTemporaryFolder.FewSamples]);

        again.Files.FilesRead.ShouldBe(0);
        again.Files.Refused.ShouldBe(0);
        Figures(run).ShouldBe(before);
        ShouldBeWhole(run);
    }

    [Theory]
    [InlineData("2026-06", "2026-03", -100)]
    [InlineData("2026-06", "2026-03", 365)]
    [InlineData("2026-03", "2026-06", -100)]
    public async Task Ingest_EditionsWhileTheClockJumps_StayInTheOrderOfTheirOwnTimes(string first, string second, int days)
    {
        using var orderly = new RunInTemporaryFolder();
        await orderly.IngestAsync([Edition("2026-03"), Edition("2026-06")]);
        var clock = new FixedClock(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));
        using var run = new RunInTemporaryFolder { Clock = clock };

        await run.IngestAsync([Edition(first)]);
        clock.Advance(TimeSpan.FromDays(days));
        await run.IngestAsync([Edition(second)]);

        Figures(run).ShouldBe(Figures(orderly));
        Catalogue(run).Parts().Where(p => p.Registration.Source == "ssb-13542").Select(p => p.Registration.SourceUpdated).Distinct()
            .ShouldBe([DateTimeOffset.Parse("2026-03-27T07:00:00Z", CultureInfo.InvariantCulture), DateTimeOffset.Parse("2026-06-15T06:00:00Z", CultureInfo.InvariantCulture)]);
    }

    [Fact]
    public async Task Ingest_ClockBehindThePublication_LeavesTheAnswerUntilItIsRight()
    {
        var clock = new FixedClock(new DateTimeOffset(2025, 11, 22, 12, 0, 0, TimeSpan.Zero));
        using var run = new RunInTemporaryFolder { Clock = clock };

        await run.IngestAsync([Edition("2026-06")]);
        run.Progress.Warnings.ShouldContain(w => w.Contains("embargo", StringComparison.Ordinal));
        Catalogue(run).Parts().ShouldNotContain(p => p.Registration.Source == "ssb-13542");

        clock.Advance(Year);
        (await run.IngestAsync([Edition("2026-06")])).Files.FilesRead.ShouldBe(1);
        Catalogue(run).Parts().ShouldContain(p => p.Registration.Source == "ssb-13542");
    }

    /// <summary>Oslo's clocks skipped from 02:00 to 03:00 on 29 March 2026, and went back from 03:00 to 02:00 on 25 October: times of publication are UTC.</summary>
    [Theory]
    [InlineData("2026-03-29T00:59:59Z", "2026-03-29T01:00:01Z")]
    [InlineData("2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z")]
    public async Task Ingest_AroundDaylightSaving_TakesAnAnswerFromItsOwnMomentOn(string before, string published)
    {
        var moment = DateTimeOffset.Parse(published, CultureInfo.InvariantCulture);
        var clock = new FixedClock(DateTimeOffset.Parse(before, CultureInfo.InvariantCulture));
        using var run = new RunInTemporaryFolder { Clock = clock };
        var text = File.ReadAllText(Edition("2026-06"));
        var updated = System.Text.RegularExpressions.Regex.Match(text, "\"updated\":\\s*\"([^\"]+)\"").Groups[1].Value;
        var answer = run.File("13542.json", text.Replace(updated, published, StringComparison.Ordinal));

        await run.IngestAsync([answer]);
        Catalogue(run).Parts().ShouldNotContain(p => p.Registration.Source == "ssb-13542");

        clock.Advance(moment - clock.GetUtcNow());
        await run.IngestAsync([answer]);
        Catalogue(run).Parts().First(p => p.Registration.Source == "ssb-13542").Registration.SourceUpdated.ShouldBe(moment);
    }

    /// <summary>The earlier edition is then retired before it was published: as of any day one of them is known, and never both.</summary>
    [Fact]
    public async Task Ingest_FileEditedAfterTheClockWasSetBack_IsKnownByOneEditionAtAnyTime()
    {
        var clock = new FixedClock(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));
        using var run = new RunInTemporaryFolder { Clock = clock };
        var file = run.File("compass_scores.csv", Scores(500));
        await run.IngestAsync([file]);
        clock.Advance(-Year);
        File.WriteAllText(file, Scores(510));

        await run.IngestAsync([file]);

        run.Query("SELECT score FROM compass_score").Single()[0].ShouldBe(510.0);
        foreach (var days in (int[])[200, 800])
        {
            Catalogue(run).Parts(clock.GetUtcNow().AddDays(days)).Count(p => p.Dataset.Name == "compass_score").ShouldBeLessThanOrEqualTo(1);
            run.Query("SELECT score FROM compass_score", clock.GetUtcNow().AddDays(days)).Single()[0].ShouldBe(510.0);
        }

        static string Scores(int points) => $"municipality,code,country,year,version,kind,area_no,area,score,max,source,note\nLyngvær,9905,NO,2023,2020-,total,,Total,{points},800,oppdiktet,\n";
    }

    private static string Figures(RunInTemporaryFolder run) => string.Join('\n', run.Query(
        "SELECT source_table, count(*), sum(hash(region, year, contents_code, cell, value, status))::VARCHAR FROM indicator_value GROUP BY source_table ORDER BY source_table").Select(row => string.Join('|', row)));

    private static ICatalogue Catalogue(RunInTemporaryFolder run) => StoreDatabase.Open(run.Store, run.Clock).Catalogue;

    private static void ShouldBeWhole(RunInTemporaryFolder run) => new StoreVerifier(StoreFolder.Open(run.Store), Catalogue(run)).Verify(deep: true).ShouldBeEmpty();
}
