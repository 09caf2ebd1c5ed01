using System.Text.Json;
using Shouldly;
using Xunit;

namespace Analytics.Cli.Tests;

public sealed class OddAnalysisTests(OddStore samples) : IClassFixture<OddStore>
{
    [Fact]
    public void Odd_NoOptions_ListsOwnThenOthersWithWhatToCheckAndWhereItCameFrom()
    {
        var outcome = Odd();

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        outcome.Error.ShouldContain("Rettevinduet er 15. mars til 15. april");
        outcome.Error.ShouldMatch(@"Våre tall: [0-9]+ vurdert, [0-9]+ mistenkt; er alle riktige, er det ventet [0-9],[0-9] falske alarmer");
        outcome.Output.ShouldMatch(@"(?s)Våre tall: Lyngvær.*sikker +delene summerer ikke.*sannsynlig +feil enhet.*1\u00A0000 ganger for stort.*Andres tall: ");
        outcome.Output.ShouldMatch(@"SSB-tabell 13502, KOSutg020000, 9905, 2025: se om skjemaet er fylt ut i kroner og tusen kroner om hverandre.* [0-9]{4}-[0-9]{2}-[0-9]{2} +[0-9a-f]{12}");
    }

    [Fact]
    public void Odd_Json_NamesTheWrongLineAndTheRightValue()
    {
        var own = Figures(Odd("--json", "--quiet"), "own");

        var sum = own.Single(f => f.GetProperty("kind").GetString() == "sum" && f.GetProperty("cell").GetString() == "KOKart0000=AG15");
        sum.GetProperty("table").GetString().ShouldBe("13551");
        Analytics.Analysis.Editing.DigitSwaps.Of(sum.GetProperty("likely").GetDouble(), 0).ShouldContain(sum.GetProperty("value").GetDouble());
        var unit = own.Single(f => f.GetProperty("kind").GetString() == "unit");
        (unit.GetProperty("value").GetDouble() / unit.GetProperty("likely").GetDouble()).ShouldBe(1000);
        unit.GetProperty("likely").GetDouble().ShouldBeInRange(unit.GetProperty("low").GetDouble(), unit.GetProperty("high").GetDouble());
        unit.GetProperty("vintage").GetString()!.Length.ShouldBe(12);
        own.Count.ShouldBe(2);
    }

    [Fact]
    public void Odd_AllMunicipalities_FindsTheZeroOfOneThatWeDoNotCompareWith()
    {
        Figures(Odd("--json", "--quiet"), "others").ShouldBeEmpty();

        var zero = Figures(Odd("--json", "--quiet", "--all-municipalities"), "others").ShouldHaveSingleItem();

        (zero.GetProperty("municipality").GetString(), zero.GetProperty("kind").GetString(), zero.GetProperty("strength").GetString()).ShouldBe(("9901", "zero", "likely"));
        zero.GetProperty("check").GetString()!.ShouldContain("sammenlign ikke med det");
    }

    [Fact]
    public void Odd_OtherMunicipality_IsItsOwn() =>
        Figures(Odd("--json", "--quiet", "--municipality", "9901"), "own").ShouldHaveSingleItem().GetProperty("kind").GetString().ShouldBe("zero");

    [Fact]
    public void Odd_FileHeldBack_SaysWhatIsWrongInIt()
    {
        var outcome = CommandLine.Run("analyse", "odd", "--store", samples.StrictStore());

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        outcome.Error.ShouldMatch(@"13551: .*13551\.json er holdt tilbake, og tallene i den er ikke vurdert her\. Driftsutgiftene er summen av utgiftslinjene, men ikke i 9905, KOSbelop0000, 2025: [0-9]+ mot beregnet [0-9]+\.");
    }

    [Fact]
    public void Odd_YearBefore_HasNothingWrong() => Figures(Odd("--json", "--quiet", "--year", "2024"), "own").ShouldBeEmpty();

    [Fact]
    public void Odd_Csv_HasARowAFigure()
    {
        var lines = Odd("--csv", "--quiet", "--all-municipalities").Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        lines[0].ShouldStartWith("whose,municipality,name,year,indicator,table,contents,cell,kind,strength,value,unit,low,high,likely,");
        lines.Length.ShouldBe(4);
        lines[1].ShouldStartWith("own,9905,Lyngvær,2025,,13551,KOSbelop0000,KOKart0000=AG15,sum,certain,");
        lines[^1].ShouldStartWith("others,9901,");
    }

    [Theory]
    [InlineData("the store has no indicator of it", "analytics ingest --live", "--municipality", "1130")]
    [InlineData("no indicator of that year", "analytics ingest --live", "--year", "1999")]
    [InlineData("3000 is outside 1900-2200", "analytics analyse odd --help", "--year", "3000")]
    [InlineData("2025-01-01", "Leave --as-of out", "--as-of", "2025-01-01")]
    public void Odd_BadInput_ExitsWithTwoAndTheNextStep(string found, string next, params string[] arguments)
    {
        var outcome = Odd(arguments);

        outcome.ExitCode.ShouldBe(2, outcome.Error);
        outcome.Output.ShouldBeEmpty();
        outcome.Error.ShouldContain(found);
        outcome.Error.ShouldContain(next);
    }

    private CommandOutcome Odd(params string[] arguments) => CommandLine.Run(["analyse", "odd", "--config", samples.Config, "--store", samples.Store, .. arguments]);

    private static List<JsonElement> Figures(CommandOutcome outcome, string whose) => [.. JsonDocument.Parse(outcome.Output).RootElement.GetProperty(whose).GetProperty("figures").EnumerateArray()];
}
