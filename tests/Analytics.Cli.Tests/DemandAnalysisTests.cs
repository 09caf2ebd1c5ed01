using System.Text.Json;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Cli.Tests;

public sealed class DemandAnalysisTests(SampleStore samples) : IClassFixture<SampleStore>
{
    [Fact]
    public void Demand_OfTheSamples_ShowsThePathsSideBySide()
    {
        var store = samples.NewFile("-store");
        SampleStore.Ingest(store, [RepositoryFolder.Combine("data-samples", "ssb", "07459-kommuner.json"), RepositoryFolder.Combine("data-samples", "ssb", "2026-06", "12209.json")]);

        var outcome = CommandLine.Run("analyse", "demand", "--store", store, "--json");

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        var services = JsonDocument.Parse(outcome.Output).RootElement.GetProperty("services").EnumerateArray().ToDictionary(s => s.GetProperty("service").GetString()!);
        var institution = services["institusjon"];
        institution.GetProperty("coverageOf").GetString().ShouldBe("municipality");
        institution.GetProperty("chosen").GetString().ShouldBe("target");
        var last = institution.GetProperty("paths").EnumerateArray().ToDictionary(p => p.GetProperty("path").GetString()!, p => p.GetProperty("years").EnumerateArray().Last());
        last.Keys.ShouldBe(["constant", "trend", "target"]);
        last["target"].GetProperty("coveragePercent").GetDouble().ShouldBe(8);
        foreach (var year in last.Values)
        {
            var recipients = year.GetProperty("persons").GetDouble() * year.GetProperty("coveragePercent").GetDouble() / 100;
            year.GetProperty("recipients").GetDouble().ShouldBe(recipients, 1e-6);
            year.GetProperty("places").GetDouble().ShouldBe(recipients / 0.95, 1e-6);
            recipients.ShouldBeInRange(year.GetProperty("p10").GetDouble(), year.GetProperty("p90").GetDouble());
        }

        services["grunnskole"].GetProperty("coverageOf").GetString().ShouldBe("country");
        services["grunnskole"].GetProperty("paths")[1].GetProperty("whyNot").GetString()!.ShouldContain("bare kjent for 2025");
        var table = CommandLine.Run("analyse", "demand", "--store", store);
        table.Output.ShouldContain("Lyngvær (9905): mottakere, plasser og årsverk i 2026 og 2041");
        table.Output.ShouldContain("mål*");
    }

    [Fact]
    public void Demand_Csv_HasARowAYearAndPath()
    {
        var outcome = CommandLine.Run("analyse", "demand", "--store", samples.Store, "--csv", "--horizon", "2");

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        var rows = outcome.Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        rows.Count(r => r.StartsWith("9905,institusjon,80,,country,2025,constant,no,", StringComparison.Ordinal)).ShouldBe(3);
        rows.Skip(1).ShouldAllBe(r => r.Split(',').Length == rows[0].Split(',').Length);
    }

    [Fact]
    public void Demand_UnknownMunicipality_IsRefused()
    {
        var outcome = CommandLine.Run("analyse", "demand", "--store", samples.Store, "--municipality", "9999");

        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldContain("analytics run --data FOLDER");
    }
}
