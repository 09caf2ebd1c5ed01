using System.Globalization;
using System.Text.Json;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Cli.Tests;

public sealed class ProjectCommandTests(SampleStore samples) : IClassFixture<SampleStore>
{
    [Fact]
    public void Project_NoOptions_PrintsATableWithIntervalsAndSaysWhatItRestsOn()
    {
        var outcome = Project("--paths", "100");

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        outcome.Error.ShouldContain("MMMM from 1 January 2026; rates rest on 12 municipalities");
        outcome.Output.ShouldMatch(@"municipality +group +2026 +2027 +2031 +2036 +2041 +2046 +2051");
        outcome.Output.ShouldMatch(@"9905 +Folketall i alt +5616 +[0-9]+ \([0-9]+-[0-9]+\) ");
        outcome.Output.ShouldMatch("9905 +90 år og eldre +98 ");
    }

    [Fact]
    public void Project_CsvFile_HasEveryCellAndAddsUpToTheGroups()
    {
        var file = samples.NewFile(".csv");

        var outcome = Project("--horizon", "6", "--paths", "50", "--csv", file, "--json");

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        File.ReadLines(file).First().ShouldBe("municipality,model,alternative,year,sex,age,persons,p10,p90");
        var cells = Cells(file);
        cells.Count.ShouldBe(7 * 2 * 106);
        cells.Select(c => (c["year"], c["sex"], c["age"])).Distinct().Count().ShouldBe(cells.Count);
        cells.ShouldAllBe(c => c["municipality"] == "9905" && c["model"] == "ours" && c["alternative"] == "MMMM" && Number(c["persons"]) >= 0 && Number(c["p10"]) <= Number(c["p90"]));
        var groups = Json(outcome).GetProperty("groups").EnumerateArray().ToList();
        groups.Count.ShouldBe(7 * 7);
        foreach (var group in groups)
        {
            var (from, to) = Ages(group.GetProperty("ages").GetString()!);
            var sum = cells.Where(c => c["year"] == $"{group.GetProperty("year")}" && Number(c["age"]) >= from && Number(c["age"]) <= to).Sum(c => Number(c["persons"]));
            sum.ShouldBe(group.GetProperty("persons").GetDouble(), 0.02, $"{group}"); // cells have four decimals
            group.GetProperty("p10").GetDouble().ShouldBeLessThanOrEqualTo(group.GetProperty("p90").GetDouble());
        }
    }

    [Fact]
    public void Project_Table_ShowsWhatJsonSays()
    {
        var table = Project("--horizon", "5", "--paths", "0", "--quiet");
        var json = Project("--horizon", "5", "--paths", "0", "--quiet", "--json");

        table.Error.ShouldBeEmpty();
        Json(json).GetProperty("base").GetInt32().ShouldBe(2026);
        foreach (var group in Json(json).GetProperty("groups").EnumerateArray().Where(g => g.GetProperty("year").GetInt32() == 2031))
        {
            group.GetProperty("p10").ValueKind.ShouldBe(JsonValueKind.Null);
            var name = group.GetProperty("group").GetString()!;
            var line = table.Output.Split('\n').Single(l => l.Contains($" {name} ", StringComparison.Ordinal));
            line.TrimEnd().ShouldEndWith(string.Create(CultureInfo.InvariantCulture, $" {group.GetProperty("persons").GetDouble():0}"));
        }
    }

    [Fact]
    public void Project_All_HasEveryMunicipalityAndEachAsAlone()
    {
        var (all, alone) = (samples.NewFile(".csv"), samples.NewFile(".csv"));

        var outcome = Project("--all", "--horizon", "2", "--paths", "20", "--csv", all, "--json");
        Project("--municipality", "9911", "--horizon", "2", "--paths", "20", "--csv", alone).ExitCode.ShouldBe(0);

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        Json(outcome).GetProperty("groups").EnumerateArray().Select(g => g.GetProperty("municipality").GetString()).Distinct().Count().ShouldBe(12);
        File.ReadLines(all).Count().ShouldBe(1 + 12 * 3 * 2 * 106);
        File.ReadLines(all).Where(l => l.StartsWith("9911,", StringComparison.Ordinal)).ShouldBe(File.ReadLines(alone).Skip(1));
    }

    [Fact]
    public void Project_FromAPastYear_UsesNothingLater()
    {
        var (whole, cut) = (samples.NewFile(".csv"), samples.NewFile(".csv"));

        Project("--base", "2021", "--horizon", "5", "--paths", "50", "--csv", whole).ExitCode.ShouldBe(0);
        CommandLine.Run("project", "--store", samples.StoreUntil(2021), "--horizon", "5", "--paths", "50", "--csv", cut).ExitCode.ShouldBe(0);

        File.ReadAllBytes(whole).ShouldBe(File.ReadAllBytes(cut));
    }

