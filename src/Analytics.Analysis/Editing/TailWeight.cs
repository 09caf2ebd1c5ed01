using MathNet.Numerics.Distributions;

namespace Analytics.Analysis.Editing;

/// <summary>How often right figures leap: the t-distribution whose outer few percent are as far from its middle as that of the figures seen.</summary>
internal static class TailWeight
{
    private const double Lightest = 10;
    private const double Heaviest = 2;

    // The further out, the better it tells of leaps; but in a small table a single wrong figure is many percent.
    private const double TailOfMany = 0.975;
    private const double TailOfFew = 0.95;
    private const int Many = 1000;

    private const int Halvings = 40;

    // As many figures as this must be seen to weigh as much as what is assumed beforehand.
    private const int Assumed = 50;

    /// <summary>Degrees of freedom, from 2 (heavy) to 10 (almost normal).</summary>
    /// <param name="deviations">Absolute deviations in spreads; one in a hundred may be of wrong figures.</param>
    /// <param name="usual">Degrees of freedom that are assumed where nothing is seen.</param>
    public static double Degrees(IReadOnlyCollection<double> deviations, double usual)
    {
        double[] sorted = [.. deviations.Where(double.IsFinite).Order()];
        var middle = sorted.Length == 0 ? 0 : RobustScale.OfSorted(sorted);
        if (middle == 0)
            return usual;
        var tail = sorted.Length < Many ? TailOfFew : TailOfMany;
        var seen = sorted[(int)(tail * (sorted.Length - 1))] / middle;
        var ratio = Math.Exp((sorted.Length * Math.Log(seen) + Assumed * Math.Log(Ratio(usual, tail))) / (sorted.Length + Assumed));
        var (low, high) = (Heaviest, Lightest);
        for (var halving = 0; halving < Halvings; halving++)
        {
            var degrees = Math.Sqrt(low * high);
            (low, high) = Ratio(degrees, tail) > ratio ? (degrees, high) : (low, degrees);
        }

        return low;
    }

    /// <summary>A quantile over the median of absolute values.</summary>
    private static double Ratio(double degrees, double tail) => StudentT.InvCDF(0, 1, degrees, 0.5 + tail / 2) / StudentT.InvCDF(0, 1, degrees, 0.75);
}
