using System.Text.Json;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Cli.Tests;

public sealed class GapAnalysisTests(LorenskogStore lorenskog) : IClassFixture<LorenskogStore>
{
    private const double Inhabitants = 51_511; // Lørenskog 1 January 2026, SSB 07459

    /// <summary>
    /// SSB 12209, 2025, preliminary: 26 253 against 39 197 kr per inhabitant. Need (Grønt hefte 2026): nursing and care 0.8127 and health 0.8948, weighing
    /// 0.3532 and 0.0637, are (0.28704564 + 0.05699876) / 0.4169 = 0.8252444. 39 197 x (0.8252444 - 1) = -6 849.9, and 26 253 - 39 197 x 0.8252444 = -6 094.1.
    /// </summary>
    [SharedFact]
    public void Gap_CareOfLorenskogAgainstTheCountry_IsAsWorkedByHand()
    {
        var row = Gaps(Gap("--against", "country", "--json")).Single(g => g.GetProperty("concept").GetString() == "utgifter-helse-og-omsorg-per-innbygger");

        row.GetProperty("year").GetInt32().ShouldBe(2025);
        row.GetProperty("provisional").GetBoolean().ShouldBeTrue();
        row.GetProperty("relativeNeed").GetDouble().ShouldBe(0.8252444, 1e-6);
        Kroner(row, "gap").ShouldBe(-12_944, 1e-6);
        Kroner(row, "needPart").ShouldBe(-6_849.9, 0.1);
        Kroner(row, "levelPart").ShouldBe(-6_094.1, 0.1);
        row.GetProperty("levelPart").GetProperty("millions").GetDouble().ShouldBe(-6_094.1 * Inhabitants / 1e6, 0.01);
        row.GetProperty("gap").GetProperty("fullTime").GetDouble().ShouldBe(-12_944 * Inhabitants / 1_205_691, 0.1);
    }