    [Fact]
    public void Project_SameSeed_GivesTheSameBytes()
    {
        var (first, again, other) = (samples.NewFile(".csv"), samples.NewFile(".csv"), samples.NewFile(".csv"));

        string[] few = ["--horizon", "3", "--paths", "30", "--seed"];
        Project([.. few, "7", "--csv", first]).ExitCode.ShouldBe(0);
        Project([.. few, "7", "--csv", again]).ExitCode.ShouldBe(0);
        Project([.. few, "8", "--csv", other]).ExitCode.ShouldBe(0);

        File.ReadAllBytes(again).ShouldBe(File.ReadAllBytes(first));
        File.ReadAllBytes(other).ShouldNotBe(File.ReadAllBytes(first));
    }

    [Fact]
    public void Project_Letters_OrderThePopulations()
    {
        var (low, main, high) = (InAll(2046, "LLML"), InAll(2046, "MMMM"), InAll(2046, "HHMH"));

        low.ShouldBeLessThan(main);
        main.ShouldBeLessThan(high);
    }

    [Fact]
    public void Project_OwnAlternatives_AddTheirPersons()
    {
        var main = InAll(2036, "MMMM");
        var employer = InAll(2036, "ny-arbeidsgiver") - main;
        var refugees = InAll(2036, "flere-flyktninger") - main;
        var both = Project("--horizon", "10", "--paths", "0", "--alternative", "ny-arbeidsgiver", "--alternative", "flere-flyktninger", "--json");

        employer.ShouldBeGreaterThan(100); // 38 in a year, four years
        refugees.ShouldBeGreaterThan(20); // 25 in a year, three years, and 10 away again
        Json(both).GetProperty("alternative").GetString().ShouldBe("ny-arbeidsgiver+flere-flyktninger");
        (InAll(both, 2036) - main).ShouldBe(employer + refugees, 1);
    }

    [Fact]
    public void Project_Statements_AreAnsweredFromTheFuturesOfTheIntervals()
    {
        string[] few = ["--horizon", "10", "--paths", "400"];
        var group = Json(Project([.. few, "--json"])).GetProperty("groups").EnumerateArray().Single(g => g.GetProperty("ages").GetString() == "6-15" && g.GetProperty("year").GetInt32() == 2036);
        var tenth = $"6-15 fewer than {Math.Ceiling(group.GetProperty("p10").GetDouble())} in 2036";
        string[] asked = ["--statement", tenth, "--statement", "women 20-39 fewer than 450 in 2036", "--statement", "women 20-39 at least 450 in 2036", "--statement", "all at least 100 in 2030"];

        var table = Project([.. few, .. asked]);
        var answers = Json(Project([.. few, .. asked, "--json"])).GetProperty("statements").EnumerateArray().ToList();

        table.ExitCode.ShouldBe(0, table.Error);
        answers.Select(a => a.GetProperty("statement").GetString()).ShouldBe(asked.Where((_, i) => i % 2 == 1));
        answers[0].GetProperty("probability").GetDouble().ShouldBeInRange(0.09, 0.13); // numbers of persons are whole
        (answers[1].GetProperty("holds").GetInt32() + answers[2].GetProperty("holds").GetInt32()).ShouldBe(400);
        table.Output.TrimEnd().ShouldEndWith("all ages: at least 100 persons on 1 January 2030: over 99 % (in 400 of 400 futures)");
        foreach (var answer in answers)
            table.Output.ShouldContain($"{answer.GetProperty("sentence").GetString()}: {answer.GetProperty("chance").GetString()} (in {answer.GetProperty("holds")} of 400 futures)");
    }

    [Fact]
    public void Project_WithAnEditionOfStatisticsNorway_ShowsItsFiguresBesideOurs()
    {
        var store = samples.NewFile("-store");
        SampleStore.Ingest(store, RepositoryFolder.Combine("data-samples", "ssb", "07459-kommuner.json"), samples.Edition("12882", 2020, 15), samples.Edition("14288", 2024, 15));

        var now = CommandLine.Run("project", "--store", store, "--horizon", "15", "--paths", "0");
        var past = CommandLine.Run("project", "--store", store, "--base", "2022", "--horizon", "5", "--paths", "0", "--all", "--json", "--alternative", "HHMH");
        var own = CommandLine.Run("project", "--store", store, "--horizon", "1", "--paths", "0", "--alternative", "MMML");

        now.Error.ShouldContain("SSB: table 14288, MMMM from 1 January 2024.");
        now.Output.ShouldMatch(@"Folketall i alt +5616 +[0-9]+ +[0-9]+ +[0-9]+ +[0-9]+ *\n +SSB 2024 +([0-9]+) +\1 +\1 +\1 *\n"); // 2026, 2027, 2031, 2036, and not 2041
        past.Error.ShouldContain("SSB: table 12882, HHMH from 1 January 2020.");
        past.Error.ShouldContain("SSB's figures are left out for 9912");
        var figures = Json(past).GetProperty("published").EnumerateArray().ToList();
        figures.Count.ShouldBe(11 * 6 * 7); // municipalities, years, groups
        figures.ShouldAllBe(f => f.GetProperty("table").GetString() == "12882" && f.GetProperty("alternative").GetString() == "HHMH");
        own.Error.ShouldNotContain("SSB:"); // this alternative is not in the edition
    }

