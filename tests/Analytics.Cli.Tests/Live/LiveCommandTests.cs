using System.Text.Json;
using Analytics.Testing;
using Analytics.Testing.Statistics;
using Shouldly;
using Xunit;

namespace Analytics.Cli.Tests.Live;

/// <summary>The commands of live ingestion, as a user gives them, against the stand-in statistics bank with the samples.</summary>
public sealed class LiveCommandTests
{
    [Fact]
    public async Task Ingest_DryRunThenLive_ForecastsWhatIsThenSent()
    {
        await using var bank = await StartAsync();
        using var folder = new TemporaryFolder();

        var forecast = Json(CommandLine.Run([.. Ingest(bank, folder), "12134", "--dry-run", "--json"])).EnumerateArray().Single();
        var published = Json(CommandLine.Run([.. Ingest(bank, folder), "12134", "--json"])).GetProperty("sources").EnumerateArray().Single();

        published.GetProperty("outcome").GetString().ShouldBe("published");
        published.GetProperty("sent").GetInt32().ShouldBe(forecast.GetProperty("requests").GetInt32());
        published.GetProperty("rows").GetInt64().ShouldBe(forecast.GetProperty("cells").GetInt64());
    }

    [Fact]
    public async Task Ingest_OneSourceFails_ExitsWith3AndNamesItOnStandardError()
    {
        await using var bank = await StartAsync();
        using var folder = new TemporaryFolder();

        var outcome = CommandLine.Run([.. Ingest(bank, folder), "12134", "13135", "--json"]);

        outcome.ExitCode.ShouldBe(3);
        outcome.Error.ShouldContain("ssb-13135");
        JsonDocument.Parse(outcome.Output).RootElement.GetProperty("sources").EnumerateArray().Select(s => s.GetProperty("outcome").GetString()).ShouldBe(["published", "failed"]);
    }

    [Fact]
    public async Task Backfill_YearsOfOneSource_AreFetchedAndSourcesAndLineageTellOfThem()
    {
        await using var bank = await StartAsync();
        using var folder = new TemporaryFolder();
        string[] store = ["--store", folder.Combine("store")];

        CommandLine.Run(["backfill", "13542", "2021", "2022", "--base", bank.BaseAddress.ToString(), .. store]).ExitCode.ShouldBe(0);

        var source = Json(CommandLine.Run(["sources", "--json", .. store])).EnumerateArray().Single(s => s.GetProperty("source").GetString() == "ssb-13542");
        source.GetProperty("newestPeriod").GetString().ShouldBe("2022");
        source.GetProperty("live").GetBoolean().ShouldBeTrue();
        var lineage = Json(CommandLine.Run(["lineage", "netto-driftsresultat-kasse", "--json", .. store])).EnumerateArray().Select(s => (Station: s.GetProperty("station").GetString(), Name: s.GetProperty("name").GetString())).ToList();
        lineage.ShouldContain(("source", "ssb-13542"));
        lineage.ShouldContain(("mart", "indicator_value"));
        lineage.ShouldContain(("value", "9905 2022"));
        lineage.ShouldNotContain(("value", "9905 2023"));
    }

    [Fact]
    public void Backfill_YearsInTheWrongOrder_IsRefused()
    {
        var outcome = CommandLine.Run("backfill", "13542", "2019", "2018");

        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldContain("2018 is before 2019");
    }

    [Fact]
    public void Ingest_OptionsOfLiveWithoutLive_IsRefused()
    {
        var outcome = CommandLine.Run("ingest", "--since", "2020");

        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldContain("--live");
    }

    [Fact]
    public void Lineage_UnknownIndicator_NamesTheLikeliest()
    {
        using var folder = new TemporaryFolder();

        var outcome = CommandLine.Run("lineage", "driftsresultat", "--store", folder.Combine("store"));

        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldContain("netto-driftsresultat-kasse");
    }

    private static Task<StatisticsServer> StartAsync() => StatisticsServer.StartAsync(new StatisticsServerOptions { Folders = [RepositoryFolder.Combine("data-samples")] });

    private static string[] Ingest(StatisticsServer bank, TemporaryFolder folder) =>
        ["ingest", "--live", "--base", bank.BaseAddress.ToString(), "--store", folder.Combine("store")];

    private static JsonElement Json(CommandOutcome outcome)
    {
        outcome.ExitCode.ShouldBe(0, outcome.Error);
        return JsonDocument.Parse(outcome.Output).RootElement;
    }
}
