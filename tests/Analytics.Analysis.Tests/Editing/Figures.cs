using Analytics.Analysis.Editing;
using Analytics.Analysis.Forecasting;
using Analytics.Core;
using MathNet.Numerics.Distributions;

namespace Analytics.Analysis.Tests.Editing;

/// <summary>Invented figures for the tests.</summary>
internal static class Figures
{
    public const int First = 2016;
    public const string Group = "EKG05";

    /// <summary>Municipalities of one group around their own levels, all 3 % up a year, and a few percent of noise; the newest year is the last.</summary>
    public static ReportedFigure Quiet(int municipalities = 20, int years = 10, int seed = 1, double noise = 0.03, int decimals = 0)
    {
        var random = new Random(seed);
        return Of(decimals, [.. Enumerable.Range(0, municipalities).Select(m =>
        {
            var level = 10_000 * Math.Exp(Normal.Sample(random, 0, 0.3));
            return Series(Code(m), [.. Enumerable.Range(0, years).Select(y => (double?)Math.Round(level * Math.Exp((0.03 * y) + Normal.Sample(random, 0, noise)), decimals))]);
        })]);
    }

    /// <summary>The same, of a share of income that may be below zero.</summary>
    public static ReportedFigure Signed(int municipalities = 20, int years = 10, int seed = 1)
    {
        var random = new Random(seed);
        return Of(3, [.. Enumerable.Range(0, municipalities).Select(m => Series(Code(m), [.. Enumerable.Range(0, years).Select(_ => (double?)Math.Round(Normal.Sample(random, 1, 2), 3))]))]);
    }

    public static ReportedFigure Of(int decimals, params ReportedSeries[] series) => new("figure", decimals, IndicatorBounds.None, series, []);

    public static ReportedSeries Series(string code, params double?[] values) => Series(code, Group, values);

    public static ReportedSeries Series(string code, string? group, params double?[] values) =>
        new(new RegionCode(code), group, null, [.. values.Select((v, i) => new ReportedValue(new Year(First + i), v is { } known ? Measure.Of(known) : new Measure(null, CellStatus.Missing)))]);

    public static string Code(int number) => FormattableString.Invariant($"99{number:00}");

    /// <summary>The figure with one municipality's values changed.</summary>
    public static ReportedFigure With(this ReportedFigure figure, int municipality, Func<ReportedValue, ReportedValue> change) => figure with
    {
        Municipalities = [.. figure.Municipalities.Select((s, i) => i == municipality ? s with { Values = [.. s.Values.Select(change)] } : s)],
    };

    /// <summary>The figure with one value changed.</summary>
    public static ReportedFigure WithValue(this ReportedFigure figure, int municipality, int year, Func<double, double> change) =>
        figure.With(municipality, v => v.Year.Value == year ? v with { Measure = Measure.Of(change(v.Measure.Value!.Value)) } : v);

    /// <summary>The figure with every known value changed.</summary>
    public static ReportedFigure Changed(this ReportedFigure figure, Func<Year, double, double> change) => figure with
    {
        Municipalities = [.. figure.Municipalities.Select(s => s with { Values = [.. s.Values.Select(v => v.Measure.Value is { } value ? v with { Measure = Measure.Of(change(v.Year, value)) } : v)] })],
    };
}
