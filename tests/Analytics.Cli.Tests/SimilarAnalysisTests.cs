using System.Text.Json;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Cli.Tests;

public sealed class SimilarAnalysisTests(LorenskogStore lorenskog, SampleStore samples) : IClassFixture<LorenskogStore>, IClassFixture<SampleStore>
{
    /// <summary>Lørenskog is a large, young municipality at Oslo's edge, and so are those that are like it.</summary>
    [SharedFact]
    public void Similar_Lorenskog_IsLikeItsNeighboursAndSaysInWhat()
    {
        var outcome = CommandLine.Run("analyse", "similar", "--store", lorenskog.Store, "--municipality", "3222", "--count", "10", "--json");

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        outcome.Error.ShouldContain("Ikke sammenlignet: frie inntekter per innbygger");
        var similar = JsonDocument.Parse(outcome.Output).RootElement.GetProperty("similar").EnumerateArray().ToList();
        similar.Count.ShouldBe(10);
        similar.Select(s => s.GetProperty("municipality").GetString()).ShouldContain("3224"); // Rælingen
        similar.Select(s => s.GetProperty("distance").GetDouble()).ShouldBeInOrder();
        similar.ShouldAllBe(s => s.GetProperty("differences").GetArrayLength() == 7);
    }

    [Fact]
    public void Similar_FictionalMunicipality_IsComparedWithFictionalOnes()
    {
        var outcome = CommandLine.Run("analyse", "similar", "--store", samples.Store);

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        outcome.Output.ShouldContain("Lyngvær (9905): de som ligner mest");
        outcome.Output.ShouldNotMatch(@"^ +[0-8][0-9]{3} ");
        outcome.Error.ShouldContain("behovsindeks (A-k) er ikke kjent for kommunen");
        CommandLine.Run("analyse", "similar", "--store", samples.Store, "--municipality", "3222").Error.ShouldContain("the store does not count its inhabitants");
    }
}
