using Analytics.Core;

namespace Analytics.Analysis.Demography;

/// <summary>The cohort-component method in its plain form: persons by sex and age group, one step at a time, never rounded.</summary>
/// <remarks>Preston, Heuveline and Guillot, Demography (2001), chapter 6. The step is as long as the age groups are wide.</remarks>
public static class CohortComponent
{
    /// <summary>Takes a population one step further.</summary>
    /// <param name="start">Persons by age group at the start, the youngest first; the last group is open.</param>
    /// <param name="rates">Survival and fertility.</param>
    /// <param name="migration">Net migrants, or null when nobody moves.</param>
    /// <exception cref="ArgumentException">Lengths differ, a group is negative, or the youngest group has fertility.</exception>
    public static CohortStep Step(BySex<IReadOnlyList<double>> start, CohortRates rates, CohortMigration? migration = null)
    {
        ArgumentNullException.ThrowIfNull(rates);
        Check(start, rates, migration);
        var ledger = new Ledger();
        var exposed = new BySex<double[]>(Exposed(Sex.Male), Exposed(Sex.Female));
        var survived = new BySex<double[]>(Survive(exposed.Male, rates.Survival.Male, ledger), Survive(exposed.Female, rates.Survival.Female, ledger));

        var bearing = migration is { EndMigrantsBear: true } ? Joined(survived.Female, migration.AtEnd.Female, new Ledger()) : survived.Female;
        var byMother = new double[exposed.Female.Length];
        for (var a = 1; a < byMother.Length; a++)
            byMother[a] = rates.YearsPerStep * rates.Fertility[a] * (exposed.Female[a] + bearing[a]) / 2;
        var girls = byMother.Sum() / (1 + rates.SexRatioAtBirth);
        var births = new BySex<double>(girls * rates.SexRatioAtBirth, girls);

        return new CohortStep(new(End(Sex.Male), End(Sex.Female)), byMother, births, ledger.Deaths, ledger.NetMigration, ledger.Clamped);

        double[] Exposed(Sex sex) => migration is null ? [.. start[sex]] : Joined(start[sex], migration.AtStart[sex], ledger);

        double[] End(Sex sex)
        {
            var end = survived[sex];
            end[0] = births[sex] * rates.Survival[sex][0];
            ledger.Deaths += births[sex] - end[0];
            return migration is null ? end : Joined(end, migration.AtEnd[sex], ledger);
        }
    }

    private static double[] Survive(double[] exposed, IReadOnlyList<double> survival, Ledger ledger)
    {
        var survived = new double[exposed.Length];
        for (var a = 1; a < exposed.Length; a++)
            survived[a] = survival[a] * (a == exposed.Length - 1 ? exposed[a - 1] + exposed[a] : exposed[a - 1]);
        ledger.Deaths += exposed.Sum() - survived.Sum();
        return survived;
    }

    private static double[] Joined(IReadOnlyList<double> persons, IReadOnlyList<double> migrants, Ledger ledger)
    {
        var joined = new double[persons.Count];
        for (var a = 0; a < joined.Length; a++)
        {
            joined[a] = persons[a] + migrants[a];
            if (joined[a] < 0)
            {
                joined[a] = 0;
                ledger.Clamped++;
            }

            ledger.NetMigration += joined[a] - persons[a];
        }

        return joined;
    }

    private static void Check(BySex<IReadOnlyList<double>> start, CohortRates rates, CohortMigration? migration)
    {
        var groups = start.Male.Count;
        IReadOnlyList<double>[] vectors = migration is null
            ? [start.Female, rates.Survival.Male, rates.Survival.Female, rates.Fertility]
            : [start.Female, rates.Survival.Male, rates.Survival.Female, rates.Fertility, migration.AtStart.Male, migration.AtStart.Female, migration.AtEnd.Male, migration.AtEnd.Female];
        if (groups < 2 || vectors.Any(v => v.Count != groups))
            throw new ArgumentException($"Population, survival, fertility and migration need the same age groups, two at least; found {groups} and {string.Join(", ", vectors.Select(v => v.Count))}.");
        if (start.Male.Concat(start.Female).Any(p => !(p >= 0)))
            throw new ArgumentException("A population has no negative age groups.", nameof(start));
        if (rates.Fertility[0] != 0)
            throw new ArgumentException($"The youngest age group bears no children; found a fertility of {rates.Fertility[0]}.", nameof(rates));
    }

    private sealed class Ledger
    {
        public double Deaths { get; set; }

        public double NetMigration { get; set; }

        public int Clamped { get; set; }
    }
}
