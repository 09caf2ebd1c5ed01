using MathNet.Numerics.Distributions;

namespace Analytics.Analysis.Surveys;

/// <summary>A share with its uncertainty.</summary>
/// <param name="Count">How many have the property.</param>
/// <param name="Of">Of how many.</param>
public sealed record ShareEstimate(int Count, int Of)
{
    /// <summary>The share; NaN of nobody.</summary>
    public double Share => (double)Count / Of;

    /// <summary>Wilson's interval, which suits small numbers and shares near 0 and 1.</summary>
    /// <param name="level">Level of the interval.</param>
    /// <returns>The interval, or null of nobody.</returns>
    public ConfidenceInterval? Wilson(double level = ConfidenceInterval.Usual)
    {
        if (Of == 0)
            return null;
        var z = Normal.InvCDF(0, 1, 0.5 + (level / 2));
        var middle = (Share + (z * z / (2 * Of))) / (1 + (z * z / Of));
        var half = z / (1 + (z * z / Of)) * Math.Sqrt((Share * (1 - Share) / Of) + (z * z / (4.0 * Of * Of)));

        // The ends are exactly 0 and 1 there, and rounding must not say otherwise.
        return new ConfidenceInterval(Count == 0 ? 0 : middle - half, Count == Of ? 1 : middle + half, level);
    }

    /// <summary>Clopper and Pearson's exact interval, which never holds less than it says, and is wider.</summary>
    /// <param name="level">Level of the interval.</param>
    /// <returns>The interval, or null of nobody.</returns>
    public ConfidenceInterval? ClopperPearson(double level = ConfidenceInterval.Usual)
    {
        if (Of == 0)
            return null;
        var tail = (1 - level) / 2;
        return new ConfidenceInterval(
            Count == 0 ? 0 : Beta.InvCDF(Count, Of - Count + 1, tail),
            Count == Of ? 1 : Beta.InvCDF(Count + 1, Of - Count, 1 - tail),
            level);
    }

    /// <summary>The margin of error that polls print, as a share: z√(p(1 − p)/n).</summary>
    public static double Margin(double share, int of, double level = ConfidenceInterval.Usual) => Normal.InvCDF(0, 1, 0.5 + (level / 2)) * Math.Sqrt(share * (1 - share) / of);
}
