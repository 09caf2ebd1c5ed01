using System.Text.Json;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Cli.Tests;

/// <summary>Texts from files to what may be shown, as <c>analytics run</c> takes them in.</summary>
public sealed class TextsAnalysisTests(TextsAnalysisTests.RunStore store) : IClassFixture<TextsAnalysisTests.RunStore>
{
    [Fact]
    public void Texts_OfTheSamples_AreTableJsonAndCsv()
    {
        var table = Texts();
        var json = JsonDocument.Parse(Texts("--json")).RootElement.GetProperty("texts").EnumerateArray().ToList();
        var csv = Texts("--csv").Split("\r\n");

        table.ShouldContain("Dialogkonferanser 2026: 120 tekster");
        table.ShouldContain("skolebussen");
        table.ShouldContain("for korte");
        table.ShouldContain("Svartid:");
        table.ShouldContain(" : ");
        json.Select(t => t.GetProperty("texts").GetString()).ShouldBe(["dialogkonferanse", "innbyggerinnspill", "kommentarer-innbyggere"]);
        json.ShouldAllBe(t => t.GetProperty("read").GetInt32() == t.GetProperty("tooShort").GetInt32() + t.GetProperty("withoutTheme").GetInt32() + t.GetProperty("withTheme").GetInt32());
        json[0].GetProperty("themes").EnumerateArray().SelectMany(t => t.GetProperty("sectors").EnumerateArray()).ShouldContain(s => s.GetProperty("suppressed").GetBoolean() && s.GetProperty("texts").ValueKind == JsonValueKind.Null);
        csv[0].ShouldBe("municipality,texts,round,theme,words,sector,n,suppressed,minimum,texts_read,too_short,without_theme,answered,answer_days");
        csv.ShouldContain(l => l.Contains(",,yes,5,120,", StringComparison.Ordinal));
        foreach (var output in (string[])[table, Texts("--json"), Texts("--csv")])
            output.ShouldNotContain("diktestad", Case.Insensitive);
    }

    [Fact]
    public void Texts_AnotherNumberOfThemes_IsAsManyAndTheSameAgain()
    {
        var four = Texts("--source", "dialogkonferanse", "--round", "2025", "--themes", "4", "--json");

        JsonDocument.Parse(four).RootElement.GetProperty("texts")[0].GetProperty("themes").GetArrayLength().ShouldBe(4);
        Texts("--source", "dialogkonferanse", "--round", "2025", "--themes", "4", "--json").ShouldBe(four);
    }

    [Theory]
    [InlineData("--source", "leserbrev", "is no collection of texts")]
    [InlineData("--round", "1999", "one of 2024, 2025, 2026")]
    [InlineData("--themes", "1", "from 2 to 20")]
    public void Texts_WrongOption_SaysWhatIsExpected(string option, string value, string found)
    {
        var outcome = CommandLine.Run("analyse", "texts", "--store", store.Folder, option, value);

        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldContain(found);
    }

    [Fact]
    public void Texts_OfAMunicipalityWithoutThem_SaysSo() =>
        CommandLine.Run("analyse", "texts", "--store", store.Folder, "--municipality", "1130").Error.ShouldContain("Ingen fil i pipelines/texts gjelder kommune 1130.");

    [Fact]
    public void Run_Again_HasNothingToDo_AndReadsNoTexts()
    {
        var log = File.ReadAllText(Path.Combine(store.Folder, "restricted", "access.log"));

        store.Run().Error.ShouldContain("Texts");

        File.ReadAllText(Path.Combine(store.Folder, "restricted", "access.log")).ShouldBe(log);
        CommandLine.Run("plan", "--store", store.Folder, "--out", store.Out).Output.ShouldNotContain("Texts");
        CommandLine.Run("query", "--store", store.Folder, "SELECT * FROM raw.texts_dialogkonferanse").ExitCode.ShouldBe(2);
    }

    [Fact]
    public void Report_HasTheThemesAndNoNames()
    {
        var report = File.ReadAllText(Directory.GetFiles(store.Out, "*.html")[0]);

        report.ShouldContain("Dialogkonferanser: ");
        report.ShouldContain("Ord som går igjen");
        foreach (var planted in (string[])["Diktestad", "Oppdiktson", "Fantasmo", "310299", "12 34 56 78"])
            report.ShouldNotContain(planted, Case.Insensitive);
    }

    private string Texts(params string[] options)
    {
        var outcome = CommandLine.Run(["analyse", "texts", "--store", store.Folder, .. options]);
        outcome.ExitCode.ShouldBe(0, outcome.Error);
        return outcome.Output;
    }

    /// <summary>A store that the samples' texts were run into.</summary>
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
