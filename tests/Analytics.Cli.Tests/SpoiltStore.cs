using System.Globalization;
using System.Text.Json.Nodes;
using Analytics.Testing;

namespace Analytics.Cli.Tests;

/// <summary>
/// A store of samples with everything that can be wrong with a municipality's figures: 9906 has no figures of 2021 and 2022, 9910 has no accounts or service figures at all,
/// every value of 9911 is confidential, and 9904 has a disposisjonsfond below zero.
/// </summary>
public sealed class SpoiltStore : IDisposable
{
    private const string Region = "KOKkommuneregion0000";
    private const string Fund = "56";
    private static readonly string[] MissingYears = ["2021", "2022"];
    private readonly TemporaryFolder folder = new();

    /// <summary>Spoils the figures, and reads them in.</summary>
    public SpoiltStore()
    {
        var data = Directory.CreateDirectory(folder.Combine("data")).FullName;
        foreach (var file in Directory.GetFiles(RepositoryFolder.Combine("data-samples", "ssb", "2026-06")))
            File.WriteAllText(Path.Combine(data, Path.GetFileName(file)), Spoilt(JsonNode.Parse(File.ReadAllText(file))!).ToJsonString());
        SampleStore.Ingest(Store, RepositoryFolder.Combine("data-samples", "ssb", "07459-kommuner.json"), data);
    }

    /// <summary>The store's folder.</summary>
    public string Store => folder.Combine("store");

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();

    private static JsonNode Spoilt(JsonNode answer)
    {
        var names = answer["id"]!.AsArray().Select(n => n!.GetValue<string>()).ToList();
        var sizes = answer["size"]!.AsArray().Select(n => n!.GetValue<int>()).ToList();
        var codes = names.ConvertAll(name => answer["dimension"]![name]!["category"]!["index"]!.AsObject().OrderBy(c => c.Value!.GetValue<int>()).Select(c => c.Key).ToList());
        var values = answer["value"]!.AsArray();
        var statuses = answer["status"] as JsonObject ?? [];
        answer["status"] = statuses;
        for (var cell = 0; cell < values.Count; cell++)
        {
            var (rest, at) = (cell, new Dictionary<string, string>(StringComparer.Ordinal));
            for (var dimension = names.Count - 1; dimension >= 0; dimension--)
            {
                at[names[dimension]] = codes[dimension][rest % sizes[dimension]];
                rest /= sizes[dimension];
            }

            var sign = (at[Region], MissingYears.Contains(at["Tid"])) switch
            {
                ("9911", _) => ":",
                ("9910", _) or ("9906", true) => "..",
                _ => null,
            };
            if (sign is not null)
                (values[cell], statuses[cell.ToString(CultureInfo.InvariantCulture)]) = (null, sign);
            else if (at[Region] == "9904" && at.ContainsValue(Fund) && values[cell] is { } fund)
                values[cell] = -Math.Abs(fund.GetValue<double>());
        }

        return answer;
    }
}
