namespace Analytics.Analysis.Editing;

/// <summary>The scale that a figure's changes are alike on: the logarithm of what is never negative, else the figure itself.</summary>
internal sealed class FigureScale
{
    // A single wrong sign must not change how all others are judged.
    private const double MostNegative = 0.01;
    private const double MostZerosOfLogarithm = 0.3;
    private const double SwingOfSigned = 5;
    private const double StartOfLogarithm = 0.25;

    private readonly double start;
    private readonly double unit;
    private readonly double size;

    private FigureScale(bool isLogarithm, double start, double unit, double size) => (IsLogarithm, this.start, this.unit, this.size) = (isLogarithm, start, unit, size);

    public bool IsLogarithm { get; }

    /// <summary>Whether a zero has a place on the scale.</summary>
    public bool HasZero => !IsLogarithm || start > 0;

    /// <summary>The scale of a figure's known values. Where many are zero, a quarter of the usual value is added before the logarithm.</summary>
    public static FigureScale Of(ReportedFigure figure)
    {
        double[] values = [.. figure.Municipalities.Concat(figure.References).SelectMany(s => s.Values).Where(v => v.Measure.HasValue).Select(v => v.Measure.Value!.Value)];
        double[] positive = [.. values.Where(v => v > 0)];
        var unit = Math.Pow(10, -figure.Decimals);
        var size = values.Any(v => v != 0) ? RobustScale.Median(values.Where(v => v != 0).Select(Math.Abs)) : unit;
        var isLogarithm = positive.Length > 0 && values.Count(v => v < 0) <= MostNegative * values.Length;
        var start = isLogarithm && values.Count(v => v == 0) > MostZerosOfLogarithm * values.Length ? StartOfLogarithm * RobustScale.Median(positive) : 0;
        return new FigureScale(isLogarithm, start, unit, size);
    }

    /// <summary>The place of a value; not a number where it has none.</summary>
    public double Place(double value) => !IsLogarithm ? value : value + start > 0 ? Math.Log(value + start) : double.NaN;

    /// <summary>The value at a place.</summary>
    public double Value(double place) => IsLogarithm ? Math.Exp(place) - start : place;

    /// <summary>A spread relative to the figure; what can be negative swings around zero, and by more of its size.</summary>
    public double UsualSpread(double relative) => IsLogarithm ? relative : SwingOfSigned * relative * size;

    /// <summary>The least spread at a place: half of what is published as one, and a share of the figure.</summary>
    public double LeastSpread(double place, double relative) => IsLogarithm
        ? Math.Max(relative, unit / 2 / Math.Max(Math.Exp(place), unit))
        : Math.Max(relative * size, unit / 2);
}
