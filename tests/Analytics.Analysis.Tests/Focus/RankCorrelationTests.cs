using Analytics.Analysis.Focus;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Focus;

public sealed class RankCorrelationTests
{
    // Standard errors of a share that is drawn 99 999 times are at most 0.0016.
    private const double Drawn = 0.005;

    private static readonly Arbitrary<(double[] First, double[] Second)> Pairs = Gen.Choose(4, 25)
        .SelectMany(n => Gen.Choose(-6, 6).Select(v => (double)v).ArrayOf(n).Zip(Gen.Choose(-1000, 1000).Select(v => (double)v).ArrayOf(n)))
        .Where(p => p.Item1.Distinct().Count() > 1 && p.Item2.Distinct().Count() > 1)
        .Select(p => (p.Item1, p.Item2))
        .ToArbitrary();

    // R, package statpsych 2.0.0, help of ci.spear: estimate 0.8699639, interval 0.5840951 to 0.9638297 (Bonett and Wright 2000).
    [Fact]
    public void Of_ExampleOfStatpsych_GivesItsEstimateAndInterval()
    {
        var correlation = RankCorrelation.Of(
            [21, 4, 9, 12, 35, 18, 10, 22, 24, 1, 6, 8, 13, 16, 19],
            [67, 28, 30, 28, 52, 40, 25, 37, 44, 10, 14, 20, 28, 40, 51])!;

        correlation.Pairs.ShouldBe(15);
        correlation.Rho.ShouldBe(0.8699639, 1e-7);
        correlation.Interval.Low.ShouldBe(0.5840951, 1e-7);
        correlation.Interval.High.ShouldBe(0.9638297, 1e-7);
        correlation.Probability.ShouldBeLessThan(0.0005);
    }

    // Hollander and Wolfe, Nonparametric Statistical Methods (1973), p. 187, as in R's help of cor.test: lightness of tuna and its quality. S = 48, so rho 0.6; of all 362 880 orders 9.680 percent are as far from none.
    [Fact]
    public void Of_TunaOfHollanderAndWolfe_GivesTheExactProbability()
    {
        var correlation = RankCorrelation.Of([44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1], [2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8])!;

        correlation.Rho.ShouldBe(0.6, 1e-12);
        correlation.Probability.ShouldBe(0.09680, Drawn);
    }

    // English Wikipedia, "Spearman's rank correlation coefficient": IQ and hours of television, rho -29/165, p 0.627188 by Student's t.
    [Fact]
    public void Of_TelevisionExample_GivesItsRho()
    {
        var correlation = RankCorrelation.Of([106, 100, 86, 101, 99, 103, 97, 113, 112, 110], [7, 27, 2, 50, 28, 29, 20, 12, 6, 17])!;

        correlation.Rho.ShouldBe(-29.0 / 165, 1e-12);
        correlation.Probability.ShouldBe(0.627188, 0.02);
    }

    // SciPy's documentation of spearmanr, with a tie in the second: 0.8207826816681233.
    [Fact]
    public void Of_Tie_HasTheMeanOfItsRanks() => RankCorrelation.Of([1, 2, 3, 4, 5], [5, 6, 7, 8, 7])!.Rho.ShouldBe(0.8207826816681233, 1e-12);

    [Fact]
    public void Of_SameOrder_IsOneWithAnIntervalThatIsNoPoint()
    {
        var correlation = RankCorrelation.Of([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [2, 3, 5, 7, 11, 13, 17, 19, 23, 29])!;

        (correlation.Rho, correlation.Interval.High).ShouldBe((1, 1));
        correlation.Interval.Low.ShouldBeInRange(0.9, 0.99);
    }

    [Fact]
    public void Of_OneValueEverywhere_HasNoOrder() => RankCorrelation.Of([1, 2, 3, 4], [7, 7, 7, 7]).ShouldBeNull();

    [Fact]
    public void Of_ThreePairsOrNoNumber_IsRefused()
    {
        Should.Throw<ArgumentException>(() => RankCorrelation.Of([1, 2, 3], [1, 2, 3])).Message.ShouldContain("4 pairs");
        Should.Throw<ArgumentException>(() => RankCorrelation.Of([1, 2, 3, double.NaN], [1, 2, 3, 4])).Message.ShouldContain("leave its pair out");
    }

    [Fact]
    public void Of_AnyPairs_IsTheSameForBothSidesAndInsideItsInterval() => Prop.ForAll(Pairs, p =>
    {
        var (one, other) = (RankCorrelation.Of(p.First, p.Second)!, RankCorrelation.Of(p.Second, p.First)!);
        return Math.Abs(one.Rho - other.Rho) < 1e-9 && one.Interval.Holds(one.Rho) && one.Interval.Low >= -1 && one.Interval.High <= 1 && one.Probability is > 0 and <= 1 && Math.Abs(one.Probability - other.Probability) < 2 * Drawn;
    }).Check(Few);

    [Fact]
    public void Of_RisingTransformation_ChangesNothing() => Prop.ForAll(Pairs, p =>
        RankCorrelation.Of(p.First, p.Second) == RankCorrelation.Of([.. p.First.Select(v => Math.Exp(v / 3))], [.. p.Second.Select(v => (v * v * v) + 5)])).Check(Few);

    [Fact]
    public void Of_SideTurnedRound_TurnsRhoAndIntervalRound() => Prop.ForAll(Pairs, p =>
    {
        var (one, turned) = (RankCorrelation.Of(p.First, p.Second)!, RankCorrelation.Of(p.First, [.. p.Second.Select(v => -v)])!);
        return Math.Abs(one.Rho + turned.Rho) < 1e-9 && Math.Abs(one.Interval.Low + turned.Interval.High) < 1e-9 && Math.Abs(one.Probability - turned.Probability) < 2 * Drawn;
    }).Check(Few);

    // Each correlation draws a hundred thousand orders.
    private static Config Few => Config.QuickThrowOnFailure.WithMaxTest(25);
}
