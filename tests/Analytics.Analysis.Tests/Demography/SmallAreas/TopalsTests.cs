using Analytics.Analysis.Demography.SmallAreas;
using Analytics.Core;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Demography.SmallAreas;

public sealed class TopalsTests
{
    private const int Ages = 106;

    /// <summary>Gompertz mortality with infant deaths: about 81 years of life.</summary>
    private static readonly double[] Standard = [.. Enumerable.Range(0, Ages).Select(x => Math.Log(3e-5 * Math.Exp(0.098 * x) + (x == 0 ? 0.003 : 5e-5)))];

    [Theory]
    [InlineData(1e4)]
    [InlineData(1e7)]
    public void Fit_StandardIsTheTruth_OffsetsAreZero(double exposure)
    {
        var fit = Topals.Fit(Deaths(Standard, exposure), Same(exposure), Standard);

        fit.Converged.ShouldBeTrue();
        fit.Offsets.ShouldAllBe(a => Math.Abs(a) < 1e-8);
    }

    [Fact]
    public void Fit_MoreExposure_ComesCloserToTheAreasOwnRates()
    {
        // The area's own offsets bend at the knots, so that exposure alone decides how much of them is found.
        var own = Standard.Select((s, x) => s + (x <= 20 ? 0.6 : x <= 40 ? 0.6 - 0.05 * (x - 20) : x <= 70 ? -0.4 + 0.01 * (x - 40) : -0.1)).ToArray();
        double Distance(double exposure)
        {
            var fit = Topals.Fit(Deaths(own, exposure), Same(exposure), Standard);
            fit.Converged.ShouldBeTrue();
            return Math.Sqrt(fit.LogRates.Zip(own, (f, o) => (f - o) * (f - o)).Average());
        }

        var distances = new[] { 1.0, 10, 100, 1e3, 1e4, 1e5, 1e7 }.Select(Distance).ToArray();

        distances.Zip(distances.Skip(1)).ShouldAllBe(p => p.Second < p.First);
        distances[0].ShouldBeGreaterThan(0.2);
        distances[^1].ShouldBeLessThan(1e-3);
    }

    [Fact]
    public void Fit_OneDeathAndTinyExposure_MovesTheLevelAndKeepsTheShape()
    {
        var deaths = new double[Ages];
        deaths[84] = 1;
        var exposures = Enumerable.Range(0, Ages).Select(x => x < 95 ? 0.5 : 0).ToArray();

        var fit = Topals.Fit(deaths, exposures, Standard);

        fit.Converged.ShouldBeTrue();
        fit.ExpectedDeaths.Sum().ShouldBe(1, 1e-9);
        (fit.Offsets.Max() - fit.Offsets.Min()).ShouldBeLessThan(0.5);
        fit.StandardErrors.ShouldAllBe(e => e > 0.8 && e < 3);
    }

