using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Analytics.Core;

namespace Analytics.Analysis.Demography.Flows;

/// <summary>One year of one area: moves, survival and births, in expectation and never rounded. Allocates nothing.</summary>
/// <remarks>
/// With f the net flow of a cohort (in − out of those there on 1 January), s its survival ratio and P its persons: spread over the year the end is s·(P + f/2) + f/2,
/// and at the end s·P + f. A number that would fall below zero is set to zero, and the account says how much that was.
/// </remarks>
public static class FlowStep
{
    // Ages 0-103 age one year in 26 vectors of four; 104 and 105+ join in the open group.
    private const int Aging = Age.Count - 2;
    private const int Top = Age.Count - 1;

    /// <summary>Takes an area one year further.</summary>
    /// <param name="start">Persons on 1 January by sex and age, 212 numbers, the men first.</param>
    /// <param name="flows">The year's flows; <see cref="YearFlows.MovesIn"/> is what comes from other municipalities.</param>
    /// <param name="options">The conventions.</param>
    /// <param name="end">Receives the persons on 31 December, 212 numbers; not the same memory as <paramref name="start"/>.</param>
    /// <returns>The year's account.</returns>
    /// <exception cref="ArgumentException">A span does not have 212 numbers.</exception>
    public static FlowAccount Step(ReadOnlySpan<double> start, YearFlows flows, FlowOptions options, Span<double> end)
    {
        ArgumentNullException.ThrowIfNull(flows);
        return Step(start, flows, flows.MovesIn.Cells, SexAgeValues.One.Cells, flows.MovesIn.Sum() > 0, options, end);
    }

    /// <summary>Takes an area one year further with its share of a pool of movers instead of <see cref="YearFlows.MovesIn"/>.</summary>
    /// <param name="start">As for the public step.</param>
    /// <param name="flows">As for the public step.</param>
    /// <param name="pool">All movers by sex and age, 212 numbers.</param>
    /// <param name="share">The part of them that comes to this area, 212 numbers.</param>
    /// <param name="pooled">Whether there is anybody in the pool.</param>
    /// <param name="options">As for the public step.</param>
    /// <param name="end">As for the public step.</param>
    internal static FlowAccount Step(
        ReadOnlySpan<double> start, YearFlows flows, ReadOnlySpan<double> pool, ReadOnlySpan<double> share, bool pooled, FlowOptions options, Span<double> end)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (start.Length != SexAgeValues.Length || end.Length != SexAgeValues.Length || pool.Length != SexAgeValues.Length || share.Length != SexAgeValues.Length)
            throw new ArgumentException($"A step takes {SexAgeValues.Length} numbers by sex and age at the start and at the end; found {start.Length} and {end.Length}.");
        if (start.Overlaps(end))
            throw new ArgumentException("A step writes the end to other memory than the start; give two buffers, and swap them from year to year.", nameof(end));

