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
        var kept = years.Count(y => int.Parse(y, System.Globalization.CultureInfo.InvariantCulture) <= last);
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

    /// <summary>Reads files in, with the samples' municipalities.</summary>
    public static void Ingest(string store, params string[] files)
    {
        var outcome = CommandLine.Run(["ingest", "--store", store, "--data", Path.Combine("data-samples", "kommuner.csv"), .. files.SelectMany(f => new[] { "--data", f })]);
        if (outcome.ExitCode != 0)
            throw new InvalidOperationException($"The samples could not be read in: {outcome.Error}");
    }

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();
}
