using System.Text.Json;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Cli.Tests;

public sealed class ReportCommandTests(SampleStore samples) : IClassFixture<SampleStore>, IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Report_OneMunicipality_WritesTheFormatsAskedFor()
    {
        var outcome = CommandLine.Run("report", "--format", "html,docx", "--format", "xlsx", "--store", samples.Store, "--out", folder.Combine("out"), "--municipality", "9910", "--json");

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        var files = JsonDocument.Parse(outcome.Output).RootElement.GetProperty("files").EnumerateArray().ToList();
        files.Select(f => f.GetProperty("format").GetString()).ShouldBe(["html", "docx", "xlsx"]);
        foreach (var file in files)
            new FileInfo(file.GetProperty("path").GetString()!).Length.ShouldBe(file.GetProperty("bytes").GetInt64());
        Directory.GetFiles(folder.Combine("out")).Length.ShouldBe(3);
    }

    [Fact]
    public void Report_TwoMunicipalities_KeepsThemApartAndMakesAnIndex()
    {
        var outcome = CommandLine.Run("report", "--municipalities", "9905,9910", "--store", samples.Store, "--out", folder.Combine("out"), "--quiet");

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        var (one, other) = (Only("9905"), Only("9910"));
        File.ReadAllText(one).ShouldNotContain(NameOf(other));
        File.ReadAllText(other).ShouldNotContain(NameOf(one));
        var index = File.ReadAllText(folder.Combine("out", "index.html"));
        index.ShouldContain($"href=\"9905/{Path.GetFileName(one)}\"");
        index.ShouldContain($"href=\"9910/{Path.GetFileName(other)}\"");

        string Only(string code) => Directory.GetFiles(folder.Combine("out", code)).ShouldHaveSingleItem();
        static string NameOf(string file) => File.ReadAllText(file).Split("<title>")[1].Split(", ")[1].Split(" kommune")[0] + " kommune";
    }

    [Fact]
    public void Report_EveryMunicipality_HoldsNothingOfAnother()
    {
        var outcome = CommandLine.Run("report", "--all", "--store", samples.Store, "--out", folder.Combine("out"), "--json");

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        var reports = JsonDocument.Parse(outcome.Output).RootElement.GetProperty("files").EnumerateArray()
            .Select(f => (Code: f.GetProperty("municipality").GetString()!, Name: f.GetProperty("name").GetString()!, Text: File.ReadAllText(f.GetProperty("path").GetString()!))).ToList();
        reports.Count.ShouldBeGreaterThanOrEqualTo(12);
        // 9905 is the one of municipality.yaml, which names its neighbours.
        foreach (var report in reports.Where(r => r.Code != "9905"))
            reports.Where(other => other.Code != report.Code && report.Text.Contains(other.Name, StringComparison.Ordinal)).Select(other => $"{other.Name} is in the report of {report.Name}").ShouldBeEmpty();
    }

    [Fact]
    public void Report_ThreeLanguages_GoIntoFoldersOfTheirOwnAndLeaveNothingUntranslated()
    {
        var outcome = CommandLine.Run("report", "--municipality", "9905", "--language", "nb,nn,en", "--format", "html,docx", "--store", samples.Store, "--out", folder.Combine("out"), "--verbose");

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        outcome.Error.ShouldNotContain("stay in bokmål");
        foreach (var (language, title) in new[] { ("nb", "Perspektivanalyse"), ("nn", "Perspektivanalyse"), ("en", "Perspective analysis") })
        {
            Directory.GetFiles(folder.Combine("out", language)).Length.ShouldBe(2);
            var page = File.ReadAllText(Directory.GetFiles(folder.Combine("out", language), "*.html").ShouldHaveSingleItem());
            page.ShouldContain($"<html lang=\"{language}\"");
            page.ShouldContain($"<title>{title} ");
        }
    }

    [Theory]
    [InlineData("\"doc\" is no format of reports", "--format", "doc")]
    [InlineData("\"12\" is not a municipality code", "--municipalities", "9905,12")]
    [InlineData("\"se\" is no language of reports", "--language", "nb,se")]
    [InlineData("one of them", "--all", "--municipality", "9905")]
    [InlineData("analytics run --as-of", "--as-of", "2026-04-01")]
    public void Report_WrongUsage_SaysWhatToDo(string expected, params string[] arguments)
    {
        var outcome = CommandLine.Run(["report", .. arguments, "--store", samples.Store, "--out", folder.Combine("out")]);

        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldContain(expected);
    }

    [Fact]
    public void Report_MartsOlderThanTheDefinitions_AsksForARun()
    {
        var config = folder.Combine("pipelines");
        FolderCopy.Make(RepositoryFolder.Combine("pipelines"), config);
        File.AppendAllText(Path.Combine(config, "models", "municipality.sql"), "\n-- another definition\n");

        var outcome = CommandLine.Run("report", "--config", config, "--store", samples.Store, "--out", folder.Combine("out"), "--municipality", "9910");

        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldContain("Bring them up to date first: analytics run");
    }

    [Fact]
    public void Watch_SavedText_IsInThePageWithoutAnotherCommand()
    {
        var config = folder.Combine("pipelines");
        FolderCopy.Make(RepositoryFolder.Combine("pipelines"), config);
        using var process = CommandLine.Start("report", "--watch", "--config", config, "--store", samples.Store, "--out", folder.Combine("out"), "--municipality", "9910", "--quiet");
        try
        {
            Until(() => Pages().Any(p => p.Contains("setInterval", StringComparison.Ordinal)));
            Directory.CreateDirectory(Path.Combine(config, "reports", "text", "9910"));
            File.WriteAllText(Path.Combine(config, "reports", "text", "9910", "befolkning.sist.md"), "Rådmannens avsnitt om {{folketall.2026}} innbyggere.");
            Until(() => Pages().Any(p => p.Contains("Rådmannens avsnitt om", StringComparison.Ordinal)));
            Directory.GetFiles(folder.Combine("out"), "*.reload.js").ShouldHaveSingleItem();
            process.HasExited.ShouldBeFalse();
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }

        IEnumerable<string> Pages() => Directory.Exists(folder.Combine("out")) ? Directory.GetFiles(folder.Combine("out"), "*.html").Select(File.ReadAllText) : [];

        static void Until(Func<bool> holds) => SpinWait.SpinUntil(
            () =>
            {
                Thread.Sleep(100);
                return holds();
            },
            TimeSpan.FromMinutes(2)).ShouldBeTrue();
    }

    public void Dispose() => folder.Dispose();
}
