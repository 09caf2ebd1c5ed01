using System.Globalization;
using System.Text.Json.Nodes;
using Analytics.Testing;

namespace Analytics.Cli.Tests;

/// <summary>A store with the samples' population, read in once for all tests of a class.</summary>
public sealed class SampleStore : IDisposable
{
    private readonly TemporaryFolder folder = new();

    /// <summary>Reads the samples in.</summary>
    public SampleStore() => Ingest(Store, RepositoryFolder.Combine("data-samples", "ssb", "07459-kommuner.json"));

    /// <summary>The store's folder.</summary>
    public string Store => folder.Combine("store");

    /// <summary>A file that no test has written yet.</summary>
    public string NewFile(string ending) => folder.Combine($"{Guid.NewGuid():N}{ending}");

    /// <summary>Another store, in which no year after <paramref name="last"/> is known.</summary>
    public string StoreUntil(int last)
    {
        var answer = JsonNode.Parse(File.ReadAllText(RepositoryFolder.Combine("data-samples", "ssb", "07459-kommuner.json")))!;
        var time = answer["dimension"]!["Tid"]!["category"]!;
        var years = time["index"]!.AsObject().Select(y => y.Key).ToList();
        var kept = years.Count(y => int.Parse(y, CultureInfo.InvariantCulture) <= last);
        foreach (var year in years.Skip(kept))
        {
            time["index"]!.AsObject().Remove(year);
            time["label"]!.AsObject().Remove(year);
        }

        // Years are the innermost dimension.
        answer["value"] = new JsonArray([.. answer["value"]!.AsArray().Select(v => v!.GetValue<int>()).Chunk(years.Count).SelectMany(cells => cells.Take(kept)).Select(v => (JsonNode)v)]);
        answer["size"]!.AsArray()[^1] = kept;
        var file = NewFile(".json");
        File.WriteAllText(file, answer.ToJsonString());
        var store = NewFile("-store");
        Ingest(store, file);
        return store;
    }

    /// <summary>A file with an invented edition of SSB's projection, in which nobody is born, dies or moves: the count of its first year stands still.</summary>
    /// <remarks>The low alternative has one person less in each cell, the high one a person more. 9912 has other borders: a tenth more persons.</remarks>
    /// <param name="table">SSB's table.</param>
    /// <param name="firstYear">The first 1 January, counted in the samples.</param>
    /// <param name="horizon">Years ahead.</param>
    public string Edition(string table, int firstYear, int horizon)
    {
        var answer = JsonNode.Parse(File.ReadAllText(RepositoryFolder.Combine("data-samples", "ssb", "07459-kommuner.json")))!;
        var dimensions = answer["dimension"]!;
        var place = dimensions["Tid"]!["category"]!["index"]![$"{firstYear}"]!.GetValue<int>();
        var (years, regions) = (answer["size"]![4]!.GetValue<int>(), answer["size"]![0]!.GetValue<int>());
        var counted = answer["value"]!.AsArray().Select(v => v!.GetValue<int>()).Chunk(years).Select(cells => cells[place]).ToList();
        var ofLast = counted.Count / regions * (regions - 1);
        answer["value"] = new JsonArray(
        [
            .. from cell in Enumerable.Range(0, counted.Count)
               let persons = cell >= ofLast ? (int)Math.Ceiling(1.1 * counted[cell]) : counted[cell]
               from added in new[] { 0, -1, 1 }
               from passed in Enumerable.Range(0, horizon + 1)
               select (JsonNode)(passed == 0 ? persons : Math.Max(0, persons + added)),
        ]);
        answer["label"] = $"{table}: Oppdiktet framskriving";
        answer["extension"]!["px"]!["tableid"] = table;
        dimensions["ContentsCode"] = Dimension("Personer", "Personer1", "Personer2");
        dimensions["Tid"] = Dimension([.. Enumerable.Range(firstYear, horizon + 1).Select(y => y.ToString(CultureInfo.InvariantCulture))]);
        answer["size"] = new JsonArray(regions, 2, 106, 3, horizon + 1);
        var file = NewFile(".json");
        File.WriteAllText(file, answer.ToJsonString());
        return file;
    }

    /// <summary>Reads files in, with the samples' municipalities.</summary>
    public static void Ingest(string store, params string[] files)
    {
        var outcome = CommandLine.Run(["ingest", "--store", store, "--data", Path.Combine("data-samples", "kommuner.csv"), .. files.SelectMany(f => new[] { "--data", f })]);
        if (outcome.ExitCode != 0)
            throw new InvalidOperationException($"The samples could not be read in: {outcome.Error}");
    }

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();

    private static JsonObject Dimension(params string[] codes) => new()
    {
        ["label"] = "",
        ["category"] = new JsonObject
        {
            ["index"] = new JsonObject(codes.Select((code, place) => KeyValuePair.Create(code, (JsonNode?)place))),
            ["label"] = new JsonObject(codes.Select(code => KeyValuePair.Create(code, (JsonNode?)code))),
        },
    };
}
