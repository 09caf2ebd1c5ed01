using Shouldly;
using Xunit;

namespace Analytics.Cli.Tests;

/// <summary>Bad input over the whole set of analyses: each says what it could not do and why, with an exit code, and does the rest.</summary>
public sealed class SpoiltInputTests(SpoiltStore spoilt) : IClassFixture<SpoiltStore>
{
    [Theory]
    // Without accounts and service figures: what rests on inhabitants is still there.
    [InlineData("need", "9910", 0, "Alder er regnet ut av folketallet", "ingen behovsindeks for 2026")]
    [InlineData("gap", "9910", 0, "", "kommunen har ingen netto driftsutgifter per innbygger")]
    [InlineData("similar", "9910", 0, "Ytterøyan", "frie inntekter per innbygger er ikke kjent for kommunen")]
    [InlineData("service", "9910", 0, "", "Barnehage: ingen tall for")]
    [InlineData("forecast", "9910", 0, "", "Tindøya (9910): 0 indicators forecast, 63 could not be")]
    [InlineData("demand", "9910", 0, "Tindøya", "")]
    [InlineData("costs", "9910", 0, "grunnskole", "Eget kostnadsnivå er ikke kjent")]
    [InlineData("staffing", "9910", 0, "landets", "kommunens egne årsverk er ikke kjent")]
    [InlineData("odd", "9910", 0, "Ingen mistenkelige tall", "ingen verdi i noe år")]
    [InlineData("sustainability", "9910", 0, "", "kommunen har ingen tall for brutto driftsinntekter")]
    // Confidential is neither missing nor zero.
    [InlineData("gap", "9911", 0, "", "alle kommunens tall er konfidensielle")]
    [InlineData("service", "9911", 0, "", "(SSB-tabell 13502, konfidensielt)")]
    [InlineData("odd", "9911", 0, "Ingen mistenkelige tall", "alle verdier er konfidensielle")]
    [InlineData("sustainability", "9911", 0, "", "alle verdier er konfidensielle")]
    // Years that are missing are neither filled in nor skipped over.
    [InlineData("gap", "9906", 0, "2025", "")]
    [InlineData("forecast", "9906", 0, "disposisjonsfond-konsern", ", 0 could not be")]
    [InlineData("sustainability", "9906", 0, "regnskap 2025", "Færre enn 5 år på rad med netto driftsresultat er kjent")]
    // A fund below zero is a deficit to be covered.
    [InlineData("sustainability", "9904", 0, "Disposisjonsfondet er tomt", "")]
    [InlineData("forecast", "9904", 0, "disposisjonsfond-konsern", "")]
    public void Analyse_SpoiltFigures_SaysWhatItCouldNotDo(string analysis, string municipality, int exitCode, string done, string why)
    {
        var outcome = CommandLine.Run("analyse", analysis, "--municipality", municipality, "--store", spoilt.Store);

        outcome.ExitCode.ShouldBe(exitCode, outcome.Error);
        outcome.Output.ShouldContain(done);
        outcome.Error.ShouldContain(why);
        (outcome.Output + outcome.Error).ShouldNotContain("NaN", Case.Sensitive);
    }

    [Theory]
    [InlineData("2025", 0, "Sektorindekser og alderskriterier for 2025 er ikke regnet ut: delkostnadsnøklene for 2025 er ikke lagt inn (cost-keys-2025.csv)")]
    [InlineData("2019", 2, "--year 2019: there is neither a cost key nor a need index of that year")]
    public void Need_YearWithoutKeys_SaysWhichFileIsWanted(string year, int exitCode, string why)
    {
        var outcome = CommandLine.Run("analyse", "need", "--year", year, "--store", spoilt.Store);

        outcome.ExitCode.ShouldBe(exitCode, outcome.Error);
        outcome.Error.ShouldContain(why);
    }

    [Theory]
    [InlineData("9904", "Disposisjonsfondet kan være tomt i 2026")]
    [InlineData("9906", "Færre enn 5 år på rad med netto driftsresultat er kjent")]
    [InlineData("9910", "Ingen av tabellene for tjenestene er lest inn for kommunen")]
    [InlineData("9911", "alle kommunens tall er konfidensielle")]
    public void Run_SpoiltFigures_RendersTheRest(string municipality, string sentence)
    {
        var folder = Directory.CreateTempSubdirectory("spoilt-report-").FullName;
        try
        {
            var outcome = CommandLine.Run("run", "--municipality", municipality, "--store", spoilt.Store, "--data", Path.Combine("data-samples", "kommuner.csv"), "--out", folder);

            outcome.ExitCode.ShouldBeOneOf([0, 1], outcome.Error);
            var report = File.ReadAllText(Directory.GetFiles(folder, "*.html").Single());
            report.ShouldContain("id=\"scenarioer\"");
            report.ShouldContain(sentence);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
