using Analytics.Analysis.Economy;
using Analytics.Analysis.Services;
using Analytics.Analysis.Tests.Economy;
using Analytics.Core;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Services;

public sealed class ServiceIndicatorTests
{
    // The same small movements everywhere: a noise of some tenths of a point.
    private static readonly double[] Wobble = [0.2, -0.3, 0.3, -0.1, 0.25, -0.3, 0.1, -0.2];

    [Theory]
    [InlineData(90, 80, TrafficLightVerdict.Green)]
    [InlineData(70, 80, TrafficLightVerdict.Red)]
    [InlineData(80.1, 80, TrafficLightVerdict.Yellow)]
    [InlineData(79.9, 80, TrafficLightVerdict.Yellow)]
    public void Light_OwnTarget_ColoursOnlyWhatIsBeyondTheNoise(double level, double target, TrafficLightVerdict expected)
    {
        var light = Indicator(level, [Series.AtLeast(target, ThresholdKind.OwnTarget, "dekning"), Series.AtLeast(0, ThresholdKind.NationalAdvice, "dekning")]).Light;
        light.Verdict.ShouldBe(expected);
        light.Limit!.Kind.ShouldBe(ThresholdKind.OwnTarget);
        light.RuleNb.ShouldContain($"minst {target}");
    }

    [Fact]
    public void Light_NoDirection_IsNeverColoured()
    {
        var light = Indicator(90, [Series.AtLeast(80, ThresholdKind.OwnTarget, "dekning")], Direction.Context).Light;
        light.Verdict.ShouldBe(TrafficLightVerdict.NotAssessed);
        light.RuleNb.ShouldContain("ingen retning");
    }

    [Fact]
    public void Light_OnlyAnExampleOfALimit_IsNotColoured() =>
        Indicator(90, [Series.AtLeast(80, ThresholdKind.Example, "dekning")]).Light.Verdict.ShouldBe(TrafficLightVerdict.NotAssessed);

    [Fact]
    public void Light_LimitAgainstTheDirection_SaysSo() =>
        Indicator(90, [Series.AtMost(80, ThresholdKind.OwnTarget, "dekning")]).Light.RuleNb.ShouldContain("motsatt vei");

    [Fact]
    public void Of_DifferenceWithinTheNoise_IsUnclear()
    {
        Indicator(90, [], country: 90.2).Comparisons.Single().IsUnclear.ShouldBe(true);
        Indicator(90, [], country: 95).Comparisons.Single().IsUnclear.ShouldBe(false);
    }

    [Fact]
    public void Of_NoiseUnknown_SaysNothingOfClarity()
    {
        var own = Series.Of(Definition(Direction.Higher), 2018, [.. Wobble.Select(w => (double?)(90 + w))]);
        var indicator = ServiceIndicator.Of(ServiceDimension.Coverage, FinanceMeasures.Build(own, [], []), new YearlyNoise([]), 3_000, new HashSet<MunicipalityCode>());
        indicator.Noise.HasValue.ShouldBeFalse();
        indicator.ChangeIsUnclear.ShouldBeNull();
        indicator.Standing.ShouldBeNull();
    }

    [Fact]
    public void Of_Change_IsThatOfFourYearsAndUnclearWithinTheNoise()
    {
        var indicator = Indicator(90, []);
        indicator.Change!.Value.ShouldBe(Wobble[7] - Wobble[3], 1e-9);
        indicator.ChangeIsUnclear.ShouldBe(true);
        indicator.Standing!.Of.ShouldBe(20);
    }

    private static ServiceIndicator Indicator(double level, IReadOnlyList<Threshold> limits, Direction direction = Direction.Higher, double country = 90)
    {
        var definition = Definition(direction);
        var own = Series.Of(definition, 2018, [.. Wobble.Select(w => (double?)(level + w + 0.2))]);
        var estimate = Series.Of("EAK", "Landet", definition, 2018, [.. Wobble.Select(_ => (double?)country)]);
        List<YearlyValues> all =
        [
            .. Enumerable.Range(0, 20).Select(place => new YearlyValues(
                new MunicipalityCode($"99{place:00}"),
                3_000,
                Wobble.Select((w, year) => (Year: new Year(2018 + year), Value: 90 + (place % 2 == 0 ? w : -w))).ToDictionary(v => v.Year, v => v.Value))),
        ];
        return ServiceIndicator.Of(ServiceDimension.Coverage, FinanceMeasures.Build(own, [estimate], limits), new YearlyNoise(all), 3_000, all.Select(m => m.Municipality).ToHashSet());
    }

    private static IndicatorDefinition Definition(Direction direction) => Series.Definition("dekning", direction: direction, table: "13502");
}
