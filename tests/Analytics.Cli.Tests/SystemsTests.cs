using System.Globalization;
using Analytics.Pipeline.Configuration;
using Analytics.Reporting.Perspective;
using Analytics.Testing;
using CsvHelper;
using Shouldly;
using Xunit;

namespace Analytics.Cli.Tests;

/// <summary>pipelines/systems.csv: each system that the municipalities named has a source, a result and a place in the report, or says what is missing.</summary>
public sealed class SystemsTests
{
    private const int Systems = 95;

    private static readonly PipelineDefinition Definition = PipelineDefinition.Load(RepositoryFolder.Combine("pipelines"));

    private static List<IReadOnlyDictionary<string, string>> Rows { get; } = Read(RepositoryFolder.Combine("pipelines", "systems.csv"));

    [Fact]
    public void Systems_EachOfThem_StandsOnce() =>
        Rows.Select(r => r["id"]).ShouldBe(Enumerable.Range(1, Systems).Select(n => string.Create(CultureInfo.InvariantCulture, $"S{n:00}")));

    [Fact]
    public void Systems_NotOpen_HaveSourceResultAndPlace() =>
        Rows.Where(r => r["open"].Length == 0).ShouldAllBe(r => r["source"].Length > 0 && r["command"].Length > 0 && r["chapter"].Length > 0);

    [Fact]
    public void Systems_SourcesChaptersAndShapes_Exist()
    {
        var sources = Definition.Sources.Select(s => s.Name).Concat(Definition.Surveys.Select(s => s.Instrument.Code)).Concat(Definition.Texts.Select(t => t.Name)).ToHashSet(StringComparer.Ordinal);
        Rows.Select(r => r["source"]).Where(s => s.Length > 0 && !sources.Contains(s)).ShouldBeEmpty();
        Rows.Select(r => r["chapter"]).Where(c => c.Length > 0 && !Definition.Report.Chapters.Contains(c)).ShouldBeEmpty();
        Rows.Select(r => r["shape"]).Distinct().Order().ShouldBe(["excerpt", "indicator", "population", "register", "survey"]);
        Definition.Report.Chapters.ShouldBeSubsetOf(PerspectiveComposer.ChapterIds);
    }

    [Fact]
    public void Systems_Commands_AnswerToHelp()
    {
        foreach (var command in Rows.Select(r => r["command"]).Where(c => c.Length > 0).Distinct())
            CommandLine.Run([.. command.Split(' '), "--help"]).ExitCode.ShouldBe(0, command);
    }

    /// <summary>The same table for readers; when the rows are changed, run with UPDATE_SNAPSHOTS=1.</summary>
    [Fact]
    public void Systems_Document_IsMadeFromTheTable()
    {
        var file = RepositoryFolder.Combine("pipelines", "systems.md");
        var done = Rows.Count(r => r["open"].Length == 0);
        var lines = new List<string>
        {
            "# The 95 systems that municipalities named, and where they are",
            "",
            $"{done} of them are there; {Systems - done} are open, each with its reason. Made from `systems.csv` by a test.",
            "",
            "| | system | asked by | shape | source | command | chapter | open because |",
            "|---|---|---|---|---|---|---|---|",
        };
        lines.AddRange(Rows.Select(r => $"| {r["id"]} | {r["system"]} | {r["asked_by"].Replace(";", ", ", StringComparison.Ordinal)} | {r["shape"]} | {r["source"]} | {(r["command"].Length > 0 ? $"`analytics {r["command"]}`" : "")} | {r["chapter"]} | {r["open"]} |"));
        var text = string.Join('\n', lines) + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            File.WriteAllText(file, text);
        File.ReadAllText(file).ShouldBe(text);
    }

    [SharedFact]
    public void Systems_OfTheSeeds_AreAllThere() =>
        Read(SharedFolder.Combine("domain", "seed_features.csv")).Select(r => (r["id"], r["system_nb"])).ShouldBe(Rows.Select(r => (r["id"], r["system"])));

    private static List<IReadOnlyDictionary<string, string>> Read(string file)
    {
        using var csv = CsvReader.FromFile(file, new CsvReaderOptions { Separator = ',' });
        csv.ReadHeader();
        string[] header = [.. csv.Headers];
        var rows = new List<IReadOnlyDictionary<string, string>>();
        while (csv.Read())
            rows.Add(header.ToDictionary(h => h, h => csv.GetString(h), StringComparer.Ordinal));
        return rows;
    }
}
