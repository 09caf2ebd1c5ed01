using System.Globalization;
using System.Text.Json;
using Analytics.Testing;

namespace Analytics.Cli.Tests;

/// <summary>
/// A store with real key figures of Lørenskog and those it is compared with 2020-2025 (SSB KOSTRA, unrevised, as a municipal workbook has them) and the
/// country's inhabitants on 1 January 2026 (SSB 07459). Empty where ../shared is missing.
/// </summary>
public sealed class LorenskogStore : IDisposable
{
    private static readonly Dictionary<string, string> Regions = new()
    {
        ["Lørenskog"] = "3222", ["Landet"] = "EAK", ["Landet u/Oslo"] = "EAKUO", ["Kostragr. 8"] = "EKG08", ["Lillestrøm"] = "3205", ["Enebakk"] = "3220", ["Rælingen"] = "3224",
    };

    private static readonly (string Table, string Name, string Code, string Unit)[] Figures =
    [
        ("12255", "Netto driftsutgifter til grunnskole per innbygger 6-15 år (kr)", "KOSregnind20000", "kr"),
        ("13502", "Netto driftsutgifter barnehage per innb. 1-5 år (kr)", "KOSutg020000", "kr"),
        ("13502", "Andel barn 1-5 år i barnehage (%)", "KOSandel150000", "prosent"),
        ("12209", "Utgifter helse og omsorg per innbygger (kr)", "KOSbduFKG9innbyg0000", "kr"),
        ("12209", "Andel innb. 80+ med institusjonsopphold (%)", "KOSsykhjand80aar0000", "prosent"),
        ("12209", "Utgifter per oppholdsdøgn i institusjon (kr)", "KOSBDU253261oppd0000", "kr"),
    ];

    private readonly TemporaryFolder folder = new();

    /// <summary>Reads them in.</summary>
    public LorenskogStore()
    {
        if (!SharedFolder.Exists)
            return;
        var values = File.ReadLines(SharedFolder.Combine("real", "kostra", "lorenskog_kostra_2025_nokkeltall.long.csv")).Skip(1).Select(Fields)
            .Where(f => Regions.ContainsKey(f[2])).ToDictionary(f => (f[1], Regions[f[2]], f[3]), f => double.Parse(f[4], CultureInfo.InvariantCulture));
        foreach (var table in Figures.GroupBy(f => f.Table))
            File.WriteAllText(Data($"{table.Key}.json"), Answer(table.Key, [.. table], values));
        var counted = File.ReadAllLines(SharedFolder.Combine("domain", "population_single_year_2026.csv"));
        File.WriteAllLines(
            Data("pop_age_sex_kommune2024_wide.csv"),
            [$"kommunenr,year,sex,{counted[0].Split(',', 3)[2]}", .. counted.Skip(1).Select(l => l.Split(',', 3)).Select(l => $"{l[0]},2026,{l[1]},{l[2]}")]);
        File.Copy(RepositoryFolder.Combine("pipelines", "reference", "municipalities.csv"), Data("municipalities.csv"));
        var outcome = CommandLine.Run("ingest", "--store", Store, "--data", folder.Combine("data"));
        if (outcome.ExitCode != 0)
            throw new InvalidOperationException($"The figures could not be read in: {outcome.Error}");
    }

    /// <summary>The store's folder.</summary>
    public string Store => folder.Combine("store");

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();

    private static string Answer(string table, IReadOnlyList<(string Table, string Name, string Code, string Unit)> figures, Dictionary<(string, string, string), double> values)
    {
        string[] years = [.. Enumerable.Range(2020, 6).Select(y => y.ToString(CultureInfo.InvariantCulture))];
        var cells = (from region in Regions.Values from figure in figures from year in years select values.TryGetValue((figure.Name, region, year), out var value) ? value : (double?)null).ToList();
        return JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["version"] = "2.0",
            ["class"] = "dataset",
            ["label"] = $"{table}: nøkkeltall",
            ["source"] = "Statistisk sentralbyrå",
            ["updated"] = "2026-03-16T07:00:00Z",
            ["id"] = new[] { "KOKkommuneregion0000", "ContentsCode", "Tid" },
            ["size"] = new[] { Regions.Count, figures.Count, years.Length },
            ["dimension"] = new Dictionary<string, object>
            {
                ["KOKkommuneregion0000"] = new { label = "region", category = new { index = Regions.Values.ToList() } },
                ["ContentsCode"] = new { label = "statistikkvariabel", category = new { index = figures.Select(f => f.Code), unit = figures.ToDictionary(f => f.Code, f => new { @base = f.Unit, decimals = 1 }) } },
                ["Tid"] = new { label = "år", category = new { index = years } },
            },
            ["role"] = new { time = new[] { "Tid" }, geo = new[] { "KOKkommuneregion0000" }, metric = new[] { "ContentsCode" } },
            ["value"] = cells,
            ["status"] = cells.Select((value, place) => (value, place)).Where(c => c.value is null).ToDictionary(c => $"{c.place}", _ => ".."),
            ["extension"] = new { px = new { tableid = table } },
        });
    }

    private string Data(string name)
    {
        Directory.CreateDirectory(folder.Combine("data"));
        return folder.Combine("data", name);
    }

    private static string[] Fields(string line)
    {
        var parts = line.Split('"');
        return parts.Length == 1 ? line.Split(',') : [.. parts[0].TrimEnd(',').Split(','), parts[1], .. parts[2].TrimStart(',').Split(',')];
    }
}
