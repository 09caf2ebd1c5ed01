using System.Text.Json.Nodes;
using Analytics.Testing;
using Shouldly;

namespace Analytics.Cli.Tests;

/// <summary>
/// A store with the samples' KOSTRA tables of June, in which some figures of 2025 are wrong: a thousand times too much in barnehage and a swap of digits in the accounts
/// of Lyngvær (9905), and nothing in the schools of 9901. The contract of the accounts only warns: with its usual severity the file is held back.
/// </summary>
public sealed class OddStore : IDisposable
{
    private const string Newest = "2025";
    private readonly TemporaryFolder folder = new();

    /// <summary>Spoils the figures and reads them in.</summary>
    public OddStore()
    {
        var source = RepositoryFolder.Combine("data-samples", "ssb", "2026-06");
        foreach (var file in Directory.EnumerateFiles(source, "*.json"))
        {
            var answer = JsonNode.Parse(File.ReadAllText(file))!;
            switch (Path.GetFileNameWithoutExtension(file))
            {
                case "13502":
                    Change(answer, value => value * 1000, "9905", "KOSutg020000", Newest);
                    break;
                case "13551":
                    Change(answer, Swapped, "9905", "AG15", "KOSbelop0000", Newest);
                    break;
                case "12255":
                    Change(answer, _ => 0, "9901", "KOSregnind20000", Newest);
                    break;
            }

            Directory.CreateDirectory(folder.Combine("data"));
            File.WriteAllText(folder.Combine("data", Path.GetFileName(file)), answer.ToJsonString());
        }

        foreach (var file in Directory.EnumerateFiles(RepositoryFolder.Combine("pipelines"), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Config, Path.GetRelativePath(RepositoryFolder.Combine("pipelines"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var contract = Path.Combine(Config, "sources", "ssb-13551.yaml");
        File.WriteAllText(contract, File.ReadAllText(contract).Replace("      tolerance: 0.5\n", "      tolerance: 0.5\n      severity: warning\n", StringComparison.Ordinal));
        var outcome = Ingest("--config", Config, "--store", Store);
        if (outcome.ExitCode != 0)
            throw new InvalidOperationException($"The samples could not be read in: {outcome.Error}");
    }

    /// <summary>A copy of the pipelines folder with the milder contract.</summary>
    public string Config => folder.Combine("pipelines");

    /// <summary>A store that the usual contract keeps the wrong accounts out of.</summary>
    public string StrictStore()
    {
        var store = folder.Combine("strict");
        Ingest("--store", store).ExitCode.ShouldBe(1);
        return store;
    }

    /// <summary>The store's folder.</summary>
    public string Store => folder.Combine("store");

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();

    private CommandOutcome Ingest(params string[] options) => CommandLine.Run(["ingest", "--data", RepositoryFolder.Combine("data-samples", "kommuner.csv"), "--data", folder.Combine("data"), .. options]);

    /// <summary>The first two digits that differ, in each other's place.</summary>
    private static double Swapped(double value) => Analytics.Analysis.Editing.DigitSwaps.Of(value, 0)[0];

    private static void Change(JsonNode answer, Func<double, double> change, params string[] codes)
    {
        var sizes = answer["size"]!.AsArray().Select(s => s!.GetValue<int>()).ToArray();
        var place = 0;
        foreach (var (dimension, i) in answer["id"]!.AsArray().Select((d, i) => (d!.GetValue<string>(), i)))
        {
            // A dimension of one code, or one that is not named, is at its first.
            var index = answer["dimension"]![dimension]!["category"]!["index"]!;
            var code = codes.FirstOrDefault(c => index is JsonObject named && named.ContainsKey(c));
            place = (place * sizes[i]) + (code is null ? 0 : index[code]!.GetValue<int>());
        }

        answer["value"]![place] = change(answer["value"]![place]!.GetValue<double>());
    }
}
