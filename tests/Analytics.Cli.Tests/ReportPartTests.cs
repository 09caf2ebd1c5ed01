using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Cli.Tests;

/// <summary>Parts of a report of all samples: surveys, registers and figures of units are in it.</summary>
public sealed class ReportPartTests : IDisposable
{
    private const string Internal = "Internt notat om hullet i fondet";

    // Units, registers and words of single people in the samples, and what the conference alone needs.
    private static readonly string[] Hidden = ["Hjemmetjenesten", "Lyngtunet sykehjem", "Fjordtun barnehage", "Ytre Lyngvær skole", "Bo og aktivitet", "Legekontoret", "Byggdrift", "Lederavtaler", "Styringskort", "Tiltak", "nattevaktene", "Strategikonferanse 1", Internal];

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Report_PartsOfAllSamples_HoldWhatTheyMayAndTheSameWhenFrozen()
    {
        var config = folder.Combine("pipelines");
        FolderCopy.Make(RepositoryFolder.Combine("pipelines"), config);
        Directory.CreateDirectory(Path.Combine(config, "reports", "text", "9905"));
        File.WriteAllText(Path.Combine(config, "reports", "text", "9905", "okonomi.sist.intern.md"), Internal + ".");
        Run("run", "--data", RepositoryFolder.Combine("data-samples"), "--out", folder.Combine("out"));
        var edition = Run("report", "freeze").Split('\n')[0]["Frozen: ".Length..].Trim();

        var frozen = Parts("frozen", "--edition", edition);
        frozen.Keys.Select(k => k.Split("-9905-")[0]).Distinct().Order(StringComparer.Ordinal).ShouldBe(["ettark", "faktapakke-helse-og-omsorg", "faktapakke-oppvekst", "faktapakke-stab", "faktapakke-teknisk", "offentlig"]);
        foreach (var (name, bytes) in Parts("again", "--edition", edition))
            bytes.ShouldBe(frozen[name], name);

        // What is frozen and what is composed now are the same words, as nothing has happened in between.
        foreach (var (name, bytes) in Parts("now"))
            bytes.ShouldBe(frozen[name.Replace(edition[..4] + ".", edition + ".", StringComparison.Ordinal)], name);

        Run("report", "--format", "html,docx,xlsx", "--out", folder.Combine("whole"));
        foreach (var ending in new[] { ".html", ".docx", ".xlsx" })
        {
            var (whole, open) = (Text(File.ReadAllBytes(Directory.GetFiles(folder.Combine("whole"), "*" + ending).Single()), ending), Text(frozen.Single(f => f.Key.StartsWith("offentlig", StringComparison.Ordinal) && f.Key.EndsWith(ending, StringComparison.Ordinal)).Value, ending));
            foreach (var word in Hidden.Where(w => ending != ".xlsx" || (w != Internal && w != "Strategikonferanse 1")))
            {
                whole.ShouldContain(word, Case.Sensitive, ending);
                open.ShouldNotContain(word, Case.Sensitive, ending);
            }
        }

        var school = Text(frozen.Single(f => f.Key.StartsWith("faktapakke-oppvekst", StringComparison.Ordinal) && f.Key.EndsWith(".html", StringComparison.Ordinal)).Value, ".html");
        school.ShouldContain("Fjordtun barnehage");
        school.ShouldNotContain("Lyngtunet sykehjem");

        string Run(params string[] arguments)
        {
            var outcome = CommandLine.Run([.. arguments, "--config", config, "--store", folder.Combine("store"), "--quiet", .. arguments.Contains("--out") ? Array.Empty<string>() : ["--out", folder.Combine("out")]]);
            outcome.ExitCode.ShouldBe(0, outcome.Error);
            return outcome.Output;
        }

        Dictionary<string, byte[]> Parts(string name, params string[] more)
        {
            Run(["report", "--part", "facts,public", "--format", "html,docx,xlsx", "--out", folder.Combine(name), .. more]);
            Run(["report", "--part", "page", "--format", "html,docx", "--out", folder.Combine(name), .. more]);
            return Directory.GetFiles(folder.Combine(name)).ToDictionary(f => Path.GetFileName(f), File.ReadAllBytes);
        }
    }

    [Fact]
    public void Report_PartOfTwoMunicipalities_IsListedInTheIndex()
    {
        SampleStore.Ingest(folder.Combine("store"), RepositoryFolder.Combine("data-samples", "ssb", "07459-kommuner.json"));

        var outcome = CommandLine.Run("report", "--municipalities", "9905,9910", "--part", "whole,page", "--store", folder.Combine("store"), "--out", folder.Combine("out"), "--json");

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        JsonDocument.Parse(outcome.Output).RootElement.GetProperty("files").EnumerateArray().Select(f => f.GetProperty("part").GetString()).ShouldBe(["whole", "page", "whole", "page"]);
        var index = File.ReadAllText(folder.Combine("out", "index.html"));
        foreach (var code in new[] { "9905", "9910" })
            index.ShouldContain($"href=\"{code}/{Path.GetFileName(Directory.GetFiles(folder.Combine("out", code), "ettark-*").ShouldHaveSingleItem())}\">Ett minutt, Nettside");
    }

    [Theory]
    [InlineData("\"half\" is no part of reports", "--part", "half")]
    [InlineData("page has no pptx: the slides of the whole report have the first minute", "--part", "page", "--format", "pptx")]
    [InlineData("another format than html", "--part", "page", "--watch")]
    public void Report_WrongPart_SaysWhatToDo(string expected, params string[] arguments)
    {
        var outcome = CommandLine.Run(["report", .. arguments, "--store", folder.Combine("store"), "--out", folder.Combine("out")]);

        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldContain(expected);
    }

    public void Dispose() => folder.Dispose();

    private static string Text(byte[] bytes, string ending)
    {
        if (ending == ".html")
            return WebUtility.HtmlDecode(Encoding.UTF8.GetString(bytes));
        using var zip = new ZipArchive(new MemoryStream(bytes));
        var text = new StringBuilder();
        foreach (var entry in zip.Entries.Where(e => !e.FullName.EndsWith(".xlsx", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open());
            text.Append(reader.ReadToEnd()).Append('\n');
        }

        return WebUtility.HtmlDecode(text.ToString());
    }
}
