using Analytics.Core;
using MathNet.Numerics.Interpolation;

namespace Analytics.Analysis.Demography;

/// <summary>From published age groups to single years of age, by monotone cubic interpolation (PCHIP).</summary>
public static class RateExpansion
{
    /// <summary>Death rates by single year: the logarithm of the group's rate stands at its middle, and is interpolated between the middles.</summary>
    /// <remarks>Age 0 keeps its own rate, and ages 1 and 2 that of 1-4, whose middle is 3. The open group's rate stands two years into it and stays from there on.</remarks>
    /// <param name="groups">Youngest age and rate of each group, in rising age; the last one is open, the first is age 0 alone.</param>
    /// <returns>Deaths per person-year at ages 0-105+.</returns>
    public static IReadOnlyList<double> DeathRates(IReadOnlyList<(int AgeFrom, double Rate)> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        var middles = new List<double>();
        for (var g = 1; g < groups.Count; g++)
            middles.Add(g == groups.Count - 1 ? groups[g].AgeFrom + 2 : (groups[g].AgeFrom + groups[g + 1].AgeFrom) / 2.0);
        var curve = CubicSpline.InterpolatePchipSorted([.. middles], [.. groups.Skip(1).Select(g => Math.Log(g.Rate))]);
        var rates = new double[Age.Count];
        rates[0] = groups[0].Rate;
        for (var a = 1; a < rates.Length; a++)
            rates[a] = Math.Exp(curve.Interpolate(Math.Clamp(a + 0.5, middles[0], middles[^1])));
        return rates;
    }

    /// <summary>Values by single year that stand at the groups' middles, on straight lines between them, and are constant outside the outermost.</summary>
    /// <param name="groups">Youngest age and value of each group, in rising age; the first is age 0 alone, the last is open and stands two years into it.</param>
    /// <returns>Values at ages 0-105+.</returns>
    public static IReadOnlyList<double> AtMiddles(IReadOnlyList<(int AgeFrom, double Value)> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        var middles = groups.Select((g, i) => i == groups.Count - 1 ? g.AgeFrom + 2 : (g.AgeFrom + groups[i + 1].AgeFrom) / 2.0).ToArray();
        var line = LinearSpline.InterpolateSorted(middles, [.. groups.Select(g => g.Value)]);
        return [.. Enumerable.Range(0, Age.Count).Select(a => line.Interpolate(Math.Clamp(a + 0.5, middles[0], middles[^1])))];
    }

    /// <summary>The age pattern of fertility by single year: cumulated percents are interpolated, so that every group keeps its sum.</summary>
    /// <param name="groups">Youngest age and percent of each five-year group, in rising age.</param>
    /// <returns>Shares at ages 0-105+, which sum to 1.</returns>
    public static IReadOnlyList<double> FertilityShares(IReadOnlyList<(int AgeFrom, double Percent)> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        var ages = groups.Select(g => (double)g.AgeFrom).Append(groups[^1].AgeFrom + 5).ToArray();
        var sums = new double[ages.Length];
        for (var g = 0; g < groups.Count; g++)
            sums[g + 1] = sums[g] + groups[g].Percent;
        var curve = CubicSpline.InterpolatePchipSorted(ages, sums);
        var shares = new double[Age.Count];
        for (var a = (int)ages[0]; a < (int)ages[^1]; a++)
            shares[a] = Math.Max(0, curve.Interpolate(a + 1) - curve.Interpolate(a)) / sums[^1];
        return shares;
    }
}
