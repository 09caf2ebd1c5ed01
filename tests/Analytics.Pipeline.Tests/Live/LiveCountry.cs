using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Live;
using Analytics.Pipeline.Running;
using Analytics.Pipeline.Tests.Configuration;
using Analytics.Pipeline.Tests.Running;
using Analytics.Testing;
using Analytics.Testing.Statistics;

namespace Analytics.Pipeline.Tests.Live;

/// <summary>A stand-in statistics bank with three invented KOSTRA tables, and a store that is filled from it.</summary>
internal sealed class LiveCountry : IAsyncDisposable
{
    public const string First = "20001";
    public const string Second = "20002";
    public const string Third = "20003";

    private readonly TemporaryFolder folder = new();
    private readonly PipelineCopy pipelines = new();
    private readonly HttpClient http = new();

    private readonly TimeProvider time;

    private LiveCountry(StatisticsServer server, FixedClock clock, TimeProvider time)
    {
        Server = server;
        Clock = clock;
        this.time = time;
        pipelines.Replace("services.yaml", "calls_per_minute: 30", "calls_per_minute: 10000");
        foreach (var table in (string[])[First, Second, Third])
            File.WriteAllText(Path.Combine(pipelines.Root, "sources", $"ssb-{table}.yaml"), Source(table));
    }

    public StatisticsServer Server { get; }

    public FixedClock Clock { get; }

    public RecordedProgress Progress { get; } = new();

    public string Store => folder.Combine("store");

    public string Pipelines => pipelines.Root;

    /// <summary>Requests for data, and not for descriptions, so far.</summary>
    public int DataRequests => Server.Requests.Count(r => r.Path.EndsWith("/data", StringComparison.Ordinal) || (r.Path.StartsWith("/api/v0/", StringComparison.Ordinal) && r.Method == "POST"));

    public static TableShape Shape => new() { Municipalities = 5, Contents = 2, Years = 4, FirstYear = 2022, MissingShare = 0.1 };

    /// <summary>Starts the bank; its clock and the pipeline's are one: at noon on 1 April 2026 and standing still, or the one given.</summary>
    public static async Task<LiveCountry> StartAsync(Func<FixedClock, StatisticsServerOptions, StatisticsServerOptions>? change = null, TimeProvider? clock = null, RateLimits? limits = null)
    {
        var standing = new FixedClock();
        var options = new StatisticsServerOptions { Tables = new TableGenerator(7).Tables(3, Shape), Clock = clock ?? standing, Limits = limits };
        return new LiveCountry(await StatisticsServer.StartAsync(change?.Invoke(standing, options) ?? options), standing, clock ?? standing);
    }

    public Task<IngestRunResult> IngestAsync(YearSpan? years = null, params string[] tables) => Run(years, tables).ExecuteAsync();

    public Task<IReadOnlyList<LiveForecast>> ForecastAsync(params string[] tables) => Run(null, tables).ForecastAsync();

    public IReadOnlyList<object?[]> Query(string sql)
    {
        using var result = PublishedQuery.Run(PipelineDefinition.Load(Pipelines), Store, sql, asOf: null, time);
        return [.. result.Rows()];
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await Server.DisposeAsync();
        pipelines.Dispose();
        folder.Dispose();
    }

    private IngestRun Run(YearSpan? years, string[] tables) => new(
        PipelineDefinition.Load(Pipelines),
        new IngestOptions(Store, [], tables.Length == 0 ? [First, Second, Third] : tables, IsLive: true, years, Server.BaseAddress),
        http,
        time,
        Progress);

    private static string Source(string table) => $"""
        source: ssb-{table}
        title: Oppdiktet tabell
        format: json-stat
        table: "{table}"
        dataset: kostra
        region: KOKkommuneregion0000
        kostra: true
        required: [KOKkommuneregion0000, ContentsCode, Tid]
        query:
          KOKkommuneregion0000: ["????", EAK]
          "*": ["*"]
          ContentsCode: ["*"]
          Tid: ["from(2023)"]
        """;
}
