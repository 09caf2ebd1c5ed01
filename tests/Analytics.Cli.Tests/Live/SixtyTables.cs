using Analytics.Store;
using Analytics.Testing;
using Analytics.Testing.Statistics;
using Microsoft.Data.Sqlite;

namespace Analytics.Cli.Tests.Live;

/// <summary>A stand-in statistics bank with sixty invented tables, and the definitions that ask for them.</summary>
internal sealed class SixtyTables : IAsyncDisposable
{
    private const int Count = 60;

    private readonly TemporaryFolder folder = new();

    private SixtyTables(StatisticsServer server, IReadOnlyList<StatisticsTable> tables)
    {
        Server = server;
        FolderCopy.Make(RepositoryFolder.Combine("pipelines"), Pipelines);
        var services = Path.Combine(Pipelines, "services.yaml");
        File.WriteAllText(services, File.ReadAllText(services).Replace("calls_per_minute: 30", "calls_per_minute: 10000", StringComparison.Ordinal));
        foreach (var file in Directory.GetFiles(Path.Combine(Pipelines, "sources"), "ssb-*.yaml").Where(f => !IsNeeded(f)))
            TakeQueryOut(file);
        foreach (var table in tables)
            File.WriteAllText(Path.Combine(Pipelines, "sources", $"ssb-{table.Id}.yaml"), Source(table.Id));
    }

    public StatisticsServer Server { get; }

    public string Pipelines => folder.Combine("pipelines");

    public string Store(string name) => folder.Combine(name);

    public static async Task<SixtyTables> StartAsync()
    {
        var tables = new TableGenerator(11).Tables(Count, new TableShape { Municipalities = 20, Contents = 3, Years = 4 });
        return new SixtyTables(await StatisticsServer.StartAsync(new StatisticsServerOptions { Tables = tables }), tables);
    }

    public string[] Ingest(string store) => ["ingest", "--live", "--base", Server.BaseAddress.ToString(), "--config", Pipelines, "--store", Store(store), "--quiet"];

    /// <summary>The tables whose answers the store has landed and remembers.</summary>
    public IReadOnlyList<string> Landed(string store)
    {
        var file = Path.Combine(Store(store), "catalogue.db");
        if (!File.Exists(file))
            return [];
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT substr(name, 11, 5) FROM step WHERE name LIKE 'fetch ssb-2%' ORDER BY 1";
        using var reader = command.ExecuteReader();
        var tables = new List<string>();
        while (reader.Read())
            tables.Add(reader.GetString(0));
        return tables;
    }

    /// <summary>Everything that was published of the sources: where each part belongs and the hash of its bytes. What contracts said has the time of saying it, and is left out.</summary>
    public IReadOnlyList<string> RawParts(string store)
    {
        var folder = StoreFolder.Open(Store(store));
        return [.. StoreDatabase.Open(folder.Path, TimeProvider.System).Catalogue.Parts()
            .Where(p => p.Dataset.Schema == DatasetName.RawSchema && !p.Dataset.Name.StartsWith("result_", StringComparison.Ordinal))
            .Select(p => $"{p.Dataset} {p.Registration.Partition} {p.Registration.Period} {p.Registration.SourceUpdated:u} {p.Part.Rows} {p.Part.Hash}")
            .Order(StringComparer.Ordinal)];
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return Server.DisposeAsync();
    }

    private static bool IsNeeded(string file) => Path.GetFileName(file).StartsWith("ssb-2000", StringComparison.Ordinal);

    /// <summary>SSB's own tables stay as definitions, and are not asked for.</summary>
    private static void TakeQueryOut(string file)
    {
        var lines = File.ReadAllLines(file);
        var start = Array.FindIndex(lines, l => l.StartsWith("query:", StringComparison.Ordinal));
        if (start < 0)
            return;
        var end = Array.FindIndex(lines, start + 1, l => l.Length > 0 && !char.IsWhiteSpace(l[0]));
        File.WriteAllLines(file, [.. lines[..start], .. end < 0 ? [] : lines[end..].Where(l => !l.StartsWith("codelist:", StringComparison.Ordinal))]);
    }

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
          "*": ["*"]
          KOKkommuneregion0000: ["*"]
          ContentsCode: ["*"]
          Tid: ["*"]
        """;
}
