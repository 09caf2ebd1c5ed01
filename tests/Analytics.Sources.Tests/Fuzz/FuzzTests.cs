using Analytics.Testing;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace Analytics.Sources.Tests.Fuzz;

/// <summary>Spoilt documents through every reader of what comes from outside: 20 000 of each format with ANALYTICS_FULL=1, a few otherwise.</summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int Seed = 20261122;

    private static int Documents => Environment.GetEnvironmentVariable("ANALYTICS_FULL") == "1" ? 20_000 : 80;

    public static TheoryData<string> Formats => [.. FuzzFormats.All.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Read_SpoiltDocument_EndsInRowsOrInASentence(string name)
    {
        var format = FuzzFormats.All.Single(f => f.Name == name);

        var tally = new FuzzRun(format, Seed).Run(Documents);

        output.WriteLine(tally.ToString());
        tally.Accepted.ShouldBeGreaterThan(0);
        tally.Refused.ShouldBeGreaterThan(Documents / 5);
    }

    [SharedFact]
    public void Read_SpoiltRecordedDocument_EndsInRowsOrInASentence()
    {
        foreach (var format in FuzzFormats.Recorded)
        {
            var tally = new FuzzRun(format, Seed).Run(Documents);

            output.WriteLine(tally.ToString());
            tally.Accepted.ShouldBeGreaterThan(0);
            tally.Refused.ShouldBeGreaterThan(Documents / 5);
        }
    }

    /// <summary>What is spoilt above must be refused for what was spoilt.</summary>
    [Theory]
    [MemberData(nameof(Formats))]
    public void Read_WholeDocument_GivesRows(string name)
    {
        var format = FuzzFormats.All.Single(f => f.Name == name);

        foreach (var seed in format.Seeds)
            format.Read(seed, "whole").ShouldBeGreaterThan(0);
    }
}
