using System.Text.Json;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Cli.Tests;

public sealed class ServiceAnalysisTests(LorenskogStore lorenskog) : IClassFixture<LorenskogStore>
{
    /// <summary>SSB 13502 and 12209, 2025 and 2024, preliminary. The store does not know the codes of before 2024, so there is neither a four-year mean nor enough to tell the noise from.</summary>
    [SharedTheory]
    [InlineData("barnehage", "barn-1-5-i-barnehage", 94.0, 94.5)]
    [InlineData("helse-og-omsorg", "institusjon-80-ar-og-over", 7.5, 9.0)]
    public void Service_RealFigures_AreThoseOfTheTableAndSayWhatIsNotKnown(string service, string indicator, double own, double country)
    {
        var found = Indicators(Service("--municipality", "3222", "--service", service, "--among", "3205,3220,3224", "--json")).Single(i => Text(i, "indicator") == indicator);

        found.GetProperty("year").GetInt32().ShouldBe(2025);
        found.GetProperty("provisional").GetBoolean().ShouldBeTrue();
        found.GetProperty("value").GetDouble().ShouldBe(own);
        found.GetProperty("comparisons").EnumerateArray().Single(c => Text(c, "region") == "EAK").GetProperty("difference").GetDouble().ShouldBe(own - country, 1e-9);
        found.GetProperty("meanFourYears").ValueKind.ShouldBe(JsonValueKind.Null);
        Text(found, "noNoise")!.ShouldContain("4 endringer i 4 kommuner");
        found.GetProperty("standing").GetProperty("of").GetInt32().ShouldBe(4);
    }

    [SharedFact]
    public void Service_TablesThatAreNotRead_AreNamed()
    {
        var outcome = Service("--municipality", "3222");

        outcome.ExitCode.ShouldBe(0);
        outcome.Error.ShouldContain("Barnevern: ingen tall for");
        outcome.Error.ShouldContain("SSB-tabell 12279");
        outcome.Output.ShouldContain("ingen retning er god eller dårlig");
    }

    [SharedTheory]
    [InlineData("--service", "kino", "one of barnehage, grunnskole")]
    [InlineData("--among", "naboene", "group, county, country")]
    public void Service_UnknownName_SaysWhatThereIs(string option, string name, string expected)
    {
        var outcome = Service("--municipality", "3222", option, name);

        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldContain(expected);
    }

    private static List<JsonElement> Indicators(CommandOutcome outcome) =>
        [.. JsonDocument.Parse(outcome.Output).RootElement.GetProperty("services").EnumerateArray().SelectMany(s => s.GetProperty("indicators").EnumerateArray())];

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private CommandOutcome Service(params string[] arguments) => CommandLine.Run(["analyse", "service", "--store", lorenskog.Store, .. arguments]);
}
