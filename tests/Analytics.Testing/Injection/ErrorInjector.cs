using System.Globalization;
using Analytics.Analysis.Editing;
using Analytics.Core;

namespace Analytics.Testing.Injection;

/// <summary>Puts errors of known kinds into real figures; the same seed gives the same errors.</summary>
public static class ErrorInjector
{
    private const int LeastGroup = 9;

    private static readonly InjectedKind[] InSeries = [InjectedKind.Jump, InjectedKind.FirstDigits, InjectedKind.LaterDigits, InjectedKind.Thousand, InjectedKind.TenOrHundred, InjectedKind.Zero, InjectedKind.Shift];

    /// <summary>Puts errors in: at most one a series.</summary>
    /// <param name="figures">The right figures.</param>
    /// <param name="share">Share of the series that get one, 0-1.</param>
    /// <param name="newestOnly">Whether single errors are put into the newest year alone, as when new figures are to be checked; a shift still needs a year more.</param>
    /// <param name="seed">Of the random choices.</param>
    public static (IReadOnlyList<ReportedFigure> Figures, IReadOnlyList<InjectedError> Errors) Inject(IReadOnlyList<ReportedFigure> figures, double share, bool newestOnly, int seed)
    {
        var random = new Random(seed);
        var errors = new List<InjectedError>();
        return ([.. figures.Select(figure => figure with { Municipalities = [.. figure.Municipalities.Select(s => random.NextDouble() < share ? Series(figure, s, newestOnly, random, errors) : s)] })], errors);
    }

    private static ReportedSeries Series(ReportedFigure figure, ReportedSeries series, bool newestOnly, Random random, List<InjectedError> errors)
    {
        var values = series.Values.OrderBy(v => v.Year).ToList();
        if (values.TrueForAll(v => v.Measure.Value is null or 0))
            return series;
        var newest = figure.Municipalities.SelectMany(s => s.Values).Where(v => v.Measure.HasValue).Max(v => v.Year);
        var known = Enumerable.Range(0, values.Count).Where(i => values[i].Measure.Value is not (null or 0)).ToList();
        var kind = known.Count < 2 ? InjectedKind.Outlier : InSeries[random.Next(InSeries.Length)];
        var places = kind == InjectedKind.Shift ? known.Skip(2).SkipLast(1) : known;
        if (newestOnly)
            places = places.Where(i => values[i].Year == (kind == InjectedKind.Shift ? newest.Plus(-1) : newest));
        int[] possible = [.. places];
        if (possible.Length == 0)
            return series;
        var at = possible[random.Next(possible.Length)];
        var factor = Factor(kind, random);
        if (Wrong(figure, values[at], kind, factor, random) is not { } wrong || wrong == values[at].Measure.Value)
            return series;
        errors.Add(new InjectedError(figure.Name, series.Region, values[at].Year, kind));
        for (var i = at; i < (kind == InjectedKind.Shift ? values.Count : at + 1); i++)
            values[i] = values[i] with { Measure = values[i].Measure.Value is { } value ? Measure.Of(i == at ? wrong : Math.Round(value * factor, figure.Decimals)) : values[i].Measure };
        return series with { Values = values };
    }

    private static double Factor(InjectedKind kind, Random random)
    {
        var (least, most) = kind == InjectedKind.Shift ? (1.2, 2.0) : kind switch { InjectedKind.Thousand => (1000.0, 1000.0), InjectedKind.TenOrHundred when random.Next(2) == 0 => (100.0, 100.0), InjectedKind.TenOrHundred => (10.0, 10.0), _ => (1.3, 3.0) };
        var factor = least * Math.Pow(most / least, random.NextDouble());
        return random.Next(2) == 0 ? factor : 1 / factor;
    }

    private static double? Wrong(ReportedFigure figure, ReportedValue reported, InjectedKind kind, double factor, Random random)
    {
        var value = reported.Measure.Value!.Value;
        switch (kind)
        {
            case InjectedKind.Zero:
                return 0;
            case InjectedKind.FirstDigits or InjectedKind.LaterDigits:
                var digits = Math.Abs(value).ToString($"F{figure.Decimals}", CultureInfo.InvariantCulture);
                var swaps = DigitSwaps.Of(value, figure.Decimals).Where(s => (Differs(digits, s, figure.Decimals) == 0) == (kind == InjectedKind.FirstDigits)).ToList();
                return swaps.Count == 0 ? null : swaps[random.Next(swaps.Count)];
            case InjectedKind.Outlier:
                double[] others = [.. figure.Municipalities.SelectMany(s => s.Values).Where(v => v.Year == reported.Year && v.Measure.Value > 0).Select(v => Math.Log(v.Measure.Value!.Value))];
                return others.Length < LeastGroup ? null : Math.Round(Math.Exp(RobustScale.Median(others) + (random.Next(2) == 0 ? 1 : -1) * (8 + 12 * random.NextDouble()) * RobustScale.Standard(others)), figure.Decimals);
            default:
                // A thousandth of a small figure is published as zero, which is another error.
                var wrong = Math.Round(value * factor, figure.Decimals);
                return wrong == 0 ? Math.Round(value / factor, figure.Decimals) : wrong;
        }
    }

    /// <summary>The first place where the digits differ.</summary>
    private static int Differs(string digits, double swapped, int decimals) =>
        digits.Zip(Math.Abs(swapped).ToString($"F{decimals}", CultureInfo.InvariantCulture).PadLeft(digits.Length, '0')).TakeWhile(p => p.First == p.Second).Count();
}
