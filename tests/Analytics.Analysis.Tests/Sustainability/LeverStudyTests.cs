using Analytics.Analysis.Sustainability;
using Analytics.Core;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Sustainability;

public sealed class LeverStudyTests
{
    private static readonly Lever Tax = new("eiendomsskatt", "Høyere eiendomsskatt", new Year(2026)) { Kroner = 4e6 };
    private static readonly Lever Productivity = new("produktivitet", "Mer for pengene", new Year(2026)) { ProductivityPercent = 0.5 };
    private static readonly Lever Coverage = new("dekning", "Færre får tjenesten", new Year(2026)) { CoveragePercent = -2 };

    [Fact]
    public void Run_EachLever_IsMeasuredAgainstNone()
    {
        var study = LeverStudy.Run(Town.Steady, Town.Unchanged(2), new SustainabilityAssumptions(), [Tax, Productivity, Coverage]);

        study.Each.Select(e => e.Improvement).ShouldBe([4e6, 300e6 * (0.005 + 1 - 0.995 * 0.995) / 2, 6e6], 1e-3);
        study.TogetherImprovement.ShouldBe(study.Each.Sum(e => e.Improvement), 1e-3);
        study.Unchanged.Years.ShouldAllBe(y => y.LeverEffect == 0);
    }

    [Fact]
    public void Run_LeverThatEnds_HasNoEffectAfterwards()
    {
        var study = LeverStudy.Run(Town.Steady, Town.Unchanged(3), new SustainabilityAssumptions(), [Tax with { To = new Year(2027) }]);

        study.Together.Years.Select(y => y.LeverEffect).ShouldBe([4e6, 4e6, 0]);
    }

    [Fact]
    public void Run_Combinations_HaveTheirLeversAndNoOthers()
    {
        Lever[] levers = [new("dyrt", "Dyrere", new Year(2026)) { Kroner = -1e6 }, new("skatt", "Skatt", new Year(2026)) { Kroner = 3e6 }, new("skole", "Skole", new Year(2026)) { Kroner = 2e6 }];
        LeverCombination[] combinations = [new("to", "Skatt og skole", ["skatt", "skole"]), new("ukjent", "Med andres grep", ["skatt", "finnes-ikke"])];

        var study = LeverStudy.Run(Town.Steady, Town.Unchanged(4), new SustainabilityAssumptions(), levers, combinations);

        var effect = study.Combinations.ShouldHaveSingleItem();
        (effect.Combination.Name, Math.Round(effect.Improvement), Math.Round(effect.SumOfEach)).ShouldBe(("to", 5e6, 5e6));
        LeverStudy.Run(Town.Steady, Town.Unchanged(4), new SustainabilityAssumptions(), levers).Combinations.ShouldBeEmpty();
    }
}
