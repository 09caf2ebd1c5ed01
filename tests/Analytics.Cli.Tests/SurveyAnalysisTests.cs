using System.Text.Json;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Cli.Tests;

/// <summary>Surveys from files to what may be shown, as <c>analytics run</c> takes them in.</summary>
public sealed class SurveyAnalysisTests(SurveyAnalysisTests.RunStore store) : IClassFixture<SurveyAnalysisTests.RunStore>
{
    [Fact]
    public void Survey_OfTheSamples_HidesSmallUnitsAndTheirPartners()
    {
        var survey = Json(store.Folder, "--survey", "10-faktor").GetProperty("surveys")[0];
        var figures = survey.GetProperty("figures").EnumerateArray().Where(f => f.GetProperty("round").GetString() == "2025").ToList();

        survey.GetProperty("minimum").GetInt32().ShouldBe(5);
        JsonElement Of(string unit) => figures.First(f => f.GetProperty("unit").GetString() == unit);
        Of("NAV").GetProperty("suppressed").GetString().ShouldBe("TooFew");
        Of("Kommunedirektørens stab").GetProperty("suppressed").GetString().ShouldBe("Complementary");
        Of("NAV").GetProperty("mean").ValueKind.ShouldBe(JsonValueKind.Null);
        Of("NAV").GetProperty("n").ValueKind.ShouldBe(JsonValueKind.Null);
        Of("Brann og redning").GetProperty("mean").ValueKind.ShouldBe(JsonValueKind.Number);
        Of("Brann og redning").GetProperty("interval").ValueKind.ShouldBe(JsonValueKind.Null, "five answers are too few for what tells of spread");
        figures.Where(f => f.GetProperty("level").GetString() == "municipality").ShouldAllBe(f => f.GetProperty("mean").GetDouble() > 1 && f.GetProperty("corrected").GetBoolean());
    }

    [Fact]
    public void Survey_Unit_ShowsAllThatMayBeTold()
    {
        var outcome = CommandLine.Run("analyse", "survey", "--store", store.Folder, "--survey", "10-faktor", "--unit", "hjemmetjenesten");

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        outcome.Output.ShouldContain("49 svar av 74 spurte");
        outcome.Output.ShouldContain("(forskjell)");
        outcome.Output.ShouldContain("Mestringsorientert ledelse");
    }

    [Fact]
    public void Survey_AllScales_StandSideBySide()
    {
        var table = CommandLine.Run("analyse", "survey", "--store", store.Folder).Output;

        foreach (var scale in (string[])["1-5", "1-6", "-3..+3", "0-100"])
            table.ShouldContain($"snitt på skalaen {scale}.");
        table.ShouldContain("Aldersgruppe: 67-");
        CommandLine.Run("analyse", "survey", "--store", store.Folder, "--csv").Output.Split("\r\n")[0].ShouldStartWith("municipality,survey,round,level,");
    }

    [Theory]
    [InlineData("--survey", "medarbeider", "is no survey")]
    [InlineData("--unit", "Fantasi", "is in no survey")]
    [InlineData("--minimum", "2", "3 or more respondents")]
    public void Survey_WrongOption_SaysWhatIsExpected(string option, string value, string found)
    {
        var outcome = CommandLine.Run("analyse", "survey", "--store", store.Folder, option, value);

        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldContain(found);
    }

    [Fact]
    public void Query_AnswersOfIndividuals_AreOutOfReach()
    {
        CommandLine.Run("query", "--store", store.Folder, "SELECT * FROM raw.survey_answers_10_faktor").ExitCode.ShouldBe(2);
        CommandLine.Run("query", "--store", store.Folder, "SELECT * FROM raw.survey_release").ExitCode.ShouldBe(2);
        var part = Directory.GetFiles(Path.Combine(store.Folder, "restricted", "9905", "raw", "survey_answers_10_faktor"))[0];
        CommandLine.Run("query", "--store", store.Folder, $"SELECT * FROM read_parquet('{part}')").ExitCode.ShouldBe(2);
        CommandLine.Run("query", "--store", store.Folder, "SHOW ALL TABLES").Output.ShouldNotContain("survey_answers");
        File.ReadAllLines(Path.Combine(store.Folder, "restricted", "access.log")).ShouldAllBe(l => l.Contains("with disclosure control"));
    }

