using Analytics.Analysis.Demography.Accuracy;
using Analytics.Analysis.Services;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Services;

public sealed class StandingTests
{
    private static NoiseLevel Noise(double deviation) => new(deviation, SizeClass.All, 10, 100);

    // 1.2816 times √2 times 1 is 1.81: 11 and 9 can't be told from 10, 8 and 12 can.
    [Fact]
    public void Among_NoiseCoversTheNearest_ShowsThePlacesThatItMayAsWellHave() =>
        Standing.Among(10, [8, 9, 11, 12], lowerIsBetter: false, Noise(1)).ShouldBe(new Standing(3, 5, 2, 4));

    [Fact]
    public void Among_NoNoiseKnown_IsThePublishedOrder() =>
        Standing.Among(10, [8, 9, 10, 12], lowerIsBetter: false, null).ShouldBe(new Standing(2, 5, 2, 3));

    [Fact]
    public void Among_Nobody_IsNull() => Standing.Among(10, [], lowerIsBetter: false, null).ShouldBeNull();

    [Fact]
    public void Among_AnyValues_HoldsThePublishedPlaceAndTurnsWithTheDirection() => Prop.ForAll<NormalFloat, NonEmptyArray<NormalFloat>, PositiveInt>((own, others, deviation) =>
    {
        double[] values = [.. others.Get.Select(v => v.Get)];
        var high = Standing.Among(own.Get, values, lowerIsBetter: false, Noise(deviation.Get))!;
        var low = Standing.Among(own.Get, values, lowerIsBetter: true, Noise(deviation.Get))!;
        return high.First <= high.Place && high.Place <= high.Last && high.First >= 1 && high.Last <= high.Of
            && low.First == high.Of + 1 - high.Last && low.Last == high.Of + 1 - high.First;
    }).QuickCheckThrowOnFailure();
}
