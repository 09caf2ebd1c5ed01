using System.Globalization;
using Analytics.Core;

namespace Analytics.Analysis.Demography.Migration;

/// <summary>Net migration by sex and age from two counts of a population and what should have happened to it if nobody moved.</summary>
/// <remarks>
/// The United Nations' forward survival method (Manual VI, 1970), in the conventions of the R package DemoTools (functions mig_resid_*). With N the persons,
/// S the survival ratio into an age group and B the births of the sex, the stock change is M(x) = N'(x) − S(x)·N(x−n), with the two oldest groups together
/// before the open one, and M(0) = N'(0) − S(0)·B. The other conventions are made from it:
/// cohort even U(x) = M(x) / (2·√S(x)), U(0) = M(0) / √S(0), and U(x) + U(x+n) at each age; the open group is M itself, and the one before it 2·U(x), for its
/// movers into the open group cannot be told from those already there;
/// time even T(0) = 2·M(0) and T(x) = 2·M(x) − S(x)·T(x−n).
/// All errors of the counts and of the survival ratios end up in the residual; at the oldest ages they may be larger than the moves.
/// </remarks>
public static class ResidualMigration
{
    /// <summary>Estimates with births from fertility, n·F(x)·(N(x) + N'(x))/2 women by age group.</summary>
    /// <param name="start">Persons by age group at the start, the youngest first; the last group is open.</param>
    /// <param name="end">Persons by age group at the end, one step of <see cref="CohortRates.YearsPerStep"/> later.</param>
    /// <param name="rates">Survival, fertility and length of the step; age groups are as wide as the step.</param>
    /// <param name="timing">The convention.</param>
    /// <exception cref="ArgumentException">Lengths differ, a count or a rate is negative, a survival ratio is not above 0 and at most 1, or the youngest group has fertility.</exception>
    public static NetMigration Estimate(BySex<IReadOnlyList<double>> start, BySex<IReadOnlyList<double>> end, CohortRates rates, MigrationTiming timing)
    {
        ArgumentNullException.ThrowIfNull(rates);
        Check(start, end, rates.Survival);
        if (rates.Fertility.Count != start.Female.Count)
            throw new ArgumentException($"Fertility needs the population's {start.Female.Count} age groups; found {rates.Fertility.Count}.", nameof(rates));
        if (rates.Fertility[0] != 0 || rates.Fertility.Any(f => !(f >= 0)))
            throw new ArgumentException($"Fertility is zero in the youngest age group and not negative in any; found [{AsText(rates.Fertility)}].", nameof(rates));
        if (!(rates.SexRatioAtBirth > 0) || !(rates.YearsPerStep > 0))
            throw new ArgumentException($"The sex ratio at birth and the length of the step are above zero; found {AsText([rates.SexRatioAtBirth])} and {AsText([rates.YearsPerStep])}.", nameof(rates));

        var births = 0.0;
        for (var x = 1; x < rates.Fertility.Count; x++)
            births += rates.YearsPerStep * rates.Fertility[x] * (start.Female[x] + end.Female[x]) / 2;
        var girls = births / (1 + rates.SexRatioAtBirth);
        return Estimate(start, end, rates.Survival, new BySex<double>(births - girls, girls), timing);
    }

    /// <summary>Estimates with counted births.</summary>
    /// <param name="start">Persons by age group at the start, the youngest first; the last group is open.</param>
    /// <param name="end">Persons by age group at the end; the step is as long as the age groups are wide.</param>
    /// <param name="survival">As in <see cref="CohortRates.Survival"/>: from birth to the first group, from group to group, and from the two last groups together to the last.</param>
    /// <param name="births">Live births of the step by sex, in the unit of the counts.</param>
    /// <param name="timing">The convention.</param>
    /// <exception cref="ArgumentException">Lengths differ, a count is negative, or a survival ratio is not above 0 and at most 1.</exception>
    public static NetMigration Estimate(
        BySex<IReadOnlyList<double>> start,
        BySex<IReadOnlyList<double>> end,
        BySex<IReadOnlyList<double>> survival,
        BySex<double> births,
        MigrationTiming timing)
    {
        Check(start, end, survival);
        if (!(births.Male >= 0) || !(births.Female >= 0))
            throw new ArgumentException($"Births are zero or more; found {AsText([births.Male, births.Female])}.", nameof(births));
        return new NetMigration(timing, new(Of(Sex.Male), Of(Sex.Female)), births);

        double[] Of(Sex sex)
        {
            var stock = StockChange(start[sex], end[sex], survival[sex], births[sex]);
            return timing switch
            {
                MigrationTiming.StockChange => stock,
                MigrationTiming.CohortEven => CohortEven(stock, survival[sex]),
                MigrationTiming.TimeEven => TimeEven(stock, survival[sex]),
                _ => throw new ArgumentOutOfRangeException(nameof(timing), timing, "Choose one of the three conventions."),
            };
        }
    }

    private static double[] StockChange(IReadOnlyList<double> start, IReadOnlyList<double> end, IReadOnlyList<double> survival, double births)
    {
        var stock = new double[start.Count];
        stock[0] = end[0] - births * survival[0];
        for (var x = 1; x < stock.Length; x++)
            stock[x] = end[x] - survival[x] * (x == stock.Length - 1 ? start[x - 1] + start[x] : start[x - 1]);
        return stock;
    }

    private static double[] CohortEven(double[] stock, IReadOnlyList<double> survival)
    {
        var oldest = stock.Length - 1;
        var entered = new double[stock.Length];
        for (var x = 0; x < oldest; x++)
            entered[x] = stock[x] / ((x == 0 ? 1 : 2) * Math.Sqrt(survival[x]));
        var even = new double[stock.Length];
        for (var x = 0; x < oldest; x++)
            even[x] = entered[x] + entered[Math.Min(x + 1, oldest - 1)];
        even[oldest] = stock[oldest];
        return even;
    }

    private static double[] TimeEven(double[] stock, IReadOnlyList<double> survival)
    {
        var even = new double[stock.Length];
        even[0] = 2 * stock[0];
        for (var x = 1; x < even.Length; x++)
            even[x] = 2 * stock[x] - even[x - 1] * survival[x];
        return even;
    }

    private static void Check(BySex<IReadOnlyList<double>> start, BySex<IReadOnlyList<double>> end, BySex<IReadOnlyList<double>> survival)
    {
        IReadOnlyList<double>[] vectors = [start.Male, start.Female, end.Male, end.Female, survival.Male, survival.Female];
        if (vectors.Any(v => v is null))
            throw new ArgumentException("Both counts and survival are needed for both sexes; one of them is missing.");
        if (vectors[0].Count < 3 || vectors.Any(v => v.Count != vectors[0].Count))
            throw new ArgumentException($"Both counts and survival need the same age groups, three at least; found {string.Join(", ", vectors.Select(v => v.Count))}.");
        foreach (var counts in vectors[..4])
        {
            if (counts.Any(p => !(p >= 0) || double.IsInfinity(p)))
                throw new ArgumentException($"A count has no negative or missing age groups; found [{AsText(counts)}].");
        }

        foreach (var ratios in vectors[4..])
        {
            if (ratios.Any(s => !(s > 0 && s <= 1)))
                throw new ArgumentException($"Survival ratios lie above 0 and at most at 1; found [{AsText(ratios)}].", nameof(survival));
        }
    }

    private static string AsText(IEnumerable<double> numbers) => string.Join(", ", numbers.Select(n => n.ToString(CultureInfo.InvariantCulture)));
}