    [Fact]
    public void Run_BadFile_IsRefusedWhole_AndTheLastGoodStateStays()
    {
        using var folder = new TemporaryFolder();
        var (data, own) = (folder.Combine("ti-faktor"), folder.Combine("store"));
        Directory.CreateDirectory(data);
        foreach (var file in (string[])["2025-svar.csv", "2025-populasjon.csv"])
            File.Copy(RepositoryFolder.Combine("data-samples", "ti-faktor", file), Path.Combine(data, file));
        Run(own, data, folder).ExitCode.ShouldBe(0);
        var before = Json(own, "--survey", "10-faktor").ToString();

        var answers = Path.Combine(data, "2025-svar.csv");
        var lines = File.ReadAllLines(answers);
        lines[3] = $"{lines[3][..lines[3].IndexOf(";4;", StringComparison.Ordinal)]};01.apr;{lines[3][(lines[3].IndexOf(";4;", StringComparison.Ordinal) + 3)..]}";
        lines[5] = lines[5].Replace("Lyngvær skole", "Lyngvaer skole", StringComparison.Ordinal);
        File.WriteAllLines(answers, lines);
        var outcome = Run(own, data, folder);

        outcome.ExitCode.ShouldBe(1);
        outcome.Error.ShouldContain("row 4, column \"F");
        outcome.Error.ShouldContain("\"01.apr\" is a date");
        outcome.Error.ShouldContain("row 6, column \"enhet\": \"Lyngvaer skole (Oppvekst)\" is not in the frame of round 2025");
        outcome.Error.ShouldContain("refused whole");
        Json(own, "--survey", "10-faktor").ToString().ShouldBe(before);
    }

    [Fact]
    public void Run_OneLateAnswer_DoesNotTellIt()
    {
        using var folder = new TemporaryFolder();
        var (data, own) = (folder.Combine("ti-faktor"), folder.Combine("store"));
        Directory.CreateDirectory(data);
        foreach (var file in (string[])["2025-svar.csv", "2025-populasjon.csv"])
            File.Copy(RepositoryFolder.Combine("data-samples", "ti-faktor", file), Path.Combine(data, file));
        Run(own, data, folder).ExitCode.ShouldBe(0);
        var answers = Path.Combine(data, "2025-svar.csv");
        File.AppendAllLines(answers, [File.ReadAllLines(answers).First(l => l.Contains("Hjemmetjenesten", StringComparison.Ordinal))]);
        Run(own, data, folder).ExitCode.ShouldBe(0);

        var figures = Json(own, "--survey", "10-faktor").GetProperty("surveys")[0].GetProperty("figures").EnumerateArray().ToList();

        figures.First(f => f.GetProperty("unit").GetString() == "Hjemmetjenesten").GetProperty("suppressed").GetString().ShouldBe("TooCloseToEarlier");
        figures.First(f => f.GetProperty("level").GetString() == "municipality").GetProperty("suppressed").GetString().ShouldBe("TooCloseToEarlier");
        figures.First(f => f.GetProperty("unit").GetString() == "Lyngvær skole").GetProperty("suppressed").GetString().ShouldBe("");
    }

    [Fact]
    public void Run_Again_HasNothingToDo_AndReadsNoAnswers()
    {
        var log = File.ReadAllText(Path.Combine(store.Folder, "restricted", "access.log"));

        var outcome = store.Run();

        outcome.Error.ShouldContain("Surveys");
        File.ReadAllText(Path.Combine(store.Folder, "restricted", "access.log")).ShouldBe(log);
        CommandLine.Run("plan", "--store", store.Folder, "--out", store.Out).Output.ShouldNotContain("Surveys");
    }

    [Fact]
    public void Report_ShowsWhatMayBeShown_AndNothingElse()
    {
        var report = File.ReadAllText(Directory.GetFiles(store.Out, "*.html")[0]);

        report.ShouldContain("Hva svarer de som jobber og bor her?");
        report.ShouldContain("10-FAKTOR");
        report.ShouldNotContain("survey_answers");
    }

    private static CommandOutcome Run(string own, string data, TemporaryFolder folder) => CommandLine.Run(
        "run", "--store", own, "--out", folder.Combine("out"), "--data", Path.Combine("data-samples", "kommuner.csv"), "--data", Path.Combine("data-samples", "ssb", "07459-kommuner.json"), "--data", data);

    private static JsonElement Json(string own, params string[] options)
    {
        var outcome = CommandLine.Run(["analyse", "survey", "--json", "--store", own, .. options]);
        outcome.ExitCode.ShouldBe(0, outcome.Error);
        return JsonDocument.Parse(outcome.Output).RootElement;
    }

    /// <summary>A store that all samples were run into.</summary>
    public sealed class RunStore : IDisposable
    {
        private readonly TemporaryFolder folder = new();

        public RunStore() => Run().ExitCode.ShouldBe(0);

        public string Folder => folder.Combine("store");

        public string Out => folder.Combine("out");

        public void Dispose() => folder.Dispose();

        internal CommandOutcome Run() => CommandLine.Run("run", "--store", Folder, "--out", Out);
    }
}
