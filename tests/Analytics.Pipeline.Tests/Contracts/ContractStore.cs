using System.Globalization;
using System.Text.Json;
using Analytics.Pipeline.Checking;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Running;
using Analytics.Pipeline.Tests.Configuration;
using Analytics.Pipeline.Tests.Running;
using Analytics.Testing;

namespace Analytics.Pipeline.Tests.Contracts;

/// <summary>A store with one source of accounts and one of a table that people edit, each with the contract of a test.</summary>
internal sealed class ContractStore : IDisposable
{
    private readonly PipelineCopy pipelines = new();
    private readonly TemporaryFolder folder = new();
    private readonly HttpClient http = new();

    /// <param name="accounts">Lines under contract: of the accounts, or null for none.</param>
    /// <param name="table">The same of the table.</param>
    public ContractStore(string? accounts = null, string? table = null)
    {
        foreach (var file in Directory.GetFiles(Path.Combine(pipelines.Root, "sources")))
            File.Delete(file);
        KeepModels();
        WriteSource("accounts.yaml", """
            source: accounts
            title: Regnskap
            format: json-stat
            table: "99999"
            dataset: accounts
            region: KOKkommuneregion0000
            required: [KOKkommuneregion0000, KOKart0000, ContentsCode, Tid]
            optional: [Eier]
            """, accounts);
        WriteSource("table.yaml", """
            source: places
            title: Plasser
            format: csv
            files: ["places*.csv"]
            dataset: places
            table: Plasser
            columns:
              - { from: id, to: id, type: code, required: true }
              - { from: kind, to: kind, type: code }
              - { from: places, to: places, type: number }
            """, table);
    }

    /// <summary>With the checkout's own sources.</summary>
    private ContractStore(bool _) => KeepModels();

    public DateTimeOffset Now { get; set; } = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    public RecordedProgress Progress { get; } = new();

    public string Store => folder.Combine("store");

    public static ContractStore OfTheCheckout() => new(true);

    public void SetContract(string accounts)
    {
        var path = Path.Combine(pipelines.Root, "sources", "accounts.yaml");
        File.WriteAllText(path, File.ReadAllText(path).Split("contract:")[0] + "contract:\n" + accounts + "\n");
    }

    public IngestRunResult Ingest(params string[] files) => new IngestRun(
        PipelineDefinition.Load(pipelines.Root),
        new IngestOptions(Store, files, [], IsLive: false),
        http,
        new FixedClock(Now),
        Progress).ExecuteAsync().GetAwaiter().GetResult();

    public IReadOnlyList<object?[]> Query(string sql)
    {
        using var result = PublishedQuery.Run(PipelineDefinition.Load(pipelines.Root), Store, sql, null, new FixedClock(Now));
        return [.. result.Rows()];
    }

    public IReadOnlyList<CheckReportRow> Check(string source) => PublishedChecks.Run(PipelineDefinition.Load(pipelines.Root), Store, null, new FixedClock(Now), source);

    /// <summary>An answer about lines and years; cells that are not given are missing.</summary>
    public string Answer(string name, string published, params IReadOnlyList<(string Region, string Line, string Year, double Value)> cells)
    {
        string[] regions = [.. cells.Select(c => c.Region).Distinct()], lines = [.. cells.Select(c => c.Line).Distinct()], years = [.. cells.Select(c => c.Year).Distinct()];
        var values = from region in regions from line in lines from year in years
                     let cell = cells.Where(c => (c.Region, c.Line, c.Year) == (region, line, year)).ToList()
                     select cell.Count == 0 || double.IsNaN(cell[0].Value) ? "null" : cell[0].Value.ToString("R", CultureInfo.InvariantCulture);
        return Write(name, $$$"""
            {"version":"2.0","class":"dataset","label":"99999: Regnskap","source":"SSB","updated":"{{{published}}}",
            "id":["KOKkommuneregion0000","KOKart0000","ContentsCode","Tid"],"size":[{{{regions.Length}}},{{{lines.Length}}},1,{{{years.Length}}}],
            "dimension":{"KOKkommuneregion0000":{"category":{"index":{{{Index(regions)}}} } },"KOKart0000":{"category":{"index":{{{Index(lines)}}} } },
            "ContentsCode":{"category":{"index":{"KOSbelop0000":0},"unit":{"KOSbelop0000":{"base":"1000 kr","decimals":0} } } },"Tid":{"category":{"index":{{{Index(years)}}} } } },
            "extension":{"px":{"tableid":"99999"}},"value":[{{{string.Join(',', values)}}}]}
            """);
    }

    public string Write(string name, string text)
    {
        var path = folder.Combine("data", name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose()
    {
        http.Dispose();
        folder.Dispose();
        pipelines.Dispose();
    }

    private static string Index(string[] codes) => JsonSerializer.Serialize(codes.Select((code, i) => (code, i)).ToDictionary(c => c.code, c => c.i));

    private void WriteSource(string file, string source, string? contract) =>
        File.WriteAllText(Path.Combine(pipelines.Root, "sources", file), source + "\n" + (contract is null ? "" : "contract:\n" + contract + "\n"));

    /// <summary>Only the mart of results, since the others take time.</summary>
    private void KeepModels()
    {
        foreach (var model in Directory.GetFiles(Path.Combine(pipelines.Root, "models")).Where(m => Path.GetFileName(m) != "check_result.sql"))
            File.Delete(model);
    }
}
