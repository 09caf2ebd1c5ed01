using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Pipeline.Tests.Running;

/// <summary>SSB's own answers, from the files to the page.</summary>
public sealed class RealInputTests
{
    private static string[] Folders => [SharedFolder.Combine("real", "ssb-jsonstat2", "strand"), SharedFolder.Combine("real", "population")];

    /// <summary>
    /// Read by hand in real/ssb-jsonstat2/strand: 07459.json (value 0, 19 and 40 of the years from 1986), 13542.json scope C
    /// (value 58, 59: KOSAGD230000 2024 and 2025; 48, 53: KOSAG110000 2020 and 2025), 13566.json scope C, KOSbelopbrinv0000
    /// (value 138, 143: 56 in 2020 and 2025; 284, 287: KG117 in 2022 and 2025). The page gives kroner per inhabitant to the nearest ten; the mart has
    /// SSB's 58 171 and 76 603.
    /// </summary>
    [SharedFact]
    public void Run_Strand_ShowsTheNumbersOfSsbsAnswers()
    {
        using var run = new RunInTemporaryFolder();

        var report = new RenderedReport(run.Run(Folders, "1130").Report);

        report.Cell("Folketall i Strand 1. januar", "1986", "Innbyggere").ShouldBe("9 059");
        report.Cell("Folketall i Strand 1. januar", "2005", "Innbyggere").ShouldBe("10 441");
        report.Cell("Folketall i Strand 1. januar", "2026", "Innbyggere").ShouldBe("13 959");
        report.Cell("Netto driftsresultat i prosent av brutto driftsinntekter", "2024", "Strand").ShouldBe("-3,8");
        report.Cell("Netto driftsresultat i prosent av brutto driftsinntekter", "2025 (foreløpig)", "Strand").ShouldBe("1,2");
        report.Cell("Frie inntekter per innbygger", "2020", "Strand").ShouldBe("58 170");
        report.Cell("Frie inntekter per innbygger", "2025 (foreløpig)", "Strand").ShouldBe("76 600");
        report.Cell("Prosent av driftsinntektene", "2020", "Disposisjonsfond").ShouldBe("12,3");
        report.Cell("Prosent av driftsinntektene", "2025 (foreløpig)", "Disposisjonsfond").ShouldBe("0,9");
        report.Cell("Prosent av driftsinntektene", "2022", "Netto lånegjeld").ShouldBe("106,7");
        report.Cell("Prosent av driftsinntektene", "2025 (foreløpig)", "Netto lånegjeld").ShouldBe("90,4");
        run.Query("SELECT value FROM indicator_value WHERE region = '1130' AND indicator = 'frie-inntekter-konsolidert' AND year IN (2020, 2025) ORDER BY year")
            .Select(row => row[0]).ShouldBe([58171.0, 76603.0]);
    }

    [SharedFact]
    public void Run_Strand_SaysWhatTheFolderDoesNotHold()
    {
        using var run = new RunInTemporaryFolder();

        var result = run.Run(Folders, "1130");
        var report = new RenderedReport(result.Report);

        result.ChecksFailed.ShouldBe(0);
        report.Text.ShouldContain("sammenligning med KOSTRA-gruppe og landet");
        report.Text.ShouldContain("SSB-tabell 01222 er ikke lest inn for kommunen");
        report.Text.ShouldContain("Ingen evaluering er lest inn for kommunen");
        report.Text.ShouldNotContain("oppdikt", Case.Insensitive);
        report.Text.ShouldNotContain("Lyngvær");
    }

    /// <summary>13540 of Strand ends with 2024, and 2025 came in March 2026; a spoilt line of 13543 is not taken in, and the report says both.</summary>
    [SharedFact]
    public void Run_StrandWithASpoiltLine_HoldsItBackAndSaysSoInTheReport()
    {
        using var run = new RunInTemporaryFolder();
        var answer = System.Text.Json.Nodes.JsonNode.Parse(File.ReadAllText(SharedFolder.Combine("real", "ssb-jsonstat2", "strand", "13543.json")))!;
        answer["value"]![0] = answer["value"]![0]!.GetValue<double>() + 1;
        var spoilt = run.File("13543.json", answer.ToJsonString());

        var result = run.Run([SharedFolder.Combine("real", "ssb-jsonstat2", "strand", "13540.json"), SharedFolder.Combine("real", "ssb-jsonstat2", "strand", "07459.json"), spoilt], "1130");
        var report = new RenderedReport(result.Report);

        result.HeldBack.ShouldBe(1);
        result.ChecksFailed.ShouldBe(0);
        report.Text.ShouldContain("Holdt tilbake, tallene fra før står");
        report.Text.ShouldContain("Driftsinntektene er summen av inntektslinjene");
        report.Text.ShouldContain("Tall for 2025 skulle ha kommet 15.3.2026");
        report.Text.ShouldContain("Tall for 2027 ventes 25.2.2027");
        run.Query("SELECT count(*) FROM indicator_value WHERE source_table = '13543'").Single()[0].ShouldBe(0L);
    }

    [SharedTheory]
    [InlineData("1827", "Dønna")]
    [InlineData("5029", "Skaun")]
    [InlineData("1833", "Rana")]
    public void Run_PopulationOnly_RendersItAndSaysThatAccountsAreMissing(string code, string name)
    {
        using var run = new RunInTemporaryFolder();

        var report = new RenderedReport(run.Run(Folders, code).Report);

        report.Text.ShouldContain($"{name} kommune");
        report.Text.ShouldContain("Ingen av tabellene 12134, 13542 er lest inn med tall for kommunen.");
        report.Cell($"Folketall i {name} 1. januar", "2026", "Innbyggere").ShouldBe(Total2026(code));
    }

    /// <summary>Røros stood as 1640 when it was evaluated in 2017 and is 5025 now; 593 of 2021 belongs to a newer version of the tool.</summary>
    [SharedFact]
    public void Run_RorosCompassScoresAsAFile_ShowsThemWithoutPopulation()
    {
        using var run = new RunInTemporaryFolder();

        var report = new RenderedReport(run.Run([SharedFolder.Combine("domain", "compass_scores.csv")], "5025").Report);

        report.Text.ShouldContain("Røros kommune");
        report.Text.ShouldContain("593");
        report.Text.ShouldContain("kan ikke sammenlignes");
        report.Text.ShouldContain("SSB-tabell 07459 er ikke lest inn for kommunen.");
    }

    /// <summary>The samples' country has an EAK of its own, which must not become Strand's comparison when both are in one store.</summary>
    [SharedFact]
    public void Run_SamplesAndStrandInOneStore_NeverCompareRealWithInvented()
    {
        using var run = new RunInTemporaryFolder();
        run.Run([RunInTemporaryFolder.Samples]);

        var report = new RenderedReport(run.Run(Folders, "1130").Report);

        report.Text.ShouldContain("sammenligning med KOSTRA-gruppe og landet");
        report.Text.ShouldNotContain("oppdikt", Case.Insensitive);
    }

    private static string Total2026(string code)
    {
        var row = File.ReadLines(SharedFolder.Combine("domain", "population_by_age_band_2010_2026.csv")).Single(l => l.StartsWith($"{code},2026,", StringComparison.Ordinal));
        var total = int.Parse(row.Split(',')[^1], System.Globalization.CultureInfo.InvariantCulture);
        return total.ToString("#,0", System.Globalization.CultureInfo.InvariantCulture).Replace(',', ' ');
    }
}
