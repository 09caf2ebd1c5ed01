using Analytics.Analysis.Demography.Flows;
using Analytics.Core;

namespace Analytics.Analysis.Demography.Paths;

/// <summary>Some paths taken through the years together: for each sex and age all paths in turn, as they share that cell's probabilities. The years allocate nothing.</summary>
internal sealed class PathBlock
{
    /// <summary>Paths in a block, so many that two blocks stay in the cache. They share their random numbers, so that a block is always drawn whole.</summary>
    public const int Paths = 100;

    private const int Cells = SexAgeValues.Length;

    private readonly int[] population = new int[Cells * Paths];
    private readonly RowSampler sampler = new(Paths);
    private readonly double[] births = new double[Paths];
    private readonly int[] born = new int[Paths];
    private readonly int[] died = new int[Paths];
    private readonly int[] came = new int[Paths];
    private readonly int[] left = new int[Paths];

    /// <summary>Takes the paths from the start through all years.</summary>
    /// <param name="start">Persons by sex and age.</param>
    /// <param name="plans">The years.</param>
    /// <param name="shocks">Multipliers of the block's paths.</param>
    /// <param name="seed">The simulation's seed.</param>
    /// <param name="area">The area's number.</param>
    /// <param name="block">The block's number, from 0.</param>
    /// <param name="record">Receives what is kept.</param>
    public void Run(ReadOnlySpan<int> start, YearPlan[] plans, BlockShocks shocks, ulong seed, ulong area, int block, PathRecord record)
    {
        var first = block * Paths;
        var kept = Math.Min(Paths, record.Paths - first);
        sampler.Start(seed, area, block, BlockShocks.Streams);
        for (var cell = 0; cell < Cells; cell++)
            Row(cell).Fill(start[cell]);
        record.Keep(0, first, kept, population, Paths);
        for (var year = 0; year < plans.Length; year++)
        {
            Advance(plans[year], shocks, year);
            record.Keep(year + 1, first, kept, population, Paths);
            record.KeepFlows(year, first, born.AsSpan(0, kept), died.AsSpan(0, kept), came.AsSpan(0, kept), left.AsSpan(0, kept));
        }
    }

    private void Advance(YearPlan plan, BlockShocks shocks, int year)
    {
        Array.Clear(births);
        Array.Clear(died);
        Array.Clear(came);
        Array.Clear(left);
        AgeOn(plan, 0, shocks, year);
        Bear(plan);
        AgeOn(plan, Age.Count, shocks, year);
        Arrive(plan, shocks.Migration(year));
        Withdraw(plan);
        for (var path = 0; path < Paths; path++)
            Newborns(plan, shocks, year, path);
    }

    // The cells of a sex from the oldest down, so that each moves up to where the one above has left.
    private void AgeOn(YearPlan plan, int from, BlockShocks shocks, int year)
    {
        Lose(plan, from + Age.Oldest, shocks.Mortality(year));
        Lose(plan, from + Age.Oldest - 1, shocks.Mortality(year));
        PathRecord.Add(Row(from + Age.Oldest - 1), Row(from + Age.Oldest));
        for (var cell = from + Age.Oldest - 2; cell >= from; cell--)
        {
            Lose(plan, cell, shocks.Mortality(year));
            Row(cell).CopyTo(Row(cell + 1));
        }

        for (var cell = from + 1; cell < from + Age.Count; cell++)
            sampler.Add(Row(cell), plan.Joining[cell], plan.ArrivalsByPerson is null ? plan.Arriving[cell] : 0, shocks.Migration(year), came);
    }

    private void Bear(YearPlan plan)
    {
        for (var age = 0; age < Age.Count; age++)
        {
            var each = plan.Bearing[age];
            if (each == 0)
                continue;
            var women = Row(Age.Count + age);
            for (var path = 0; path < women.Length; path++)
                births[path] += each * women[path];
        }
    }

    private void Lose(YearPlan plan, int cell, ReadOnlySpan<double> mortality)
    {
        var row = Row(cell);
        sampler.Take(row, plan.Leaving[cell], [], left);
        sampler.Take(row, plan.Dying[cell], mortality, died);
    }

    private void Arrive(YearPlan plan, ReadOnlySpan<double> migration)
    {
        for (var path = 0; path < Paths; path++)
        {
            var multiplier = migration.IsEmpty ? 1 : migration[path];
            if (plan.ArrivalsByPerson is { } who)
                came[path] += sampler.AddOneByOne(path, plan.Arrivals * multiplier, who, population.AsSpan(path), Paths);
            var dead = sampler.Poisson(path, plan.ArrivalDeaths * multiplier + plan.JoinerDeaths);
            came[path] += dead;
            died[path] += dead;
        }
    }

    private void Withdraw(YearPlan plan)
    {
        for (var cell = 0; cell < Cells; cell++)
        {
            var expected = plan.Withdrawing[cell];
            if (expected == 0)
                continue;
            var row = Row(cell);
            for (var path = 0; path < row.Length; path++)
            {
                var persons = Math.Min(row[path], sampler.Poisson(path, expected));
                row[path] -= persons;
                left[path] += persons;
            }
        }
    }

    private void Newborns(YearPlan plan, BlockShocks shocks, int year, int path)
    {
        var multiplier = shocks.Migration(year) is { IsEmpty: false } migration ? migration[path] : 1;
        var expected = births[path] + plan.ArrivalBirths * multiplier + plan.ExtraBirths;
        if (shocks.Fertility(year) is { IsEmpty: false } fertility)
            expected *= fertility[path];
        born[path] = sampler.Poisson(path, Math.Max(0, expected));
        var boys = sampler.Binomial(path, born[path], plan.BoyShare);
        var death = shocks.Mortality(year) is { IsEmpty: false } mortality ? mortality[path] : 1;
        population[path] = Kept(boys, plan.NewbornSurvival.Male, plan.ExtraNewborns.Male);
        population[Age.Count * Paths + path] = Kept(born[path] - boys, plan.NewbornSurvival.Female, plan.ExtraNewborns.Female);

        int Kept(int infants, double survival, double extra)
        {
            var dead = sampler.Binomial(path, infants, Math.Min(1, (1 - survival) * death));
            var moved = sampler.Poisson(path, Math.Abs(extra));
            if (extra < 0)
                moved = Math.Min(moved, infants - dead);
            died[path] += dead;
            (extra < 0 ? left : came)[path] += moved;
            return infants - dead + (extra < 0 ? -moved : moved);
        }
    }

    private Span<int> Row(int cell) => population.AsSpan(cell * Paths, Paths);
}
