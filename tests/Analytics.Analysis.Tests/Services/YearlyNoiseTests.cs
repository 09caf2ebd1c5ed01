using Analytics.Analysis.Demography.Accuracy;
using Analytics.Analysis.Services;
using Analytics.Core;
using MathNet.Numerics.Distributions;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Services;

public sealed class YearlyNoiseTests
{
    [Theory]
    [InlineData(1_500, 6)]
    [InlineData(12_000, 2)]
    public void Estimate_KnownNoiseAroundLevels_FindsThatOfTheSizeAskedFor(double inhabitants, double deviation)
    {
        var all = Simulated(60, 1_500, 6).Concat(Simulated(60, 12_000, 2)).ToList();
        var noise = new YearlyNoise(all).Estimate(inhabitants).Value.ShouldNotBeNull();
        noise.Deviation.ShouldBe(deviation, 0.1 * deviation);
        noise.Size.Contains(inhabitants).ShouldBeTrue();
        noise.Municipalities.ShouldBe(60);
    }

    // What all municipalities share, such as prices, is no noise; and one municipality's leap is not everybody's.
    [Fact]
    public void Estimate_CommonMovementAndOneLeap_ChangeNothing()
    {
        var quiet = Simulated(40, 3_000, 4);
        var moved = quiet.Select((m, place) => m with
        {
            ByYear = m.ByYear.ToDictionary(v => v.Key, v => v.Value + Math.Pow(v.Key.Value - 2010, 2) * 3 + (place == 0 && v.Key.Value > 2015 ? 500 : 0)),
        }).ToList();
        new YearlyNoise(moved).Estimate(3_000).Value!.Deviation.ShouldBe(new YearlyNoise(quiet).Estimate(3_000).Value!.Deviation, 0.15);
    }

    [Fact]
    public void Estimate_Scaled_ScalesWithTheUnit()
    {
        var kroner = Simulated(30, 800, 5);
        List<YearlyValues> thousands = [.. kroner.Select(m => m with { ByYear = m.ByYear.ToDictionary(v => v.Key, v => v.Value / 1000) })];
        new YearlyNoise(thousands).Estimate(800).Value!.Deviation.ShouldBe(new YearlyNoise(kroner).Estimate(800).Value!.Deviation / 1000, 1e-12);
    }

    [Fact]
    public void Estimate_TooFewOfTheSize_UsesAllMunicipalities() =>
        new YearlyNoise([.. Simulated(30, 8_000, 3), .. Simulated(1, 600, 30)]).Estimate(600).Value!.Size.ShouldBe(SizeClass.All);

    [Theory]
    [InlineData(0, 10)]
    [InlineData(2, 10)]
    [InlineData(5, 2)]
    public void Estimate_TooFewFigures_SaysHowMany(int municipalities, int years) =>
        new YearlyNoise(Simulated(municipalities, 8_000, 3, years)).Estimate(8_000).WhyNotNb.ShouldNotBeNull().ShouldContain($"{municipalities * (years - 1)} endringer i {municipalities} kommuner");

    // Years without a figure are missing: nothing is said of the change across them.
    [Fact]
    public void Estimate_EverySecondYearMissing_HasNoChanges()
    {
        List<YearlyValues> gaps = [.. Simulated(30, 3_000, 4).Select(m => m with { ByYear = m.ByYear.Where(v => v.Key.Value % 2 == 0).ToDictionary(v => v.Key, v => v.Value) })];
        new YearlyNoise(gaps).Estimate(3_000).HasValue.ShouldBeFalse();
    }

    private static List<YearlyValues> Simulated(int municipalities, double inhabitants, double deviation, int years = 12)
    {
        var random = new Random(7);
        return
        [
            .. Enumerable.Range(0, municipalities).Select(place =>
            {
                var level = 100 + 10 * Normal.Sample(random, 0, 1);
                return new YearlyValues(
                    new MunicipalityCode($"{(int)inhabitants % 7 + 91}{place:00}"),
                    inhabitants,
                    Enumerable.Range(2010, years).ToDictionary(year => new Year(year), _ => Normal.Sample(random, level, deviation)));
            }),
        ];
    }
}
