using MathNet.Numerics.Distributions;

namespace Analytics.Analysis.Editing;

/// <summary>How far off a value must be, so that few right ones are suspected. A slip that fits exactly needs less than a leap that nothing explains.</summary>
internal sealed class SuspicionLimit
{
    /// <summary>A slip fits when it brings a value within this many spreads of what was expected.</summary>
    public const double Fit = 1.5;

    private const double Inside = 0.95;

    // Half of the false alarms are leaps, and the rest slips that fit by chance.
    private const double OfLeaps = 0.5;
    private const double OfUnits = 0.25;
    private const double OfDigits = 0.25;

    private readonly double accepted;
    private readonly double degrees;

    /// <summary>Sets the limits of one figure.</summary>
    /// <param name="falseAlarmsPerThousand">Accepted among a thousand right values.</param>
    /// <param name="degrees">Degrees of freedom of its deviations.</param>
    public SuspicionLimit(double falseAlarmsPerThousand, double degrees)
    {
        this.degrees = degrees;
        accepted = falseAlarmsPerThousand / 1000;
        Deviation = StudentT.InvCDF(0, 1, degrees, 1 - OfLeaps * accepted / 2);
        Usual = StudentT.InvCDF(0, 1, degrees, 0.5 + Inside / 2);
        LeastDeviation = StudentT.InvCDF(0, 1, degrees, 0.995);
    }

    /// <summary>Spreads that a value is off by when that alone makes it suspect.</summary>
    public double Deviation { get; }

    /// <summary>Spreads that nineteen of twenty right values are within.</summary>
    public double Usual { get; }

    /// <summary>Spreads that a value is off by, at least, before a slip is looked for.</summary>
    public double LeastDeviation { get; }

    /// <summary>Whether a right value hardly ever lands where another unit would put it.</summary>
    /// <param name="deviations">How far off, in spreads, each of the other units would put a right value.</param>
    public bool IsUnit(IEnumerable<double> deviations) => deviations.Sum(d => Beyond(Math.Abs(d) - Fit) - Beyond(Math.Abs(d) + Fit)) <= OfUnits * accepted;

    /// <summary>Whether a right value hardly ever is this far off and has a swap that fits.</summary>
    /// <param name="deviation">How far off, in spreads.</param>
    /// <param name="swaps">Swaps that are tried.</param>
    /// <param name="spreadsPerDecade">Spreads between a value and ten times that value.</param>
    public bool IsSwap(double deviation, int swaps, double spreadsPerDecade) =>
        2 * Beyond(Math.Abs(deviation)) * Math.Min(1, swaps * 2 * Fit / spreadsPerDecade) <= OfDigits * accepted;

    private double Beyond(double deviation) => StudentT.CDF(0, 1, degrees, -deviation);
}