    /// <summary>SSB 12255, 2025: 149 041.6 kr per inhabitant of 6-15 years, who are 5 867 of 51 511; need 0.9700. What is per pupil is never divided by the need.</summary>
    [SharedFact]
    public void Gap_SchoolPublishedPerTargetGroup_IsMadePerInhabitant()
    {
        var row = Gaps(Gap("--against", "country", "--json")).Single(g => g.GetProperty("concept").GetString() == "netto-driftsutgifter-grunnskole-per-innbygger-6-15");

        row.GetProperty("own").GetDouble().ShouldBe(149_041.6 * 5_867 / Inhabitants, 0.01);
        row.GetProperty("relativeNeed").GetDouble().ShouldBe(0.9700, 1e-9);
        row.GetProperty("note").GetString().ShouldBe("Regnet om fra kr per innbygger 6–15 år med folketallet 1. januar 2026.");
        row.GetProperty("gap").GetProperty("fullTime").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [SharedFact]
    public void Gap_EveryReference_NeedAndLevelAreTheWhole()
    {
        var outcome = Gap("--against", "country,EAKUO,EKG08,3205,3220,3224", "--json");

        var rows = Gaps(outcome);
        rows.Count.ShouldBe(18);
        rows.ShouldAllBe(r => Math.Abs(Kroner(r, "needPart") + Kroner(r, "levelPart") - Kroner(r, "gap")) < 1e-6);
        rows.Select(r => r.GetProperty("reference").GetString()).Distinct().ShouldBe(["EAK", "EAKUO", "EKG08", "3205", "3220", "3224"]);
    }

    /// <summary>SSB 12209, 2025: 7.5 percent of those of 80 and older at 4 854 kr a day, against 9.0 percent at 5 543.</summary>
    [SharedFact]
    public void Gap_NursingHomes_AreSplitOnCoverageAndUnitCost()
    {
        var split = JsonDocument.Parse(Gap("--against", "country", "--json").Output).RootElement.GetProperty("splits").EnumerateArray().Single(s => s.GetProperty("service").GetString() == "institusjon");

        var (own, reference) = (0.075 * 4_854 * 365, 0.09 * 5_543 * 365);
        var mean = (own - reference) / Math.Log(own / reference);
        split.GetProperty("gap").GetDouble().ShouldBe(own - reference, 0.01);
        split.GetProperty("coveragePart").GetDouble().ShouldBe(mean * Math.Log(7.5 / 9.0), 0.01);
        split.GetProperty("unitCostPart").GetDouble().ShouldBe(mean * Math.Log(4_854 / 5_543.0), 0.01);
        (split.GetProperty("coveragePart").GetDouble() + split.GetProperty("unitCostPart").GetDouble()).ShouldBe(split.GetProperty("gap").GetDouble(), 1e-6);
    }

    [SharedFact]
    public void Gap_Table_SaysForskjellAndNotPotensial()
    {
        var outcome = Gap("--against", "country");

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        outcome.Output.ShouldContain("forskjell");
        outcome.Output.ShouldContain("En forskjell er ikke et potensial");
        outcome.Output.ShouldMatch(@"Utgifter til helse og omsorg per innbygger +2025\* +26253 +39197 +-12944 \(-666\.8\)");
    }

    [SharedFact]
    public void Gap_GroupThatIsNotReadIn_SaysSo() =>
        Gap("--against", "group").Error.ShouldContain("KOSTRA-gruppe 10 er ikke sammenlignet, fordi tabell 12209 ikke er lest inn med et felles år");

    [Fact]
    public void Gap_FictionalMunicipality_ShowsTheRawDifferenceOnlyAndSaysWhy()
    {
        using var folder = new TemporaryFolder();
        SampleStore.Ingest(folder.Combine("store"), [.. new[] { "12362", "12209", "13502" }.Select(t => Directory.EnumerateFiles(RepositoryFolder.Combine("data-samples", "ssb", "2026-06"), $"*{t}*").Single()), RepositoryFolder.Combine("data-samples", "ssb", "07459-kommuner.json")]);

        var outcome = CommandLine.Run("analyse", "gap", "--store", folder.Combine("store"), "--json");

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        outcome.Error.ShouldContain("Kommunen har ingen behovsindeks for 2026: den er oppdiktet");
        var rows = Gaps(outcome);
        rows.Select(r => r.GetProperty("reference").GetString()).Distinct().ShouldBe(["EKG05", "EAK", "9906", "9907"]);
        rows.ShouldAllBe(r => r.GetProperty("needPart").ValueKind == JsonValueKind.Null && r.GetProperty("levelPart").ValueKind == JsonValueKind.Null);
        rows.ShouldAllBe(r => Math.Abs(Kroner(r, "gap") - (r.GetProperty("own").GetDouble() - r.GetProperty("referenceValue").GetDouble())) < 1e-9);
        rows.Single(r => r.GetProperty("reference").GetString() == "EAK" && r.GetProperty("concept").GetString() == "netto-driftsutgifter-kultur-per-innbygger")
            .GetProperty("note").GetString().ShouldBe("Sektoren har ingen kostnadsnøkkel, så bare den rå forskjellen vises.");

        foreach (var (against, named) in new[] { ("3222", "real and invented figures never meet"), ("nabo", "\"nabo\" is nothing to compare with"), ("9905", "the municipality itself"), (",", "is empty") })
        {
            var refused = CommandLine.Run("analyse", "gap", "--store", folder.Combine("store"), "--against", against);
            refused.ExitCode.ShouldBe(2);
            refused.Error.ShouldContain(named);
        }
    }

    private CommandOutcome Gap(params string[] options) => CommandLine.Run(["analyse", "gap", "--store", lorenskog.Store, "--municipality", "3222", .. options]);

    private static List<JsonElement> Gaps(CommandOutcome outcome)
    {
        outcome.ExitCode.ShouldBe(0, outcome.Error);
        return [.. JsonDocument.Parse(outcome.Output).RootElement.GetProperty("gaps").EnumerateArray()];
    }

    private static double Kroner(JsonElement row, string part) => row.GetProperty(part).GetProperty("kroner").GetDouble();
}
