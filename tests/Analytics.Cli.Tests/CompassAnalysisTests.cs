using System.Text.Json;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Cli.Tests;

public sealed class CompassAnalysisTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Store => folder.Combine("store");

    // Of domain/compass_scores.csv: every stated number comes out as stated.
    [SharedFact]
    public void Compass_Roros2017_GivesTheStatedNumbers()
    {
        SampleStore.Ingest(Store, SharedFolder.Combine("domain", "compass_scores.csv"));

        var outcome = CommandLine.Run("analyse", "compass", "--store", Store, "--municipality", "1640", "--evaluation", "2017", "--json");

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        var json = JsonDocument.Parse(outcome.Output).RootElement;
        json.GetProperty("total").GetProperty("score").GetDouble().ShouldBe(396);
        json.GetProperty("change").GetProperty("points").GetDouble().ShouldBe(142);
        json.GetProperty("references").EnumerateArray().Select(r => r.GetProperty("score").GetDouble()).ShouldBe([362, 356], ignoreOrder: true);
        json.GetProperty("target").GetProperty("missing").GetDouble().ShouldBe(154);
        json.GetProperty("areas").EnumerateArray().Last().GetProperty("area").GetString().ShouldBe("4+5");
        json.GetProperty("conflicts").GetArrayLength().ShouldBe(1);
        outcome.Error.ShouldContain("Område 4 og 5 er bare kjent som en sum, 113 av 200 poeng.");
    }

    [Fact]
    public void Compass_Samples_PrintsTablesAndRefusesOtherYears()
    {
        SampleStore.Ingest(Store, RepositoryFolder.Combine("data-samples", "kommunekompasset", "compass_scores.csv"));

        var outcome = CommandLine.Run("analyse", "compass", "--store", Store);

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        outcome.Output.ShouldContain("Lyngvær (9905): Kommunekompasset 2023, versjon 2020-");
        outcome.Output.ShouldContain("eget mål 2027");
        var other = CommandLine.Run("analyse", "compass", "--store", Store, "--evaluation", "2019");
        other.ExitCode.ShouldNotBe(0);
        other.Error.ShouldContain("one of 2017, 2023");
        CommandLine.Run("analyse", "compass", "--store", Store, "--csv").Output.ShouldContain("9905,2023,2020-,total,,target,2027,");
    }

    [Fact]
    public void Ingest_ScoreAboveItsMaximum_IsHeldBackWithRowAndLimit()
    {
        SampleStore.Ingest(Store, RepositoryFolder.Combine("data-samples", "kommunekompasset", "compass_scores.csv"));
        var before = CommandLine.Run("analyse", "compass", "--store", Store, "--json").Output;
        var lines = File.ReadAllLines(RepositoryFolder.Combine("data-samples", "kommunekompasset", "compass_scores.csv"));
        var spoilt = lines.Select(l => l.StartsWith("Lyngvær,9905,NO,2017,2010-2019,area,1,", StringComparison.Ordinal) ? l.Replace(",38,100,", ",138,100,", StringComparison.Ordinal) : l).ToList();
        spoilt.SequenceEqual(lines).ShouldBeFalse();
        Directory.CreateDirectory(folder.Combine("new"));
        File.WriteAllLines(folder.Combine("new", "compass_scores.csv"), spoilt);

        var outcome = CommandLine.Run("ingest", "--store", Store, "--data", folder.Combine("new"));

        outcome.ExitCode.ShouldBe(1, outcome.Error);
        outcome.Error.ShouldContain("138");
        outcome.Error.ShouldContain("høyst max");
        CommandLine.Run("analyse", "compass", "--store", Store, "--json").Output.ShouldBe(before);
    }

    public void Dispose() => folder.Dispose();
}
