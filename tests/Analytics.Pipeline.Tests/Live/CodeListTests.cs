using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Live;
using Analytics.Pipeline.Running;
using Analytics.Pipeline.Tests.Configuration;
using Analytics.Pipeline.Tests.Running;
using Analytics.Testing;
using Analytics.Testing.Statistics;
using Shouldly;
using Xunit;

namespace Analytics.Pipeline.Tests.Live;

public sealed class CodeListTests
{
    [Fact]
    public async Task Ingest_CodeListInTheSourceFile_BringsItsSeries()
    {
        await using var bank = await StatisticsServer.StartAsync(new StatisticsServerOptions { Folders = [RunInTemporaryFolder.Samples] });
        using var pipelines = new PipelineCopy();
        pipelines.Replace(Path.Combine("sources", "ssb-07459.yaml"), "Region: [\"0\", \"????\"]", "Region: [\"K-9905\", \"K-9901\"]");
        File.AppendAllText(Path.Combine(pipelines.Root, "sources", "ssb-07459.yaml"), "\ncodelist: { Region: agg_KommSummer }\n");
        using var folder = new TemporaryFolder();
        using var http = new HttpClient();
        var run = new IngestRun(
            PipelineDefinition.Load(pipelines.Root),
            new IngestOptions(folder.Combine("store"), [], ["07459"], IsLive: true, new YearSpan(2026, 2026), bank.BaseAddress),
            http,
            TimeProvider.System,
            new RecordedProgress());

        (await run.ExecuteAsync()).Live.Single().Outcome.ShouldBe(LiveOutcome.Published);

        using var result = PublishedQuery.Run(PipelineDefinition.Load(pipelines.Root), folder.Combine("store"), "SELECT region, sum(value) FROM raw.ssb_07459 GROUP BY 1 ORDER BY 1", asOf: null, TimeProvider.System);
        var rows = result.Rows().ToList();
        rows.Select(r => r[0]).ShouldBe(["K-9901", "K-9905"]);
        rows[1][1].ShouldBe(5616d); // Lyngvær on 1 January 2026, as the samples' own pages say
    }
}
