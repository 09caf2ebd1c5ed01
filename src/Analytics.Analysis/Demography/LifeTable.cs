using Analytics.Core;

namespace Analytics.Analysis.Demography;

/// <summary>A period life table from death rates, radix 1, closed by an open age group.</summary>
/// <remarks>Preston, Heuveline and Guillot, Demography (2001), chapter 3: q = n·m/(1 + (n − a)·m), L = n·l(x+n) + a·d, and L = l/m in the open group.</remarks>
public sealed class LifeTable
{
    private readonly double[] widths;

    /// <summary>Makes a table of any age groups.</summary>
    /// <param name="deathRates">Deaths per person-year in each group; the last group is open.</param>
    /// <param name="meanYears">Years lived in the group by those who die in it; the last one is not used.</param>
    /// <param name="widths">Width of each group in years; the last one is not used.</param>
    /// <exception cref="ArgumentException">Lengths differ, a rate is negative or not a number, or the open group's rate is zero.</exception>
    public LifeTable(IReadOnlyList<double> deathRates, IReadOnlyList<double> meanYears, IReadOnlyList<double> widths)
    {
        ArgumentNullException.ThrowIfNull(deathRates);
        ArgumentNullException.ThrowIfNull(meanYears);
        ArgumentNullException.ThrowIfNull(widths);
        var groups = deathRates.Count;
        if (groups < 2 || meanYears.Count != groups || widths.Count != groups)
            throw new ArgumentException($"A life table needs as many mean years and widths as rates, two at least; found {groups}, {meanYears.Count} and {widths.Count}.");
        if (deathRates.Any(m => !(m >= 0)) || deathRates[^1] == 0)
            throw new ArgumentException("Death rates are zero or more, and above zero in the open group.", nameof(deathRates));

        this.widths = [.. widths];
        DeathRates = [.. deathRates];
        double[] q = new double[groups], l = new double[groups], d = new double[groups], years = new double[groups], remaining = new double[groups];
        l[0] = 1;
        for (var x = 0; x < groups; x++)
        {
            var last = x == groups - 1;
            q[x] = last ? 1 : Math.Min(1, widths[x] * deathRates[x] / (1 + (widths[x] - meanYears[x]) * deathRates[x]));
            d[x] = l[x] * q[x];
            years[x] = last ? l[x] / deathRates[x] : widths[x] * (l[x] - d[x]) + meanYears[x] * d[x];
            if (!last)
                l[x + 1] = l[x] - d[x];
        }

        for (var x = groups - 1; x >= 0; x--)
            remaining[x] = years[x] + (x == groups - 1 ? 0 : remaining[x + 1]);
        (Probabilities, Survivors, Deaths, PersonYears, YearsRemaining) = (q, l, d, years, remaining);
        Expectancies = [.. remaining.Zip(l, (t, survivors) => survivors > 0 ? t / survivors : 0)];
    }

    /// <summary>Deaths per person-year, m(x).</summary>
    public IReadOnlyList<double> DeathRates { get; }

    /// <summary>Probability of dying within the group, q(x).</summary>
    public IReadOnlyList<double> Probabilities { get; }

    /// <summary>Survivors to the start of the group of one newborn, l(x).</summary>
    public IReadOnlyList<double> Survivors { get; }

    /// <summary>Deaths within the group, d(x).</summary>
    public IReadOnlyList<double> Deaths { get; }

    /// <summary>Years lived within the group, L(x).</summary>
    public IReadOnlyList<double> PersonYears { get; }

    /// <summary>Years lived from the group on, T(x).</summary>
    public IReadOnlyList<double> YearsRemaining { get; }

    /// <summary>Life expectancy at the start of the group, years, e(x).</summary>
    public IReadOnlyList<double> Expectancies { get; }

    /// <summary>A table of single years of age, the last one open.</summary>
    /// <remarks>Infants who die live a(0) years: 0.045 + 2.684·m(0) for boys and 0.053 + 2.8·m(0) for girls, and 0.330 and 0.350 from m(0) = 0.107 on (Coale and Demeny, as in Preston box 3.3); at other ages half a year.</remarks>
    /// <param name="deathRates">Deaths per person-year by age from 0.</param>
    /// <param name="sex">Whose rates.</param>
    /// <exception cref="ArgumentException">As for the constructor.</exception>
    public static LifeTable OfSingleYears(IReadOnlyList<double> deathRates, Sex sex)
    {
        ArgumentNullException.ThrowIfNull(deathRates);
        var meanYears = Enumerable.Repeat(0.5, deathRates.Count).ToArray();
        if (meanYears.Length > 0)
            meanYears[0] = InfantMeanYears(deathRates[0], sex);
        return new LifeTable(deathRates, meanYears, [.. Enumerable.Repeat(1.0, deathRates.Count)]);
    }

    /// <summary>Years lived in the first year by those who die in it.</summary>
    /// <param name="infantDeathRate">Deaths per person-year at age 0.</param>
    /// <param name="sex">Whose rate.</param>
    public static double InfantMeanYears(double infantDeathRate, Sex sex) => (sex, infantDeathRate >= 0.107) switch
    {
        (Sex.Male, true) => 0.330,
        (Sex.Male, false) => 0.045 + 2.684 * infantDeathRate,
        (_, true) => 0.350,
        (_, false) => 0.053 + 2.800 * infantDeathRate,
    };

    /// <summary>Ratios that take a population one group further: birth to the first group, group to group, and the two last groups together to the last.</summary>
    /// <returns>As many ratios as groups: S(0) = L(0)/(n·l(0)), S(x) = L(x)/L(x−n), and at the top T(x)/T(x−n).</returns>
    /// <exception cref="InvalidOperationException">The groups are not equally wide.</exception>
    public IReadOnlyList<double> SurvivalRatios()
    {
        if (widths.SkipLast(1).Any(w => w != widths[0]))
            throw new InvalidOperationException("Survival ratios need age groups of one width; join the youngest groups first.");
        var ratios = new double[widths.Length];
        ratios[0] = PersonYears[0] / (widths[0] * Survivors[0]);
        for (var x = 1; x < ratios.Length - 1; x++)
            ratios[x] = PersonYears[x - 1] > 0 ? PersonYears[x] / PersonYears[x - 1] : 0;
        ratios[^1] = YearsRemaining[^2] > 0 ? YearsRemaining[^1] / YearsRemaining[^2] : 0;
        return ratios;
    }
}
