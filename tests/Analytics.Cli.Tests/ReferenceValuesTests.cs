using System.Globalization;
using System.Text.Json;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Cli.Tests;

/// <summary>Figures of the store against key figures 2020-2025 that somebody else has written down (SSB KOSTRA, unrevised, rounded to whole kroner and tenths of a percent).</summary>
public sealed class ReferenceValuesTests(LorenskogStore lorenskog) : IClassFixture<LorenskogStore>
{
    private static readonly Dictionary<string, string> Codes = new()
    {
        ["Netto driftsutgifter til grunnskole per innbygger 6-15 år"] = "KOSregnind20000",
        ["Netto driftsutgifter barnehage per innb. 1-5 år"] = "KOSutg020000",
        ["Andel barn 1-5 år i barnehage"] = "KOSandel150000",
        ["Utgifter helse og omsorg per innbygger"] = "KOSbduFKG9innbyg0000",
        ["Andel innb. 80+ med institusjonsopphold"] = "KOSsykhjand80aar0000",
        ["Utgifter per oppholdsdøgn i institusjon"] = "KOSBDU253261oppd0000",
    };

    [SharedFact]
    public void Query_EveryRegionAndYear_GivesTheReferenceValue()
    {
        var outcome = CommandLine.Run("query", "SELECT contents_code, region, year, value FROM indicator_value WHERE value IS NOT NULL", "--store", lorenskog.Store, "--json");
        var stored = JsonDocument.Parse(outcome.Output).RootElement.EnumerateArray().ToDictionary(
            r => (r.GetProperty("contents_code").GetString()!, r.GetProperty("region").GetString()!, r.GetProperty("year").GetInt32()), r => r.GetProperty("value").GetDouble());
        var expected = File.ReadLines(SharedFolder.Combine("domain", "reference_values_2020_2025.csv")).Skip(1).Select(l => l.Split(','))
            .Where(f => Codes.ContainsKey(f[1]) && f[3] != "0301" && f[5].Length > 0)
            .Select(f => (Key: (Codes[f[1]], f[3], int.Parse(f[4], CultureInfo.InvariantCulture)), Value: double.Parse(f[5], CultureInfo.InvariantCulture), Decimals: f[2] == "%" ? 1 : 0))
            .ToList();

        expected.Count.ShouldBeGreaterThan(150);
        foreach (var (key, value, decimals) in expected)
            Math.Round(stored[key], decimals).ShouldBe(value, 1e-9, $"{key}");
    }
}
