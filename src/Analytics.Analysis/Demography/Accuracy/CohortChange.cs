using Analytics.Core;

namespace Analytics.Analysis.Demography.Accuracy;

/// <summary>Cohort change ratios by sex: persons of a five-year group for each one in the group below five years before, and children 0–4 for each woman of 20–44.</summary>
internal sealed class CohortChange
{
    private const int Top = FiveYearGroups.Count - 1;

    private static readonly AgeRange Mothers = new(20, 44);
    private static readonly AgeRange BeforeTop = new((Top - 1) * FiveYearGroups.Width);

    private readonly BySex<double[]> ratios;

    private CohortChange(BySex<double[]> ratios) => this.ratios = ratios;

    /// <summary>The ratios of one population alone, or null when a group that a ratio is taken from was empty.</summary>
    public static CohortChange? Between(FiveYearGroups before, FiveYearGroups after)
    {
        var change = Between(before, after, (_, _, counted, source) => counted / source);
        return change.ratios.Male.Concat(change.ratios.Female).All(double.IsFinite) ? change : null;
    }

    /// <summary>The ratios of one population drawn towards the country's.</summary>
    public static CohortChange Between(FiveYearGroups before, FiveYearGroups after, CohortChange national, double strength) =>
        double.IsPositiveInfinity(strength)
            ? national
            : Between(before, after, (sex, g, counted, source) =>
                source + strength > 0 ? (counted + strength * national.ratios[sex][g]) / (source + strength) : national.ratios[sex][g]);

    /// <summary>The population five years later.</summary>
    public FiveYearGroups Apply(FiveYearGroups population)
    {
        var (male, female) = (Older(Sex.Male), Older(Sex.Female));
        var mothers = female[(Mothers.From / FiveYearGroups.Width)..(Mothers.To / FiveYearGroups.Width + 1)].Sum();
        male[0] = ratios.Male[0] * mothers;
        female[0] = ratios.Female[0] * mothers;
        return new FiveYearGroups(male, female);

        double[] Older(Sex sex)
        {
            var older = new double[FiveYearGroups.Count];
            for (var g = 1; g <= Top; g++)
                older[g] = ratios[sex][g] * Source(population, sex, g);
            return older;
        }
    }

    private static CohortChange Between(FiveYearGroups before, FiveYearGroups after, Func<Sex, int, double, double, double> ratio)
    {
        var mothers = after.Sum(Sex.Female, Mothers);
        return new CohortChange(new BySex<double[]>(Of(Sex.Male), Of(Sex.Female)));

        double[] Of(Sex sex) =>
        [
            ratio(sex, 0, after[sex, 0], mothers),
            .. Enumerable.Range(1, Top).Select(g => ratio(sex, g, after[sex, g], Source(before, sex, g))),
        ];
    }

    // Those who reach the open group were in the group below it or in it already.
    private static double Source(FiveYearGroups before, Sex sex, int group) =>
        group == Top ? before.Sum(sex, BeforeTop) : before[sex, group - 1];
}
