using Analytics.Analysis.Demography.Mortality;
using Analytics.Core;
using Analytics.Testing;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace Analytics.Analysis.Tests.Demography.Mortality;

public sealed class LeeCarterNorwayTests(ITestOutputHelper output)
{
    // The 97.5 percent point of the normal distribution, as forecast::rwf uses.
    private const double Normal975 = 1.959963984540054;

    [SharedTheory]
    [InlineData(Sex.Male, IndexAdjustment.None, 1e-6)]
    [InlineData(Sex.Female, IndexAdjustment.None, 1e-6)]
    [InlineData(Sex.Male, IndexAdjustment.Deaths, 1e-3)]
    [InlineData(Sex.Female, IndexAdjustment.Deaths, 1e-3)]
    public void Fit_Norway_EqualsPackageDemography(Sex sex, IndexAdjustment adjustment, double indexTolerance)
    {
        var model = NorwegianMortality.Model(sex, adjustment);

        var ages = NorwegianMortality.Parameters("ab", sex, adjustment);
        ShouldAgree("a", model.A, ages.Column("ax"), 1e-6);
        ShouldAgree("b", model.B, ages.Column("bx"), 1e-6);
        ShouldAgree("k", model.K, NorwegianMortality.Parameters("k", sex, adjustment).Column("kt"), indexTolerance);
        model.LastYear.ShouldBe(new Year(2019));
    }

    [SharedTheory]
    [InlineData(Sex.Male, IndexAdjustment.None, 1e-5)]
    [InlineData(Sex.Female, IndexAdjustment.None, 1e-5)]
    [InlineData(Sex.Male, IndexAdjustment.Deaths, 1e-3)]
    [InlineData(Sex.Female, IndexAdjustment.Deaths, 1e-3)]
    public void Forecast_Norway_EqualsPackageForecast(Sex sex, IndexAdjustment adjustment, double tolerance)
    {
        var expected = NorwegianMortality.Expected(sex, adjustment);

        var model = NorwegianMortality.Model(sex, adjustment);
        var walk = model.Walk();
        var in30 = walk.Forecast(30);

        ShouldAgree(
            "drift, deviation, k+10, k+30, bounds",
            [walk.Drift, walk.InnovationDeviation, walk.Forecast(10).Mean, in30.Mean, in30.At(-Normal975), in30.At(Normal975)],
            [
                .. new[] { "drift", "innovation_sd", "k_plus10", "k_plus30" }.Select(name => expected.GetProperty(name).GetDouble()),
                .. expected.GetProperty("k_plus30_95").EnumerateArray().Select(v => v.GetDouble()),
            ],
            tolerance);
        if (expected.TryGetProperty("variance_explained", out var share))
            model.VarianceExplained.ShouldBe(share.GetDouble(), 1e-6);
    }

    [SharedTheory]
    [InlineData(Sex.Male)]
    [InlineData(Sex.Female)]
    public void Fit_AdjustedToDeaths_GivesTheCountedDeathsOfEveryYear(Sex sex)
    {
        var surface = NorwegianMortality.Surface(sex);
        var model = NorwegianMortality.Model(sex, IndexAdjustment.Deaths);

        for (var t = 0; t < surface.YearCount; t++)
        {
            var deaths = model.RatesAt(model.K[t]).Select((m, x) => m * surface.Exposure[x][t]).Sum();
            deaths.ShouldBe(surface.Deaths.Sum(row => row[t]), 1e-5, $"{surface.FirstYear.Plus(t)}");
        }
    }

    private void ShouldAgree(string what, IReadOnlyList<double> found, IReadOnlyList<double> expected, double tolerance)
    {
        found.Count.ShouldBe(expected.Count, what);
        output.WriteLine($"{what}: largest deviation {found.Zip(expected, (f, e) => Math.Abs(f - e)).Max():g3}, tolerance {tolerance:g}");
        for (var i = 0; i < found.Count; i++)
            found[i].ShouldBe(expected[i], tolerance, $"{what}, row {i}");
    }
}
