using System.Text.Json;
using Shouldly;
using Xunit;

namespace Analytics.Cli.Tests;

public sealed class NeedAnalysisTests(SampleStore samples) : IClassFixture<SampleStore>
{
    [Fact]
    public void Need_FictionalMunicipality_HasAgesAndSaysThatItHasNoIndex()
    {
        var outcome = Need("--json");

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        outcome.Error.ShouldContain("Kommunen har ingen behovsindeks for 2026: den er oppdiktet");
        var json = JsonDocument.Parse(outcome.Output).RootElement;
        json.GetProperty("a_k").ValueKind.ShouldBe(JsonValueKind.Null);
        json.GetProperty("countedOn").EnumerateArray().Select(y => y.GetInt32()).ShouldBe([2025, 2026]);
        var sectors = json.GetProperty("sectors").EnumerateArray().ToDictionary(s => s.GetProperty("sector").GetString()!);
        sectors.Count.ShouldBe(7);
        sectors["pleie"].GetProperty("index").ValueKind.ShouldBe(JsonValueKind.Null);
        sectors["pleie"].GetProperty("ageIndex").GetDouble().ShouldBeGreaterThan(1); // Lyngvær is old
        sectors["barnehage"].GetProperty("ageIndex").GetDouble().ShouldBeLessThan(1);
        json.GetProperty("agreement").GetProperty("max").GetDouble().ShouldBe(0.0005, 1e-9);
    }

    /// <summary>KDD, Grønt hefte 2026: Lørenskog.</summary>
    [Fact]
    public void Need_RealMunicipalityWithoutCounts_HasItsIndexAndSaysThatAgesAreMissing()
    {
        var outcome = Need("--municipality", "3222");

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        outcome.Output.ShouldContain("Samlet behovsindeks (A-k): 0.9551; regnet ut av sektorene: 0.9551");
        outcome.Output.ShouldMatch(@"Barnehage +0\.1597 +1\.1783 +0\.0285");
        outcome.Error.ShouldContain("kommunens folketall etter alder 1. januar 2026 er ikke lest inn");
    }

    [Fact]
    public void Need_YearWithoutAKey_SaysWhatCouldNotBeDoneAndWhy()
    {
        var outcome = Need("--municipality", "3222", "--year", "2025");

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        outcome.Output.ShouldContain("Samlet behovsindeks (A-k): 0.9500");
        outcome.Error.ShouldContain("Sektorindekser og alderskriterier for 2025 er ikke regnet ut: delkostnadsnøklene for 2025 er ikke lagt inn (cost-keys-2025.csv)");
        outcome.Error.ShouldContain("År med nøkler: 2026");
    }

    [Theory]
    [InlineData("one of 2025, 2026", "--municipality", "3222", "--year", "2024")]
    [InlineData("neither the store nor the need indices know it", "--municipality", "0001")]
    [InlineData("takes no date", "--as-of", "2026-04-01")]
    public void Need_Unanswerable_SaysWhatIsExpected(string named, params string[] options)
    {
        var outcome = Need(options);

        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldContain(named);
    }

    [Fact]
    public void Need_Csv_HasARowASector()
    {
        var lines = Need("--municipality", "3222", "--csv").Output.TrimEnd().Split('\n');

        lines.Length.ShouldBe(9);
        lines[1].ShouldStartWith("3222,2026,a_k,1,0.9551,");
        lines.ShouldContain(l => l.StartsWith("3222,2026,barnehage,0.1597,1.1783,", StringComparison.Ordinal));
    }

    private CommandOutcome Need(params string[] options) => CommandLine.Run(["analyse", "need", "--store", samples.Store, .. options]);
}