    [Theory]
    [InlineData("it can't be read", "analytics project --statement", "--statement", "6-15<60@2035")]
    [InlineData("2026 is not projected", "2027 to 2051", "--statement", "6-15 fewer than 60 in 2026")]
    [InlineData("2055 is not projected", "analytics project --horizon 29", "--statement", "6-15 fewer than 60 in 2055")]
    [InlineData("no futures are drawn", "analytics project --statement", "--paths", "0", "--statement", "6-15 fewer than 60 in 2035")]
    [InlineData("9999", "from 9901 to 9912|analytics ingest 07459 --live", "--municipality", "9999")]
    [InlineData("1130", "no population|analytics ingest 07459 --live", "--municipality", "1130")]
    [InlineData("finnes-ikke", "ny-arbeidsgiver|analytics project", "--alternative", "finnes-ikke")]
    [InlineData("HHMX", "HHMH|analytics project", "--alternative", "HHMX")]
    [InlineData("letters stand alone", "analytics project --alternative HHMH", "--alternative", "HHMH", "--alternative", "ny-arbeidsgiver")]
    [InlineData("given twice", "analytics project --alternative ny-arbeidsgiver", "--alternative", "ny-arbeidsgiver", "--alternative", "ny-arbeidsgiver")]
    [InlineData("would change nothing in 9902", "analytics project --municipality 9905 --alternative ny-arbeidsgiver", "--alternative", "ny-arbeidsgiver", "--municipality", "9902")]
    [InlineData("no population by age on 1 January 2014", "analytics backfill 07459", "--base", "2014")]
    [InlineData("no population by age in the 5 years before", "analytics backfill 07459", "--base", "2015")]
    [InlineData("no population by age on 1 January 2030", "analytics backfill 07459", "--base", "2030", "--all")]
    [InlineData("0 is outside 1-40", "analytics project --help", "--horizon", "0")]
    [InlineData("41 is outside 1-40", "analytics project --help", "--horizon", "41")]
    [InlineData("-1 is outside 0-100000", "analytics project --help", "--paths", "-1")]
    [InlineData("2025-01-01", "analytics project --base", "--as-of", "2025-01-01")]
    [InlineData("it is a folder", "--csv out/result.csv", "--csv", "src")]
    public void Project_BadInput_ExitsWithTwoAndTheNextCommand(string found, string next, params string[] arguments)
    {
        var outcome = Project(arguments);

        outcome.ExitCode.ShouldBe(2, outcome.Error);
        outcome.Output.ShouldBeEmpty();
        outcome.Error.ShouldStartWith("Error: ");
        outcome.Error.ShouldContain(found);
        foreach (var part in next.Split('|'))
            outcome.Error.ShouldContain(part);
        outcome.Error.ShouldNotContain("..");
    }

    [Fact]
    public void Project_NoStore_ExitsWithTwo()
    {
        var outcome = CommandLine.Run("project", "--store", "nowhere");

        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldContain("analytics run");
    }

    private CommandOutcome Project(params string[] arguments) => CommandLine.Run(["project", "--store", samples.Store, .. arguments]);

    private double InAll(int year, string alternative) =>
        InAll(Project("--horizon", $"{year - 2026}", "--paths", "0", "--alternative", alternative, "--json"), year);

    private static double InAll(CommandOutcome outcome, int year) =>
        Json(outcome).GetProperty("groups").EnumerateArray().Single(g => g.GetProperty("ages").GetString() == "0+" && g.GetProperty("year").GetInt32() == year).GetProperty("persons").GetDouble();

    private static JsonElement Json(CommandOutcome outcome) => JsonDocument.Parse(outcome.Output).RootElement;

    private static List<Dictionary<string, string>> Cells(string file)
    {
        var lines = File.ReadAllLines(file);
        var header = lines[0].Split(',');
        return [.. lines.Skip(1).Select(line => header.Zip(line.Split(',')).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    private static (int From, int To) Ages(string text) => text.EndsWith('+')
        ? (int.Parse(text[..^1], CultureInfo.InvariantCulture), 105)
        : (int.Parse(text.Split('-')[0], CultureInfo.InvariantCulture), int.Parse(text.Split('-')[1], CultureInfo.InvariantCulture));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
