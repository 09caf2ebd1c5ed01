using Analytics.Analysis.Demography.Flows;
using Analytics.Core;

namespace Analytics.Analysis.Demography.Paths;

/// <summary>Some paths taken through the years together: for each sex and age all paths in turn, as they share that cell's probabilities. The years allocate nothing.</summary>
internal sealed class PathBlock
{
    /// <summary>Paths in a block, so many that two blocks stay in the cache; the numbers of a path do not depend on it.</summary>
    public const int Most = 128;

    private const int Cells = SexAgeValues.Length;

    private readonly int[] population = new int[Cells * Most];
    private readonly RowSampler sampler = new(Most);
    private readonly double[] births = new double[Most];
    private readonly int[] born = new int[Most];
    private readonly int[] died = new int[Most];
    private readonly int[] came = new int[Most];
    private readonly int[] left = new int[Most];

    /// <summary>Takes the paths from the start through all years.</summary>
    /// <param name="start">Persons by sex and age.</param>
    /// <param name="plans">The years.</param>
    /// <param name="shocks">Multipliers of the block's paths.</param>
    /// <param name="seed">The simulation's seed.</param>
    /// <param name="area">The area's number.</param>
    /// <param name="first">The first path.</param>
    /// <param name="record">Receives what is kept.</param>
    public void Run(ReadOnlySpan<int> start, YearPlan[] plans, BlockShocks shocks, ulong seed, ulong area, int first, PathRecord record)
    {
        var count = shocks.Count;
        var kept = Math.Min(count, record.Paths - first);
        for (var path = 0; path < count; path++)
            sampler.Start(path, new PathRandom(seed, area, first + path, BlockShocks.Streams));
        for (var cell = 0; cell < Cells; cell++)
            Row(cell, count).Fill(start[cell]);
        record.Keep(0, first, kept, population, Most);
        for (var year = 0; year < plans.Length; year++)
        {
            Advance(plans[year], shocks, year, count);
            record.Keep(year + 1, first, kept, population, Most);
            record.KeepFlows(year, first, born.AsSpan(0, kept), died.AsSpan(0, kept), came.AsSpan(0, kept), left.AsSpan(0, kept));
        }
    }

    private void Advance(YearPlan plan, BlockShocks shocks, int year, int count)
    {
        Array.Clear(births);
        Array.Clear(died);
        Array.Clear(came);
        Array.Clear(left);
        AgeOn(plan, 0, shocks, year, count);
        Bear(plan, count);
        AgeOn(plan, Age.Count, shocks, year, count);
        Arrive(plan, shocks.Migration(year), count);
        Withdraw(plan, count);
        for (var path = 0; path < count; path++)
            Newborns(plan, shocks, year, path);
    }

    // The cells of a sex from the oldest down, so that each moves up to where the one above has left.
    private void AgeOn(YearPlan plan, int from, BlockShocks shocks, int year, int count)
    {
        Lose(plan, from + Age.Oldest, shocks.Mortality(year), count);
        Lose(plan, from + Age.Oldest - 1, shocks.Mortality(year), count);
        PathRecord.Add(Row(from + Age.Oldest - 1, count), Row(from + Age.Oldest, count));
        for (var cell = from + Age.Oldest - 2; cell >= from; cell--)
        {
            Lose(plan, cell, shocks.Mortality(year), count);
            Row(cell, count).CopyTo(Row(cell + 1, count));
        }

        for (var cell = from + 1; cell < from + Age.Count; cell++)
            sampler.Add(Row(cell, count), plan.Joining[cell], plan.ArrivalsByPerson is null ? plan.Arriving[cell] : 0, shocks.Migration(year), came);
    }

    private void Bear(YearPlan plan, int count)
    {
        for (var age = 0; age < Age.Count; age++)
        {
            var each = plan.Bearing[age];
            if (each == 0)
                continue;
            var women = Row(Age.Count + age, count);
            for (var path = 0; path < women.Length; path++)
                births[path] += each * women[path];
        }
    }

    private void Lose(YearPlan plan, int cell, ReadOnlySpan<double> mortality, int count)
    {
        var row = Row(cell, count);
        sampler.Take(row, plan.Leaving[cell], [], left);
        sampler.Take(row, plan.Dying[cell], mortality, died);
    }

    private void Arrive(YearPlan plan, ReadOnlySpan<double> migration, int count)
    {
        for (var path = 0; path < count; path++)
        {
            var multiplier = migration.IsEmpty ? 1 : migration[path];
            if (plan.ArrivalsByPerson is { } who)
                came[path] += sampler.AddOneByOne(path, plan.Arrivals * multiplier, who, population.AsSpan(path), Most);
            var dead = sampler.Poisson(path, plan.ArrivalDeaths * multiplier + plan.JoinerDeaths);
            came[path] += dead;
            died[path] += dead;
        }
    }

    private void Withdraw(YearPlan plan, int count)
    {
        for (var cell = 0; cell < Cells; cell++)
        {
            var expected = plan.Withdrawing[cell];
            if (expected == 0)
                continue;
            var row = Row(cell, count);
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
        population[Age.Count * Most + path] = Kept(born[path] - boys, plan.NewbornSurvival.Female, plan.ExtraNewborns.Female);

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

    private Span<int> Row(int cell, int count) => population.AsSpan(cell * Most, count);
}