    [Fact]
    public void Fit_AnyFewDeaths_ConvergesAndExpectsAsManyDeathsAsWereCounted()
    {
        var cases =
            from deaths in Gen.Choose(0, 40).ArrayOf(Ages)
            from first in Gen.Choose(0, 3)
            from exposures in Gen.Choose(1, 2000).ArrayOf(Ages)
            select (Deaths: deaths.Select((d, x) => x == 50 ? 1.0 + first : Math.Max(0, d - 37)).ToArray(), Exposures: exposures.Select(e => e / 10.0).ToArray());

        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var fit = Topals.Fit(c.Deaths, c.Exposures, Standard);
            return fit.Converged && Math.Abs(fit.ExpectedDeaths.Sum() - c.Deaths.Sum()) < 1e-6 && fit.StandardErrors.All(e => e > 0);
        }).QuickCheckThrowOnFailure();
    }

    // Full Newton steps overshoot here, and never come back within the iterations allowed.
    [Fact]
    public void Fit_ManyDeathsWhereTheStandardHasFew_StillConverges()
    {
        var own = Standard.Select((s, x) => s + Math.Max(0, 8 - Math.Abs(x - 10))).ToArray();

        var fit = Topals.Fit(Deaths(own, 1e4), Same(1e4), Standard);

        fit.Converged.ShouldBeTrue();
        fit.ExpectedDeaths.Sum().ShouldBe(Deaths(own, 1e4).Sum(), 1e-6);
        fit.Offsets[2].ShouldBeGreaterThan(5);
    }

    [Fact]
    public void Fit_GroupsOfOneAge_EqualsSingleAges()
    {
        var deaths = Enumerable.Range(0, Ages).Select(x => x % 30 == 5 ? 1.0 : 0).ToArray();
        var groups = deaths.Select((d, x) => new AgeMortality(new AgeRange(x, x), d, 50)).ToList();

        Topals.Fit(groups, Standard).LogRates.ShouldBe(Topals.Fit(deaths, Same(50), Standard).LogRates);
    }

    [Fact]
    public void Fit_OpenGroupAndShortStandard_EndsWithTheStandard()
    {
        var standard = Standard[..100];
        List<AgeMortality> groups = [new(new AgeRange(0, 79), 2, 4000), new(new AgeRange(80), 9, 100)];
        List<AgeMortality> closed = [groups[0], groups[1] with { Ages = new AgeRange(80, 99) }];

        Topals.Fit(groups, standard).LogRates.ShouldBe(Topals.Fit(closed, standard).LogRates);
    }

    [Fact]
    public void Fit_TooFewIterations_SaysSo()
    {
        var own = Standard.Select((s, x) => s + 0.02 * (x - 50)).ToArray();

        var fit = Topals.Fit(Deaths(own, 1e4), Same(1e4), Standard, new TopalsOptions { MaxIterations = 1 });

        fit.Converged.ShouldBeFalse();
        fit.Iterations.ShouldBe(1);
    }

    [Theory]
    [InlineData(-1.0, 10.0, "Deaths at ages 7 are -1")]
    [InlineData(double.NaN, 10.0, "Deaths at ages 7 are NaN")]
    [InlineData(1.0, -2.0, "Exposure at ages 7 is -2")]
    [InlineData(1.0, double.NaN, "Exposure at ages 7 is NaN")]
    [InlineData(1.0, 0.0, "Ages 7 have 1 deaths, but no person-years")]
    [InlineData(0.0, 10.0, "Nobody died at any age")]
    public void Fit_UnusableCount_RefusesWithASentence(double deaths, double exposure, string sentence)
    {
        double[] allDeaths = new double[Ages], exposures = Same(10);
        (allDeaths[7], exposures[7]) = (deaths, exposure);

        Should.Throw<ArgumentException>(() => Topals.Fit(allDeaths, exposures, Standard)).Message.ShouldStartWith(sentence);
    }

    [Fact]
    public void Fit_RatesInPlaceOfLogRates_Refuses() =>
        Should.Throw<ArgumentException>(() => Topals.Fit(Same(1), Same(10), [.. Standard.Select(Math.Exp)])).Message.ShouldContain("not the rates");

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    public void Fit_StandardWithoutARate_Refuses(double logRate)
    {
        double[] standard = [.. Standard];
        standard[3] = logRate;

        Should.Throw<ArgumentException>(() => Topals.Fit(Same(1), Same(10), standard)).Message.ShouldContain("log rate at age 3");
    }

    [Fact]
    public void Fit_AgesLeftOut_Refuses()
    {
        List<AgeMortality> gap = [new(new AgeRange(0, 9), 1, 100), new(new AgeRange(11), 1, 100)];

        Should.Throw<ArgumentException>(() => Topals.Fit(gap, Standard)).Message.ShouldContain("age 10 was expected");
        Should.Throw<ArgumentException>(() => Topals.Fit([gap[0]], Standard)).Message.ShouldContain("end before age 10");
        Should.Throw<ArgumentException>(() => Topals.Fit(Same(1)[1..], Same(1), Standard)).Message.ShouldContain("105 deaths");
    }

    [Fact]
    public void Fit_UnusableOptions_Refuses()
    {
        TopalsOptions[] unusable =
        [
            new() { Knots = [0] }, new() { Knots = [0, 20, 20] }, new() { Knots = [0, 106] }, new() { Precision = 0 }, new() { Precision = double.NaN },
            new() { MaxIterations = 0 }, new() { Tolerance = 0 },
        ];

        foreach (var options in unusable)
            Should.Throw<ArgumentException>(() => Topals.Fit(Same(1), Same(10), Standard, options)).Message.ShouldContain("expected");
    }

    private static double[] Same(double value) => [.. Enumerable.Repeat(value, Ages)];

    private static double[] Deaths(double[] logRates, double exposure) => [.. logRates.Select(m => exposure * Math.Exp(m))];
}
