using Analytics.Analysis.Forecasting;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Analytics.Analysis.Tests.Forecasting;

/// <summary>What must hold for any series.</summary>
public sealed class ForecasterProperties
{
    private const int Horizon = 5;

    [Fact]
    public void Forecast_ConstantSeries_IsConstantWithEveryMethodAndWithoutDoubt() =>
        Prop.ForAll(Yearly.Any, Gen.Choose(-1000, 1000).ToArbitrary(), (known, level) =>
        {
            KnownValue[] constant = [.. known.Select(k => k with { Value = level })];
            return ForecastMethods.All.All(m => m.Forecast(new YearlySeries(constant), Horizon).All(f => Near(f, level)))
                && Forecast(constant).Years.All(y => Near(y.Value, level) && Near(y.Interval95.Width, 0));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Forecast_OtherUnit_IsTheSameInThatUnit() =>
        Prop.ForAll(Yearly.Any, Gen.Choose(-500, 500).ToArbitrary(), Gen.Choose(1, 300).ToArbitrary(), (known, added, tenths) =>
        {
            var factor = tenths / 10.0;
            KnownValue[] other = [.. known.Select(k => k with { Value = added + factor * k.Value })];
            var (once, moved) = (Forecast(known), Forecast(other));
            var tolerance = 1e-6 * (1 + factor) * 1000;
            return ForecastMethods.All.All(m => m.Forecast(new YearlySeries(known), Horizon).Zip(m.Forecast(new YearlySeries(other), Horizon)).All(p => Math.Abs(added + factor * p.First - p.Second) < tolerance))
                && once.Years.Zip(moved.Years).All(p => Math.Abs(added + factor * p.First.Value - p.Second.Value) < tolerance && Math.Abs(factor * p.First.Interval80.Width - p.Second.Interval80.Width) < tolerance);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Forecast_AnyBounds_AreNeverBroken() =>
        Prop.ForAll(Yearly.Any, known =>
        {
            var bounds = new IndicatorBounds(known.Min(k => k.Value), known.Max(k => k.Value));
            return Forecaster.Forecast(known, bounds, Horizon).Value!.Years.All(y => new[] { y.Value, y.Interval80.Low, y.Interval80.High, y.Interval95.Low, y.Interval95.High }.All(v => bounds.Clamp(v) == v));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Forecast_YearsInAnyOrder_IsTheSame() =>
        Prop.ForAll(Yearly.Any, Gen.Choose(0, 1000).ToArbitrary(), (known, seed) =>
        {
            var (once, shuffled) = (Forecast(known), Forecast([.. known.OrderBy(k => new Random(seed + k.Year.Value).Next())]));
            return once.Years.SequenceEqual(shuffled.Years) && once.PastErrors.SequenceEqual(shuffled.PastErrors);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Forecast_LongerHorizon_ChangesNoNearerYear() =>
        Prop.ForAll(Yearly.Any, known => Forecast(known).Years.SequenceEqual(Forecaster.Forecast(known, IndicatorBounds.None, 10).Value!.Years.Take(Horizon))).QuickCheckThrowOnFailure();

    [Fact]
    public void Intervals_WithoutBounds_AreNestedAndWidenWithTheHorizon() =>
        Prop.ForAll(Yearly.Any, known =>
        {
            var years = Forecast(known).Years;
            return years.All(y => y.Interval95.Low <= y.Interval80.Low && y.Interval80.Contains(y.Value) && y.Interval80.High <= y.Interval95.High)
                && years.Zip(years.Skip(1)).All(p => p.First.Interval80.Width <= p.Second.Interval80.Width + 1e-9);
        }).QuickCheckThrowOnFailure();

    // A past forecast knows nothing of later years: errors from early origins stay when a value is added at the end.
    [Fact]
    public void RollingOrigin_LaterValueChanged_ChangesNoForecastMadeBefore() =>
        Prop.ForAll(Yearly.Any, known =>
        {
            KnownValue[] changed = [.. known.SkipLast(1), known[^1] with { Value = known[^1].Value + 50 }];
            var (once, other) = (Past(known), Past(changed));
            var last = new YearlySeries(known).Span - 1;
            return once.Zip(other).All(p => p.First.Errors.Zip(p.Second.Errors).All(e => Near(e.First - e.Second, p.First.Outcome == last ? 50 : 0)));
        }).QuickCheckThrowOnFailure();

    private static IndicatorForecast Forecast(KnownValue[] known) => Forecaster.Forecast(known, IndicatorBounds.None, Horizon).Value!;

    private static IReadOnlyList<PastForecast> Past(KnownValue[] known) => RollingOrigin.Run(ForecastMethods.All, new YearlySeries(known), IndicatorBounds.None, Forecaster.LeastTraining, 6);

    private static bool Near(double left, double right) => Math.Abs(left - right) < 1e-6;
}