        var sums = default(FlowSums);
        sums.Add(0, 0, 0, 0, flows.Immigration.Sum(), 0, flows.ExtraFlows.Sum());
        if (pooled || flows.OutProbability.Sum() > 0 || flows.EmigrationProbability.Sum() > 0)
            BothSexes<Moving>(start, flows, pool, share, options, end, ref sums);
        else
            BothSexes<Staying>(start, flows, pool, share, options, end, ref sums);
        Newborn(flows.ExtraNewborns.Male, sums.Births * flows.BoyShare, flows.Survival.Cells[0], ref end[0], ref sums);
        Newborn(flows.ExtraNewborns.Female, sums.Births * (1 - flows.BoyShare), flows.Survival.Cells[Age.Count], ref end[Age.Count], ref sums);
        return sums.ToAccount();
    }

    private static void BothSexes<T>(
        ReadOnlySpan<double> start, YearFlows flows, ReadOnlySpan<double> pool, ReadOnlySpan<double> share, FlowOptions options, Span<double> end, ref FlowSums sums)
        where T : struct, IMobility
    {
        Cohorts<T>(start, flows, pool, share, options, end, 0, bear: false, ref sums);
        Cohorts<T>(start, flows, pool, share, options, end, Age.Count, bear: true, ref sums);
    }

    private static void Cohorts<T>(
        ReadOnlySpan<double> start, YearFlows flows, ReadOnlySpan<double> pool, ReadOnlySpan<double> share, FlowOptions options, Span<double> end, int from, bool bear, ref FlowSums sums)
        where T : struct, IMobility
    {
        ref var p = ref MemoryMarshal.GetReference(start[from..]);
        ref var n = ref MemoryMarshal.GetReference(end[from..]);
        ref var s = ref MemoryMarshal.GetReference(flows.Survival.Cells[from..]);
        ref var o = ref MemoryMarshal.GetReference(flows.OutProbability.Cells[from..]);
        ref var e = ref MemoryMarshal.GetReference(flows.EmigrationProbability.Cells[from..]);
        ref var i = ref MemoryMarshal.GetReference(flows.Immigration.Cells[from..]);
        ref var x = ref MemoryMarshal.GetReference(flows.ExtraFlows.Cells[from..]);
        ref var m = ref MemoryMarshal.GetReference(pool[from..]);
        ref var c = ref MemoryMarshal.GetReference(share[from..]);
        ref var f = ref MemoryMarshal.GetReference(flows.FertilityRates);

        // At the end nobody moves before the deaths, and who moves after them has borne no child here.
        var early = Vector256.Create(options.Timing == FlowTiming.AtEnd ? 0.0 : 0.5);
        var late = Vector256.Create(options.Timing == FlowTiming.AtEnd ? 1.0 : 0.5);
        var moversBear = options.Timing == FlowTiming.SpreadOverYear;
        var young = options.BirthExposure == BirthExposure.AgeAtEnd ? 1u : 0u;
        Vector256<double> births = default, deaths = default, movesIn = default, movesOut = default, emigration = default;
        for (nuint a = 0; a < Aging; a += 4)
        {
            var persons = Vector256.LoadUnsafe(ref p, a);
            var net = Vector256.LoadUnsafe(ref i, a) + Vector256.LoadUnsafe(ref x, a);
            if (T.Moves)
            {
                var outs = persons * Vector256.LoadUnsafe(ref o, a);
                var abroad = persons * Vector256.LoadUnsafe(ref e, a);
                var ins = Vector256.LoadUnsafe(ref m, a) * Vector256.LoadUnsafe(ref c, a);
                movesOut += outs;
                emigration += abroad;
                movesIn += ins;
                net += ins - outs - abroad;
            }

            var exposed = NotBelowZero(persons + early * net, ref sums);
            var survived = exposed * Vector256.LoadUnsafe(ref s, a + 1);
            deaths += exposed - survived;
            if (bear)
            {
                var women = NotBelowZero(survived + late * net, ref sums);
                women.StoreUnsafe(ref n, a + 1);
                var bearers = moversBear ? women : survived;
                births += Vector256.LoadUnsafe(ref f, a + young) * exposed + Vector256.LoadUnsafe(ref f, a + 1) * bearers;
            }
            else
            {
                NotBelowZero(survived + late * net, ref sums).StoreUnsafe(ref n, a + 1);
            }
        }

        sums.Add(Vector256.Sum(births) / 2, Vector256.Sum(deaths), Vector256.Sum(movesIn), Vector256.Sum(movesOut), 0, Vector256.Sum(emigration), 0);
        OpenGroup<T>(start[from..], flows, pool[from..], share[from..], options, end[from..], from, bear, ref sums);
    }

    private static void OpenGroup<T>(
        ReadOnlySpan<double> start, YearFlows flows, ReadOnlySpan<double> pool, ReadOnlySpan<double> share, FlowOptions options, Span<double> end, int from, bool bear, ref FlowSums sums)
        where T : struct, IMobility
    {
        var early = options.Timing == FlowTiming.AtEnd ? 0.0 : 0.5;
        var (exposedInAll, netInAll, bornAtStart) = (0.0, 0.0, 0.0);
        for (var a = Aging; a <= Top; a++)
        {
            var net = flows.Immigration.Cells[from + a] + flows.ExtraFlows.Cells[from + a];
            if (T.Moves)
            {
                var outs = start[a] * flows.OutProbability.Cells[from + a];
                var abroad = start[a] * flows.EmigrationProbability.Cells[from + a];
                var ins = pool[a] * share[a];
                sums.Add(0, 0, ins, outs, 0, abroad, 0);
                net += ins - outs - abroad;
            }

            var exposed = NotBelowZero(start[a] + early * net, ref sums);
            bornAtStart += exposed * flows.FertilityRates[options.BirthExposure == BirthExposure.AgeAtEnd ? Top : a];
            exposedInAll += exposed;
            netInAll += net;
        }

        var survived = exposedInAll * flows.Survival.Cells[from + Top];
        end[Top] = NotBelowZero(survived + (1 - early) * netInAll, ref sums);
        var bearers = options.Timing == FlowTiming.AtEnd ? survived : end[Top];
        sums.Add(bear ? (bornAtStart + flows.FertilityRates[Top] * bearers) / 2 : 0, exposedInAll - survived, 0, 0, 0, 0, 0);
    }

    private static void Newborn(double extra, double births, double survival, ref double end, ref FlowSums sums)
    {
        end = NotBelowZero(births * survival + extra, ref sums);
        sums.Add(0, births * (1 - survival), 0, 0, 0, 0, extra);
    }

    private static double NotBelowZero(double persons, ref FlowSums sums)
    {
        if (persons >= 0)
            return persons;
        sums.Clamp(-persons, 1);
        return 0;
    }

    private static Vector256<double> NotBelowZero(Vector256<double> persons, ref FlowSums sums)
    {
        var below = Vector256.LessThan(persons, Vector256<double>.Zero).ExtractMostSignificantBits();
        if (below == 0)
            return persons;
        var kept = Vector256.Max(persons, Vector256<double>.Zero);
        sums.Clamp(Vector256.Sum(kept - persons), BitOperations.PopCount(below));
        return kept;
    }

    // Where counts alone are known, nobody moves but as extra flows; a year of such an area reads half as much.
    private interface IMobility
    {
        static abstract bool Moves { get; }
    }

    private readonly struct Moving : IMobility
    {
        public static bool Moves => true;
    }

    private readonly struct Staying : IMobility
    {
        public static bool Moves => false;
    }
}
