using Analytics.Analysis.Economy;
using Analytics.Core;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Economy;

public sealed class FinanceMeasuresTests
{
    [Fact]
    public void Build_FourConsecutiveYears_TakesTheirMean() =>
        FinanceMeasures.Build(Series.Of(2020, 9, 1, 2, 3, 4), [], []).MeanLastFourYears.ShouldBe(2.5);

    [Theory]
    [InlineData(1.0, 2.0, 3.0)]
    [InlineData(1.0, 2.0, null, 3.0, 4.0, 5.0)]
    public void Build_NoFourConsecutiveYears_HasNoMean(params object?[] values) =>
        FinanceMeasures.Build(Series.Of(2020, [.. values.Cast<double?>()]), [], []).MeanLastFourYears.ShouldBeNull();

    [Fact]
    public void Build_NewestYearMissing_TakesTheFourBefore() =>
        FinanceMeasures.Build(Series.Of(2020, 1, 2, 3, 4, null), [], []).MeanLastFourYears.ShouldBe(2.5);

    [Fact]
    public void Build_Thresholds_PutsOwnTargetFirstAndDropsOtherConcepts()
    {
        var measure = FinanceMeasures.Build(
            Series.Of(2020, 1),
            [],
            [Series.AtLeast(2, ThresholdKind.Example), Series.AtLeast(1.75, ThresholdKind.NationalAdvice), Series.AtLeast(8, ThresholdKind.OwnTarget, "disposisjonsfond"), Series.AtLeast(2.5, ThresholdKind.OwnTarget)]);

        measure.Thresholds.Select(t => t.Limit).ShouldBe([2.5, 1.75, 2]);
        measure.Ruling!.Limit.ShouldBe(2.5);
    }

    [Fact]
    public void Build_ExampleOnly_RulesNothing() =>
        FinanceMeasures.Build(Series.Of(2020, 1), [], [Series.AtLeast(2, ThresholdKind.Example)]).Ruling.ShouldBeNull();

    [Fact]
    public void Build_OtherScope_RefusesAndNamesBoth()
    {
        var group = Series.Of("EKG05", "KOSTRA-gruppe 5", Series.Definition(scope: AccountingScope.Kasse), 2020, 1);

        var message = Should.Throw<ArgumentException>(() => FinanceMeasures.Build(Series.Of(2020, 1), [group], [])).Message;

        message.ShouldContain("netto-driftsresultat-konsern of Eksempel (Konsern, prosent");
        message.ShouldContain("netto-driftsresultat-kasse of KOSTRA-gruppe 5 (Kasse, prosent");
    }

    [Fact]
    public void Build_LimitInOtherUnit_Refuses() =>
        Should.Throw<ArgumentException>(() => FinanceMeasures.Build(Series.Of(2020, 1), [], [Series.AtLeast(2, ThresholdKind.OwnTarget, unit: "kr")]))
            .Message.ShouldContain("is in kr");

    [Fact]
    public void Of_CommonYears_ComparesNewestCommonYearAndTrends()
    {
        var group = Series.Of("EKG05", "KOSTRA-gruppe 5", Series.Definition(), 2020, 3, null, null, 4, 5);

        var comparison = Comparison.Of(Series.Of(2020, 1, 2, 2, 3, 2.5, 9), group)!;

        comparison.Year.ShouldBe(new Year(2024));
        comparison.Difference.ShouldBe(-2.5);
        comparison.OwnTrend.ShouldBe(1.5);
        comparison.OtherTrend.ShouldBe(2);
    }

    [Fact]
    public void Of_NoCommonYear_IsNull() =>
        Comparison.Of(Series.Of(2020, 1), Series.Of("EAK", "Landet", Series.Definition(), 2021, 2)).ShouldBeNull();
}
