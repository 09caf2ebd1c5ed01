using System.Globalization;
using Analytics.Store;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace Analytics.Cli.Tests.Live;

/// <summary>An ingestion of sixty tables that is killed at random moments: 200 with ANALYTICS_FULL=1, a few otherwise.</summary>
public sealed class KilledIngestionTests(ITestOutputHelper output)
{
    private const int KillsPerStore = 5;

    private static int Kills => Environment.GetEnvironmentVariable("ANALYTICS_FULL") == "1" ? 200 : 5;

    [Fact]
    public async Task Ingest_KilledAtRandomMoments_EndsAsAnUndisturbedRunAndDownloadsNothingTwice()
    {
        await using var country = await SixtyTables.StartAsync();
        Finish(country, "undisturbed");
        var requests = country.Server.Requests.Count;
        var expected = country.RawParts("undisturbed");
        expected.Count.ShouldBeGreaterThanOrEqualTo(60);
        Table(country, "undisturbed").Count.ShouldBe(60);

        var random = new Random(20261122);
        int killed = 0, interrupted = 0;
        for (var store = 0; killed < Kills; store++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"killed-{store}");
            for (var kill = 0; kill < KillsPerStore && killed < Kills; kill++, killed++)
            {
                var landed = country.Landed(name);
                var before = country.Server.Requests.Count;
                interrupted += await KillAsync(country, name, random.Next(requests - (2 * landed.Count) + 1), TimeSpan.FromMilliseconds(random.Next(400))) ? 1 : 0;
                Downloads(country, before).ShouldBeUnique();
                Downloads(country, before).Intersect(landed).ShouldBeEmpty();
                ShouldBeWhole(country, name, expected);
            }

            var done = country.Landed(name);
            var from = country.Server.Requests.Count;
            Finish(country, name);
            Downloads(country, from).Intersect(done).ShouldBeEmpty();
            country.RawParts(name).ShouldBe(expected);
            Table(country, name).ShouldBe(Table(country, "undisturbed"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{killed} kills, {interrupted} of them before the run had ended by itself"));
        interrupted.ShouldBeGreaterThan(killed / 2);
    }

    private static void Finish(SixtyTables country, string store)
    {
        var outcome = CommandLine.Run(country.Ingest(store));
        outcome.ExitCode.ShouldBe(0, outcome.Error);
    }

    /// <summary>SIGKILL some time after the run has sent so many requests; false when the run had ended before.</summary>
    private static async Task<bool> KillAsync(SixtyTables country, string store, int requests, TimeSpan after)
    {
        var from = country.Server.Requests.Count;
        using var process = CommandLine.Start(country.Ingest(store));
        using var output = process.StandardOutput;
        using var error = process.StandardError;
        var reading = Task.WhenAll(output.ReadToEndAsync(), error.ReadToEndAsync());
        while (!process.HasExited && country.Server.Requests.Count < from + requests)
            await Task.Delay(1);
        await Task.Delay(after);
        var isRunning = !process.HasExited;
        process.Kill();
        await process.WaitForExitAsync();
        await reading;
        return isRunning;
    }

    private static List<string> Downloads(SixtyTables country, int from) =>
        [.. country.Server.Requests.Skip(from).Where(r => r.Path.EndsWith("/data", StringComparison.Ordinal)).Select(r => r.Path.Split('/')[^2])];

    /// <summary>Whatever is visible is a whole table as the undisturbed run has it, and no part is damaged.</summary>
    private static void ShouldBeWhole(SixtyTables country, string store, IReadOnlyList<string> expected)
    {
        if (!File.Exists(Path.Combine(country.Store(store), "catalogue.db")))
            return;
        country.RawParts(store).Except(expected).ShouldBeEmpty();
        var folder = StoreFolder.Open(country.Store(store));
        new StoreVerifier(folder, StoreDatabase.Open(folder.Path, TimeProvider.System).Catalogue).Verify(deep: true).ShouldBeEmpty();
    }

    /// <summary>Each table's published cells, counted and summed; the times of retrieval differ, and are left out.</summary>
    private static List<string> Table(SixtyTables country, string store)
    {
        var outcome = CommandLine.Run(
            "query",
            "SELECT source_table, count(*) AS cells, count(value) AS known, sum(value) AS total, md5(string_agg(region || contents_code || year || coalesce(status, '') || coalesce(value, -1), ',' ORDER BY region, contents_code, year)) AS content FROM indicator_value WHERE source_table LIKE '2____' GROUP BY ALL ORDER BY 1",
            "--csv",
            "--config",
            country.Pipelines,
            "--store",
            country.Store(store));
        outcome.ExitCode.ShouldBe(0, outcome.Error);
        return [.. outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)];
    }
}
