using Analytics.Analysis.Demography.Paths;
using Analytics.Core;

namespace Analytics.Analysis.Demography;

/// <summary>What the persons of futures add up to when each of an age group counts for an amount: kroner, årsverk, or one.</summary>
internal static class PathAmounts
{
    /// <summary>The sum of each future on a 1 January, in the order of the futures.</summary>
    /// <param name="paths">Futures, with the groups kept.</param>
    /// <param name="amounts">Age groups and what each person counts for.</param>
    /// <param name="year">The year.</param>
    public static double[] Of(PathEnsemble paths, IEnumerable<(AgeRange Ages, double Each)> amounts, Year year)
    {
        var sums = new double[paths.Paths];
        foreach (var (ages, each) in amounts)
        {
            var persons = paths.Persons(new PathGroup(ages), year);
            for (var path = 0; path < sums.Length; path++)
                sums[path] += each * persons[path];
        }

        return sums;
    }
}
