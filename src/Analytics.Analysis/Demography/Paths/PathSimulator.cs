using System.Globalization;
using Analytics.Analysis.Demography.Flows;
using Analytics.Core;

namespace Analytics.Analysis.Demography.Paths;

/// <summary>Draws possible futures of one area's population in whole persons, centred on the deterministic projection of the same flows.</summary>
/// <remarks>
/// A year, with w the probability of leaving, s the survival ratio and λ the expected in-movers, spread over the year. Each person there on 1 January leaves with
/// probability w and dies here with (1 − s)·(1 − w/2). In-movers are Poisson; half of them come in time to be at risk, so those alive at the end are λ·(1 + s)/2.
/// Births are Poisson around what the deterministic step expects of the path's women on 1 January, boys binomial among them, and newborn survive binomially.
/// Whom own alternatives take away is Poisson, and at most those who are there; those of them who would have died count as deaths. At the end of the year, with
/// <see cref="FlowTiming.AtEnd"/>, w/2 and (1 + s)/2 become 0 and 1. So each path's expected end is the deterministic step of its start wherever nobody is clamped,
/// and start + births − deaths + in − out = end in whole numbers. The lasting part of fertility's uncertainty makes births and women move together, so that with it the
/// mean of births lies slightly above the deterministic ones from the second generation on.
/// The result depends on the seed, the area's name and the number of the path, not on how many threads there are or on how many paths.
/// </remarks>
public static class PathSimulator
{
    /// <summary>Draws the paths of one area.</summary>
    /// <param name="start">Whole persons by sex and age on 1 January of the first year.</param>
    /// <param name="firstYear">The first year.</param>
    /// <param name="years">The years' flows; <see cref="YearFlows.MovesIn"/> is what is expected from other municipalities.</param>
    /// <param name="settings">How many paths, their seed and uncertainty, and what is kept.</param>
    /// <exception cref="ArgumentException">The start is not whole or negative, or more leave than there are.</exception>
    public static PathEnsemble Simulate(SexAgeValues start, Year firstYear, IReadOnlyList<YearFlows> years, PathSettings settings)
    {
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(years);
        ArgumentNullException.ThrowIfNull(settings);
        var persons = Whole(start);
        var plans = Plans(years, settings.Options);
        var area = PathRandom.Key(settings.Area);
        var record = new PathRecord(settings.Groups, years.Count, settings.Paths, settings.KeepCells);
        var blocks = (settings.Paths + PathBlock.Paths - 1) / PathBlock.Paths;
        var threads = new ParallelOptions { MaxDegreeOfParallelism = settings.Threads ?? Environment.ProcessorCount };
        Parallel.For(0, blocks, threads, () => new PathBlock(), (number, _, block) =>
        {
            block.Run(persons, plans, new BlockShocks(settings.Shocks, plans.Length, settings.Seed, area, number), settings.Seed, area, number, record);
            return block;
        }, _ => { });
        return new PathEnsemble(record, firstYear, years.Count, settings);
    }

    private static YearPlan[] Plans(IReadOnlyList<YearFlows> years, FlowOptions options)
    {
        var plans = new YearPlan[years.Count];
        for (var year = 0; year < plans.Length; year++)
        {
            if (year > 0 && ReferenceEquals(years[year], years[year - 1]))
            {
                plans[year] = plans[year - 1];
                continue;
            }

            years[year].CheckLosses($"year {year}");
            plans[year] = new YearPlan(years[year], options);
        }

        return plans;
    }

    private static int[] Whole(SexAgeValues start)
    {
        var persons = new int[SexAgeValues.Length];
        for (var cell = 0; cell < persons.Length; cell++)
        {
            var number = start.Cells[cell];
            persons[cell] = number >= 0 && number == Math.Floor(number) && number <= int.MaxValue / 8
                ? (int)number
                : throw new ArgumentException($"Paths start from whole persons, zero or more; found {number.ToString(CultureInfo.InvariantCulture)} for {SexAgeValues.Describe(cell)}. Start from the counted population.", nameof(start));
        }

        return persons;
    }
}
