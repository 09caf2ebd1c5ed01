using Analytics.Analysis.Economy;
using Analytics.Analysis.Findings;
using Analytics.Analysis.Tests.Economy;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Findings;

public sealed class FindingRevisionTests
{
    [Fact]
    public void Between_SameFigures_IsEmpty() => FindingRevision.Between(Found(0.5), Found(0.5)).ShouldBeEmpty();

    [Fact]
    public void Between_AnotherValue_HoldsBoth()
    {
        var revision = FindingRevision.Between(Found(1.0), Found(0.8)).ShouldHaveSingleItem();

        (revision.Before!.Facts["value"], revision.Now!.Facts["value"]).ShouldBe((1.0, 0.8));
        revision.HasTurned.ShouldBeFalse();
    }

    [Fact]
    public void Between_AcrossTheLimit_HasTurned() => FindingRevision.Between(Found(1.0), Found(2.5)).ShouldHaveSingleItem().HasTurned.ShouldBeTrue();

    [Fact]
    public void Between_FigureThatCameOrWent_IsAFindingThatCameOrWent()
    {
        FindingRevision.Between([], Found(1.0)).ShouldHaveSingleItem().Before.ShouldBeNull();
        FindingRevision.Between(Found(1.0), []).ShouldHaveSingleItem().Now.ShouldBeNull();
    }

    private static IReadOnlyList<Finding> Found(double result) => FindingFinder.Find(new FindingInput
    {
        OperatingResult = FinanceMeasures.Build(Series.Of(2024, result), [], [Series.AtLeast(1.75, ThresholdKind.NationalAdvice)]),
    });
}
