using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Running;
using Analytics.Testing;

namespace Analytics.Pipeline.Tests.Running;

/// <summary>Runs the checkout's pipelines into a store and an output folder of their own.</summary>
internal sealed class RunInTemporaryFolder : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public string Root => folder.Path;

    public string Store => folder.Combine("store");

    public string Out => folder.Combine("out");

    public RecordedProgress Progress { get; } = new();

    public TimeProvider Clock { get; init; } = new FixedClock(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));

    public string Pipelines { get; init; } = RepositoryFolder.Combine("pipelines");

    public static string Samples => RepositoryFolder.Combine("data-samples");

    /// <summary>Enough of the samples for a report, and quick to read.</summary>
    public static IReadOnlyList<string> FewSamples =>
        [Path.Combine(Samples, "kommuner.csv"), Path.Combine(Samples, "ssb", "07459-kommuner.json"), .. Directory.GetFiles(Path.Combine(Samples, "ssb", "2026-06"), "*13542*")];

    public RunResult Run(IReadOnlyList<string> data, string? municipality = null, DateTimeOffset? asOf = null, string? output = null) => new PipelineRun(
        PipelineDefinition.Load(Pipelines),
        new RunOptions(Store, output ?? Out, data, municipality is null ? null : new MunicipalityCode(municipality), asOf),
        Clock,
        Progress).Execute();

    /// <summary>Folders to marts, and no report.</summary>
    public async Task<IngestRunResult> IngestAsync(params string[] data)
    {
        using var http = new HttpClient();
        return await new IngestRun(PipelineDefinition.Load(Pipelines), new IngestOptions(Store, data, [], IsLive: false), http, Clock, Progress).ExecuteAsync();
    }

    public IReadOnlyList<object?[]> Query(string sql, DateTimeOffset? asOf = null)
    {
        using var result = PublishedQuery.Run(PipelineDefinition.Load(Pipelines), Store, sql, asOf, Clock);
        return [.. result.Rows()];
    }

    public string File(string name, string text)
    {
        var path = folder.Combine("data", name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => folder.Dispose();
}
