using Analytics.Core;
using Analytics.Pipeline.Borders;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Contracts;
using Analytics.Pipeline.Ingestion;
using Analytics.Pipeline.Live;
using Analytics.Sources.Klass;
using Analytics.Sources.PxWeb;
using Analytics.Store;
using Analytics.Store.Models;

namespace Analytics.Pipeline.Running;

/// <summary>Sources to store, and the marts that build on them; nothing is rendered.</summary>
/// <param name="definition">What the text files say.</param>
/// <param name="options">What to bring, and from where.</param>
/// <param name="http">Sends the requests; stays the caller's.</param>
/// <param name="clock">The time of retrieval and publication.</param>
/// <param name="progress">Told what is being done.</param>
public sealed class IngestRun(PipelineDefinition definition, IngestOptions options, HttpClient http, TimeProvider clock, IRunProgress progress)
{
    private readonly StatisticsServices services = options.Server is { } server ? definition.Services.At(server) : definition.Services;

    /// <summary>Brings the sources in.</summary>
    /// <param name="stop">Stops between requests and files; what was published before stays.</param>
    /// <exception cref="ConfigurationException">A source is unknown, or has no query and is asked for live.</exception>
    /// <exception cref="SourceFormatException">A file is not what it should be; nothing of the folders was published.</exception>
    /// <exception cref="StoreException">The store is locked, damaged or cannot be written.</exception>
    public async Task<IngestRunResult> ExecuteAsync(CancellationToken stop = default)
    {
        var sources = Chosen();
        using var session = StoreSession.Open(options.Store, "analytics ingest", clock, options.WriterPatience, stop);
        var workspace = session.Workspace;
        new MissingParts(workspace, definition.Sources, progress).MakeAgain();
        progress.Started("Ingest");

        // The definitions are a source too (the catalogue of indicators, KLASS), live or not.
        IReadOnlyList<string> folders = options.IsLive ? [definition.Folder] : [definition.Folder, .. options.Data];
        var known = options.IsLive ? definition.Sources : sources;
        var files = new IngestStep(workspace, known, clock, progress).Run(folders, stop);
        IReadOnlyList<LiveSourceResult> live = [];
        if (options.IsLive)
            live = await new LiveIngestion(workspace, definition, Client(workspace.Folder), Klass(workspace), clock, progress).RunAsync(sources, options.Years, stop);

        new ContractLog(workspace, clock).Compact();
        progress.Started("Model");
        var models = SqlModel.ReadFolder(Path.Combine(definition.Folder, "models"));
        var marts = RunModels(workspace, models);
        if (new BorderRun(workspace, definition).Run() is not null)
            marts += RunModels(workspace, models);
        return new IngestRunResult(files, live, marts);
    }

    /// <summary>What a live ingestion would send; only descriptions of tables are asked for, and nothing is stored.</summary>
    /// <param name="stop">Ends the calls.</param>
    /// <returns>One forecast a source; one that would fail says why.</returns>
    /// <exception cref="ConfigurationException">A source is unknown.</exception>
    public async Task<IReadOnlyList<LiveForecast>> ForecastAsync(CancellationToken stop = default)
    {
        var sources = Chosen();
        var workspace = Workspace.Open(options.Store, clock);
        var live = new LiveIngestion(workspace, definition, Client(workspace.Folder), Klass(workspace), clock, progress);
        var forecasts = new List<LiveForecast>();
        foreach (var source in sources)
        {
            progress.Advanced(forecasts.Count, sources.Count, source.Name);
            forecasts.Add(await ForecastAsync(live, source, stop));
        }

        return forecasts;
    }

    private async Task<LiveForecast> ForecastAsync(LiveIngestion live, SourceDefinition source, CancellationToken stop)
    {
        var seconds = 60.0 / services.CallsPerMinute;
        if (source.Klass is not null)
            return new LiveForecast(source.Name, source.Table, 1, 0, 1, "classifications have no cells");
        try
        {
            return await live.PlanAsync(source, options.Years, stop) is { } plan
                ? new LiveForecast(source.Name, source.Table, plan.Plan.Requests.Count, plan.Plan.Cells, (plan.Plan.Requests.Count + 1) * seconds, "")
                : new LiveForecast(source.Name, source.Table, 0, 0, seconds, "its release is still to come");
        }
        catch (AnalyticsException error) when (error is SourceException or ConfigurationException)
        {
            return new LiveForecast(source.Name, source.Table, 0, 0, seconds, error.Message) { Fails = true };
        }
    }

    private int RunModels(Workspace workspace, IReadOnlyList<SqlModel> models) =>
        new SqlModelRunner(workspace.Folder, workspace.Catalogue, clock).Run(models, new SessionOptions { Declared = DeclaredDatasets.Of(definition.Sources) }).Count(r => !r.IsUnchanged);

    private KlassFetch Klass(Workspace workspace)
    {
        var language = services.Language == "en" ? KlassLanguage.English : KlassLanguage.Bokmal;
        return new KlassFetch(workspace, definition.Sources, new KlassOptions { Base = services.Klass, Language = language }, http, clock, progress);
    }

    private PxWebClient Client(StoreFolder folder)
    {
        var limits = new GateLimits { Calls = services.CallsPerMinute };
        var gate = options.Store.Database is not null && StoreDatabase.Open(options.Store, clock).Shared("statistics-bank") is { } shared
            ? new SharedRequestGate(new StoreGateStorage(shared, clock), clock, limits)
            : new SharedRequestGate(Path.Combine(folder.Path, "calls", "statistics-bank"), clock, limits);
        return new PxWebClient(http, new PxWebOptions { V2 = services.PxWebV2, V1 = services.PxWebV1, Language = services.Language }, gate, clock, Environment.ProcessId);
    }

    private IReadOnlyList<SourceDefinition> Chosen()
    {
        var unknown = options.Sources.Where(n => !definition.Sources.Any(s => IsNamed(s, n))).ToList();
        if (unknown.Count > 0)
            throw new ConfigurationException("ingest", $"there is no source {string.Join(", ", unknown)}", "names or table ids of pipelines/sources", "See them with: analytics sources");
        IReadOnlyList<SourceDefinition> chosen = options.Sources.Count == 0 ? definition.Sources : [.. definition.Sources.Where(s => options.Sources.Any(n => IsNamed(s, n)))];
        if (!options.IsLive)
            return chosen;
        var silent = chosen.Where(s => !s.IsLive).ToList();
        return options.Sources.Count > 0 && silent.Count > 0
            ? throw new ConfigurationException(silent[0].Place, $"the source {silent[0].Name} has no query", "a query, which says what is asked of the statistics bank", "Add one, or take it from a file with: analytics ingest " + silent[0].Name + " --data DIR")
            : [.. chosen.Except(silent)];
    }

    private static bool IsNamed(SourceDefinition source, string name) => source.Name == name || (source.IsCube && source.Table == name);
}
