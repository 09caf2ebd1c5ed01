using Analytics.Analysis.Demography.Paths;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Demography.Paths;

public sealed class LevelShockTests
{
    private const int Paths = 100_000;
    private const int Years = 12;

    private static readonly LevelShock Shock = new() { SigmaLevel = 0.1, SigmaYear = 0.15, Autocorrelation = 0.6, SigmaWalk = 0.05 };

    private static readonly double[][] Multipliers = Draw(Shock);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(12)]
    public void Draw_AnyYear_HasMeanOneAndTheVarianceStated(int year)
    {
        var variance = 0.1 * 0.1 + 0.15 * 0.15 + year * 0.05 * 0.05;
        var multipliers = Multipliers.Select(path => path[year - 1]).ToList();
        var ofMultiplier = Math.Exp(variance) - 1;
        var logs = multipliers.Select(m => Math.Log(m) + variance / 2).ToList();

        Shock.Variance(year).ShouldBe(variance, 1e-15);
        multipliers.Average().ShouldBe(1, 4.5 * Math.Sqrt(ofMultiplier / Paths));
        logs.Average().ShouldBe(0, 4.5 * Math.Sqrt(variance / Paths));
        logs.Average(z => z * z).ShouldBe(variance, 5 * variance * Math.Sqrt(2.0 / Paths));
    }

    [Fact]
    public void Draw_TwoYears_CovaryByLevelAutocorrelationAndWalk()
    {
        var (first, later) = (3, 7);
        var expected = 0.1 * 0.1 + 0.15 * 0.15 * Math.Pow(0.6, later - first) + first * 0.05 * 0.05;
        var found = Multipliers.Average(path => (Math.Log(path[first - 1]) + Shock.Variance(first) / 2) * (Math.Log(path[later - 1]) + Shock.Variance(later) / 2));
        var error = Math.Sqrt((Shock.Variance(first) * Shock.Variance(later) + expected * expected) / Paths);
        found.ShouldBe(expected, 4.5 * error);
    }

    [Fact]
    public void Draw_NoUncertainty_IsOne()
    {
        LevelShock.None.IsNone.ShouldBeTrue();
        Draw(LevelShock.None, paths: 3).SelectMany(m => m).ShouldAllBe(m => m == 1);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    public void SigmaLevel_NotADeviation_Refuses(double sigma) =>
        Should.Throw<ArgumentException>(() => new LevelShock { SigmaLevel = sigma }).Message.ShouldContain("SigmaLevel is a standard deviation, zero or more; found");

    [Fact]
    public void Autocorrelation_OfOne_RefusesAndNamesTheWalk() =>
        Should.Throw<ArgumentException>(() => new LevelShock { Autocorrelation = 1 }).Message.ShouldContain("found 1. Use SigmaWalk");

    [Fact]
    public void Variance_YearZero_Refuses() => Should.Throw<ArgumentOutOfRangeException>(() => Shock.Variance(0));

    private static double[][] Draw(LevelShock shock, int paths = Paths) => [.. Enumerable.Range(0, paths).Select(path =>
    {
        var random = new PathRandom(3, 0, path, 0);
        var multipliers = new double[Years];
        shock.Draw(ref random, multipliers, 1);
        return multipliers;
    })];
}
