using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Analytics.Analysis.Demography.Paths;

/// <summary>Draws for all paths of a block, from random numbers that they share: what happens to a sex and age in fours of paths, so that paths to which nothing happens or what a table says at once take hardly any time.</summary>
/// <param name="paths">Paths of a row, in fours.</param>
internal sealed class RowSampler(int paths)
{
    /// <summary>Rows of paths have a number that this divides.</summary>
    public const int Lanes = 4;

    private const int NotTabled = -1;

    // Which of four paths are due, by the bits that say so, so that writing them down takes no decision.
    private static readonly Vector128<int>[] Positions = [.. Enumerable.Range(0, 1 << Lanes).Select(Chosen)];

    private readonly double[] ahead = new double[paths];
    private readonly int[] due = new int[paths + Lanes];

    // Of the row in hand: numbers from tables, the bits that they came from, and what is left of the means.
    private readonly int[] tabled = new int[paths];
    private readonly ulong[] drawn = new ulong[paths];
    private readonly double[] left = new double[paths];

    private PathRandom random;
    private LaneRandom fours;

    /// <summary>Starts a block of paths.</summary>
    /// <param name="seed">The simulation's seed.</param>
    /// <param name="area">The area's number.</param>
    /// <param name="block">The block's number.</param>
    /// <param name="stream">The first of five streams that nobody else uses.</param>
    public void Start(ulong seed, ulong area, int block, int stream)
    {
        random = Of(0);
        fours = new LaneRandom(Of(1), Of(2), Of(3), Of(4));
        for (var path = 0; path < ahead.Length; path++)
            ahead[path] = random.NextExponential();

        PathRandom Of(int number) => new(seed, area, block, stream + number);
    }

    /// <summary>A path's Poisson number.</summary>
    public int Poisson(int path, double mean) => PoissonSampler.Draw(ref random, ref ahead[path], mean);

    /// <summary>A path's binomial number.</summary>
    public int Binomial(int path, int persons, double probability) => BinomialSampler.Draw(ref random, ref ahead[path], persons, probability);

    /// <summary>Takes away those to whom something happens.</summary>
    /// <param name="persons">Persons of each path.</param>
    /// <param name="probability">The probability for each of them.</param>
    /// <param name="multipliers">What it is multiplied by in each path, up to 1; empty when that is 1 in all.</param>
    /// <param name="taken">Receives their numbers on top of what is there.</param>
    public void Take(Span<int> persons, double probability, ReadOnlySpan<double> multipliers, Span<int> taken)
    {
        if (probability == 0)
            return;
        var probabilities = Vector256.Create(probability);
        var stretch = Stretch(probabilities);
        var (count, four) = (0, fours);
        for (var first = 0; first < persons.Length; first += Lanes)
        {
            if (!multipliers.IsEmpty)
            {
                probabilities = Vector256.Min(Vector256.Create(probability) * Vector256.Create(multipliers[first..]), Vector256<double>.One);
                stretch = Stretch(probabilities);
            }

            var row = Vector128.Create<int>(persons[first..]);
            var there = LaneNumbers.ToDouble(row);
            var means = there * probabilities;
            var likely = Vector256.GreaterThan(probabilities, Vector256.Create(0.5));
            var many = Vector256.AndNot(Vector256.GreaterThan(means, Vector256.Create(BinomialSampler.Few)), likely);
            if (many == Vector256<double>.Zero)
            {
                Vector128.Create(NotTabled).CopyTo(tabled.AsSpan(first));
                count = Put(first, Pass(first, there * stretch, likely), count);
                continue;
            }

            var numbers = FromTables(ref four, many, means, out var rest, out var bits);
            rest = Vector256.ConditionalSelect(many, rest, there * stretch);
            var doubtful = Vector256.AndNot(many, BinomialSampler.AcceptsAtOnce(bits, LaneNumbers.ToDouble(numbers), there, means));
            var open = Pass(first, rest, doubtful | likely);
            var number = LaneNumbers.ToInt(Vector256.AndNot(numbers, open.AsUInt64()));
            (row - number).CopyTo(persons[first..]);
            (Vector128.Create<int>(taken[first..]) + number).CopyTo(taken[first..]);
            Vector128.ConditionalSelect(LaneNumbers.ToInt(many.AsUInt64()), LaneNumbers.ToInt(numbers), Vector128.Create(NotTabled)).CopyTo(tabled.AsSpan(first));
            bits.CopyTo(drawn.AsSpan(first));
            count = Put(first, open, count);
        }

        fours = four;
        foreach (var path in due.AsSpan(0, count))
        {
            var number = Taken(path, persons[path], multipliers.IsEmpty ? probability : Math.Min(probability * multipliers[path], 1));
            persons[path] -= number;
            taken[path] += number;
        }
    }

