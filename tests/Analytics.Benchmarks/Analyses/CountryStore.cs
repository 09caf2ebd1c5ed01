using Analytics.Benchmarks.Scale;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Running;

namespace Analytics.Benchmarks.Analyses;

/// <summary>A store of a made country in a temporary folder.</summary>
internal sealed class CountryStore : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("country-benchmark-").FullName;

    /// <summary>Makes the country and reads it in.</summary>
    /// <param name="pipelines">Folder of the definitions.</param>
    public CountryStore(string pipelines)
    {
        Definition = PipelineDefinition.Load(pipelines);
        Country = new AnalysisCountry(Path.Combine(pipelines, "reference", "municipalities.csv"));
        var data = Directory.CreateDirectory(Path.Combine(folder, "data")).FullName;
        Cells = Country.Write(data, Definition.Indicators);
        using var http = new HttpClient();
        new IngestRun(Definition, new IngestOptions(Store, [data], [], IsLive: false), http, TimeProvider.System, new SilentProgress()).ExecuteAsync().GetAwaiter().GetResult();
    }

    public PipelineDefinition Definition { get; }

    public AnalysisCountry Country { get; }

    /// <summary>Values that were written.</summary>
    public long Cells { get; }

    public string Store => Path.Combine(folder, "store");

    public string Out => Path.Combine(folder, "out");

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
