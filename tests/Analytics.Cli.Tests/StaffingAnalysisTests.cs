using System.Text.Json;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Cli.Tests;

public sealed class StaffingAnalysisTests(SampleStore samples) : IClassFixture<SampleStore>
{
    [Fact]
    public void Staffing_OfTheSamples_StartsAtActualAndRecruits()
    {
        var result = Json(samples.Store);

        result.GetProperty("workingAge").GetProperty("to").GetInt32().ShouldBe(66);
        var services = result.GetProperty("services").EnumerateArray().ToList();
        services.Select(s => s.GetProperty("service").GetString()).ShouldBe(["helse-og-omsorg", "barnehage", "grunnskole"]);
        services.ShouldAllBe(s => s.GetProperty("level").GetString() == "own" && s.GetProperty("source").GetString()!.Contains("oppdiktet"));
        services[0].GetProperty("years")[0].GetProperty("fullTime").GetDouble().ShouldBe(248, 1e-6);
        var years = result.GetProperty("years").EnumerateArray().ToList();
        years.Count.ShouldBe(16);
        years[0].GetProperty("fullTime").GetDouble().ShouldBe(248 + 58 + 92, 1e-6);
        years[0].GetProperty("recruited").ValueKind.ShouldBe(JsonValueKind.Null);
        foreach (var (spread, year) in result.GetProperty("spread").EnumerateArray().Zip(years.Skip(1)))
        {
            year.GetProperty("fullTime").GetDouble().ShouldBeInRange(spread.GetProperty("fullTime")[0].GetDouble(), spread.GetProperty("fullTime")[1].GetDouble());
            year.GetProperty("perHundred").GetDouble().ShouldBe(100 * year.GetProperty("fullTime").GetDouble() / year.GetProperty("workingAge").GetDouble(), 1e-9);
        }

        var levers = result.GetProperty("levers").EnumerateArray().ToList();
        levers.Select(l => l.GetProperty("lever").GetString()).ShouldBe(["dekning", "produktivitet", "sykefravar", "heltid", "pensjon"]);
        var together = result.GetProperty("together").GetProperty("recruited").GetDouble();
        levers.ShouldAllBe(l => l.GetProperty("recruited").GetDouble() > together);
        result.GetProperty("alternatives").GetArrayLength().ShouldBe(7);
        var table = CommandLine.Run("analyse", "staffing", "--store", samples.Store).Output;
        table.ShouldContain("årsverk per 100 innbyggere 20–66 år");
        table.ShouldContain("Alle sammen");
    }

    [Fact]
    public void Staffing_OwnNumbersNotKnown_TakesTheCountrysLevelAndSaysSo()
    {
        var outcome = CommandLine.Run("analyse", "staffing", "--store", samples.Store, "--municipality", "9906");

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        outcome.Output.ShouldContain("landets");
        outcome.Output.ShouldContain("ikke kjent");
        outcome.Error.ShouldContain("Tallene er landets årsverk for innbyggere i samme alder");
        outcome.Error.ShouldContain("Helse og omsorg, barnehage og grunnskole: sykefravær, stillingsstørrelse, turnover, pensjonsavgang er ikke oppgitt (staffing.yaml).");
        outcome.Error.ShouldContain("Uten virkning her: «To prosentpoeng lavere sykefravær», «Ti prosentpoeng større stillinger»");
    }

    /// <summary>The samples have no table 12292: that of care is written as one, with what is a percentage there as årsverk.</summary>
    [Fact]
    public void Staffing_PublishedNumbers_AreWhatAServiceStartsFrom()
    {
        var care = samples.NewFile(".json");
        File.WriteAllText(care, File.ReadAllText(RepositoryFolder.Combine("data-samples", "ssb", "2026-06", "12209.json"))
            .Replace("KOShjtj80aarover0001", "KOSaarsverkbruke0000", StringComparison.Ordinal).Replace("12209", "12292", StringComparison.Ordinal));
        var store = samples.NewFile("-store");
        SampleStore.Ingest(store, RepositoryFolder.Combine("data-samples", "ssb", "07459-kommuner.json"), care);

        var part = Json(store).GetProperty("services").EnumerateArray().Single(s => s.GetProperty("service").GetString() == "omsorg");

        part.GetProperty("level").GetString().ShouldBe("published");
        part.GetProperty("partOf").GetString().ShouldBe("helse-og-omsorg");
        part.GetProperty("source").GetString()!.ShouldStartWith("SSB-tabell 12292, 2025");
        var value = CommandLine.Run("query", "--store", store, "--csv", "SELECT value FROM indicator_value WHERE indicator = 'arsverk-brukerrettet-omsorg' AND region = '9905' AND year = 2025").Output.Split('\n')[1];
        part.GetProperty("years")[0].GetProperty("fullTime").GetDouble().ShouldBe(double.Parse(value, System.Globalization.CultureInfo.InvariantCulture), 1e-6);
        Json(store).GetProperty("years")[0].GetProperty("fullTime").GetDouble().ShouldBe(248 + 58 + 92, 1e-6);
    }

    [Fact]
    public void Staffing_Csv_HasServicesLeversAndAlternatives()
    {
        var outcome = CommandLine.Run("analyse", "staffing", "--store", samples.Store, "--csv", "--alternative", "LLML");

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        var rows = outcome.Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(r => r.Split(',')).ToList();
        rows.ShouldAllBe(r => r.Length == rows[0].Length);
        rows.Count.ShouldBe(1 + 16 * (3 + 1 + 5 + 1 + 1));
        rows.Where(r => r[1] == "MMMM" && r[2].Length == 0 && r[3].Length > 0 && r[5] == "2030").Sum(FullTime).ShouldBe(FullTime(rows.Single(r => r[1] == "MMMM" && r[2].Length == 0 && r[3].Length == 0 && r[5] == "2030")), 0.01);

        static double FullTime(string[] row) => double.Parse(row[6], System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Staffing_UnknownMunicipality_IsRefused()
    {
        var outcome = CommandLine.Run("analyse", "staffing", "--store", samples.Store, "--municipality", "9999");

        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldContain("analytics run --data FOLDER");
    }

    private static JsonElement Json(string store)
    {
        var outcome = CommandLine.Run("analyse", "staffing", "--store", store, "--json");
        outcome.ExitCode.ShouldBe(0, outcome.Error);
        return JsonDocument.Parse(outcome.Output).RootElement;
    }
}