    /// <summary>Adds Poisson numbers.</summary>
    /// <param name="persons">Persons of each path.</param>
    /// <param name="fixedMean">The part of the mean that all paths share.</param>
    /// <param name="mean">The part that is multiplied.</param>
    /// <param name="multipliers">By what in each path; empty when that is 1 in all.</param>
    /// <param name="added">Receives the numbers on top of what is there.</param>
    public void Add(Span<int> persons, double fixedMean, double mean, ReadOnlySpan<double> multipliers, Span<int> added)
    {
        if (fixedMean + mean == 0)
            return;
        var (count, four) = (0, fours);
        var means = Vector256.Create(fixedMean + mean);
        for (var first = 0; first < persons.Length; first += Lanes)
        {
            if (!multipliers.IsEmpty)
                means = Vector256.Create(fixedMean) + Vector256.Create(mean) * Vector256.Create(multipliers[first..]);
            var (many, rest) = (Vector256.GreaterThan(means, Vector256.Create(PoissonSampler.Few)), means);
            if (many != Vector256<double>.Zero)
            {
                var number = LaneNumbers.ToInt(FromTables(ref four, many, means, out rest, out _));
                (Vector128.Create<int>(persons[first..]) + number).CopyTo(persons[first..]);
                (Vector128.Create<int>(added[first..]) + number).CopyTo(added[first..]);
            }

            count = Put(first, Pass(first, rest, default), count);
        }

        fours = four;
        foreach (var path in due.AsSpan(0, count))
        {
            var number = PoissonSampler.Ticks(ref random, ref ahead[path], left[path]);
            persons[path] += number;
            added[path] += number;
        }
    }

    /// <summary>Adds a Poisson number of persons of a path, each where a table says.</summary>
    /// <param name="path">The path.</param>
    /// <param name="mean">How many are expected.</param>
    /// <param name="who">The sex and age of each.</param>
    /// <param name="persons">The path's persons by sex and age.</param>
    /// <param name="stride">Distance from a sex and age to the next.</param>
    /// <returns>Their number.</returns>
    public int AddOneByOne(int path, double mean, AliasTable who, Span<int> persons, int stride)
    {
        var number = Poisson(path, mean);
        var numbers = random;
        for (var one = 0; one < number; one++)
            persons[who.Draw(ref numbers) * stride]++;
        random = numbers;
        return number;
    }

    private static Vector256<double> Stretch(Vector256<double> probability) => -Vector256.Log(Vector256<double>.One - probability);

    // Poisson numbers of as much of the means as there are tables for; no numbers in other lanes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> FromTables(ref LaneRandom random, Vector256<double> lanes, Vector256<double> means, out Vector256<double> rest, out Vector256<ulong> bits)
    {
        var (numbers, highest) = (Vector256<ulong>.Zero, Vector256.Create((double)PoissonTables.Highest));
        rest = means;
        for (var more = lanes & Vector256.GreaterThan(rest, highest); more != Vector256<double>.Zero; more = lanes & Vector256.GreaterThan(rest, highest))
        {
            numbers += PoissonTables.Draw(random.NextBits(), Vector256.Create((ulong)PoissonTables.Highest * PoissonTables.PerPerson)) & more.AsUInt64();
            rest -= highest & more;
        }

        var steps = Vector256.Floor(rest * Vector256.Create((double)PoissonTables.PerPerson)) & lanes;
        bits = random.NextBits();
        numbers += PoissonTables.Draw(bits, LaneNumbers.FromWhole(steps)) & lanes.AsUInt64();
        rest -= steps * Vector256.Create(1.0 / PoissonTables.PerPerson);
        return numbers;
    }

    // What a path takes that has ticked, or whose number is not surely to be.
    private int Taken(int path, int persons, double probability)
    {
        ref var clock = ref ahead[path];
        if (probability > 0.5)
            return BinomialSampler.Draw(ref random, ref clock, persons, probability);
        var number = PoissonSampler.Ticks(ref random, ref clock, left[path]);
        if (tabled[path] == NotTabled)
            return BinomialSampler.Different(ref random, number, persons);
        number += tabled[path];
        return BinomialSampler.Accepts(ref random, drawn[path], number, persons, persons * probability)
            ? number
            : BinomialSampler.Reject(ref random, ref clock, persons, probability);
    }

    // Lets the clocks of four paths run on but of those that tick within the length or must wait, and says which those are.
    private Vector256<double> Pass(int first, Vector256<double> length, Vector256<double> waiting)
    {
        ref var clocks = ref MemoryMarshal.GetArrayDataReference(ahead);
        var clock = Vector256.LoadUnsafe(ref clocks, (nuint)first);
        var open = Vector256.LessThan(clock, length) | waiting;
        length.CopyTo(left, first);
        Vector256.ConditionalSelect(open, clock, clock - length).StoreUnsafe(ref clocks, (nuint)first);
        return open;
    }

    private int Put(int first, Vector256<double> lanes, int count)
    {
        var bits = lanes.ExtractMostSignificantBits();
        (Vector128.Create(first) + Positions[bits]).CopyTo(due, count);
        return count + BitOperations.PopCount(bits);
    }

    private static Vector128<int> Chosen(int bits)
    {
        var lanes = Enumerable.Range(0, Lanes).Where(lane => (bits >> lane & 1) != 0);
        return Vector128.Create<int>([.. lanes.Concat(new int[Lanes]).Take(Lanes)]);
    }
}
