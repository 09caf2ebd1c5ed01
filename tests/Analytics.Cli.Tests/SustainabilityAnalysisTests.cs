using System.Text.Json;
using Analytics.Reporting.Text;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Cli.Tests;

public sealed class SustainabilityAnalysisTests(SampleStore samples) : IClassFixture<SampleStore>
{
    [Fact]
    public void Run_OfTheSamples_TellsWhatTheCommandsTell()
    {
        var (store, folder) = (samples.NewFile("-store"), samples.NewFile("-out"));
        var run = CommandLine.Run("run", "--store", store, "--out", folder);
        run.ExitCode.ShouldBe(0, run.Error);
        var report = File.ReadAllText(Directory.GetFiles(folder, "*.html").Single());

        var accounts = Result("sustainability");
        report.ShouldContain($">Disposisjonsfondet kan være tomt i {accounts.GetProperty("fundEmpty").GetInt32()} hvis ingenting endres<");
        var needed = Result("staffing").GetProperty("years").EnumerateArray().Select(y => ReportNumbers.Fixed(y.GetProperty("perHundred").GetDouble(), 1)).ToList();
        report.ShouldContain($">Behovet kan gå fra {needed[0]} til {needed[^1]} årsverk per 100 i yrkesaktiv alder<");
        var group = Result("gap").GetProperty("gaps").EnumerateArray().Where(g => g.GetProperty("reference").GetString()!.StartsWith("EKG", StringComparison.Ordinal) && g.GetProperty("name").GetString()!.StartsWith("Netto", StringComparison.Ordinal))
            .MaxBy(g => Math.Abs(g.GetProperty("gap").GetProperty("kroner").GetDouble()));
        report.ShouldContain($"{ReportNumbers.PerInhabitant(Math.Abs(group.GetProperty("gap").GetProperty("kroner").GetDouble()))}{ReportNumbers.Space}kr mindre per innbygger enn KOSTRA-gruppe 5");

        JsonElement Result(string analysis) => JsonDocument.Parse(CommandLine.Run("analyse", analysis, "--store", store, "--json").Output).RootElement;
    }

    [Fact]
    public void Sustainability_OfTheSamples_CarriesTheAccountsForward()
    {
        var store = samples.NewFile("-store");
        SampleStore.Ingest(store, [RepositoryFolder.Combine("data-samples", "ssb", "07459-kommuner.json"), .. Directory.GetFiles(RepositoryFolder.Combine("data-samples", "ssb", "2026-06"))]);

        var outcome = CommandLine.Run("analyse", "sustainability", "--store", store, "--json");

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        var result = JsonDocument.Parse(outcome.Output).RootElement;
        var opening = result.GetProperty("opening");
        var years = result.GetProperty("years").EnumerateArray().ToList();
        years.Count.ShouldBe(15);
        opening.GetProperty("year").GetInt32().ShouldBe(years[0].GetProperty("year").GetInt32() - 1);
        foreach (var year in years)
        {
            var parts = opening.GetProperty("netResult").GetDouble() + year.GetProperty("freeIncome").GetDouble() - opening.GetProperty("freeIncome").GetDouble()
                - year.GetProperty("demographicCost").GetDouble() - year.GetProperty("debtCost").GetDouble();
            year.GetProperty("result").GetDouble().ShouldBe(parts, 1);
            year.GetProperty("p10").GetDouble().ShouldBeLessThanOrEqualTo(year.GetProperty("p90").GetDouble());
            year.GetProperty("belowZero").GetDouble().ShouldBeInRange(0, 1);
        }

        result.GetProperty("levers").EnumerateArray().Select(l => l.GetProperty("lever").GetString()).ShouldBe(["produktivitet", "dekning", "investeringspause", "skolestruktur", "eiendomsskatt"]);
        CommandLine.Run("analyse", "sustainability", "--store", store, "--json").Output.ShouldBe(outcome.Output);
        var table = CommandLine.Run("analyse", "sustainability", "--store", store);
        table.Output.ShouldContain("Lyngvær (9905), regnskap 2025");
        table.Output.ShouldContain("egne vedtak er ikke med");
    }

    [Fact]
    public void Sustainability_NoAccounts_SaysWhatIsMissing()
    {
        var outcome = CommandLine.Run("analyse", "sustainability", "--store", samples.Store);

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        outcome.Output.Trim().ShouldBeEmpty();
        outcome.Error.ShouldContain("ingen tall for brutto driftsinntekter");
    }

    [Fact]
    public void Sustainability_UnknownMunicipality_IsRefused()
    {
        var outcome = CommandLine.Run("analyse", "sustainability", "--store", samples.Store, "--municipality", "9999");

        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldContain("analytics run --data FOLDER");
    }
}
