using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Analytics.Analysis.Demography.Paths;

/// <summary>Draws for all paths of a block at once: what happens to a sex and age, in fours of paths, so that paths to which nothing happens take hardly any time.</summary>
/// <param name="most">Most paths, in fours.</param>
internal sealed class RowSampler(int most)
{
    /// <summary>Rows of paths have a number that this divides.</summary>
    public const int Lanes = 4;

    // What nobody withstands, and yet nobody times it is nothing.
    private const double LongestStretch = 1e9;

    private readonly PathRandom[] random = new PathRandom[most];
    private readonly double[] ahead = new double[most];
    private readonly int[] due = new int[most];

    /// <summary>Starts a path.</summary>
    public void Start(int path, PathRandom numbers)
    {
        ahead[path] = numbers.NextExponential();
        random[path] = numbers;
    }

    /// <summary>A path's Poisson number.</summary>
    public int Poisson(int path, double mean) => PoissonSampler.Draw(ref random[path], ref ahead[path], mean);

    /// <summary>A path's binomial number.</summary>
    public int Binomial(int path, int persons, double probability) => BinomialSampler.Draw(ref random[path], ref ahead[path], persons, probability);

    /// <summary>Takes away those to whom something happens.</summary>
    /// <param name="persons">Persons of each path.</param>
    /// <param name="probability">The probability for each of them.</param>
    /// <param name="multipliers">What it is multiplied by in each path, up to 1; empty when that is 1 in all.</param>
    /// <param name="taken">Receives their numbers on top of what is there.</param>
    public void Take(Span<int> persons, double probability, ReadOnlySpan<double> multipliers, Span<int> taken)
    {
        if (probability == 0)
            return;
        var stretch = Stretch(Vector256.Create(probability));
        var count = 0;
        for (var first = 0; first < persons.Length; first += Lanes)
        {
            if (!multipliers.IsEmpty)
                stretch = Stretch(Vector256.Min(Vector256.Create(probability) * Vector256.Create(multipliers[first..]), Vector256<double>.One));
            var there = Vector256.ConvertToDouble(Vector256.WidenLower(Vector128.Create<int>(persons[first..]).ToVector256Unsafe()));
            count = Pass(first, there * stretch, BinomialSampler.Few, count);
        }

        foreach (var path in due.AsSpan(0, count))
        {
            var number = Binomial(path, persons[path], multipliers.IsEmpty ? probability : Math.Min(probability * multipliers[path], 1));
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
        var count = 0;
        var means = Vector256.Create(fixedMean + mean);
        for (var first = 0; first < persons.Length; first += Lanes)
        {
            if (!multipliers.IsEmpty)
                means = Vector256.Create(fixedMean) + Vector256.Create(mean) * Vector256.Create(multipliers[first..]);
            count = Pass(first, means, PoissonSampler.Few, count);
        }

        foreach (var path in due.AsSpan(0, count))
        {
            var number = Poisson(path, multipliers.IsEmpty ? fixedMean + mean : fixedMean + mean * multipliers[path]);
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
        var numbers = random[path];
        for (var one = 0; one < number; one++)
            persons[who.Draw(ref numbers) * stride]++;
        random[path] = numbers;
        return number;
    }

    private static Vector256<double> Stretch(Vector256<double> probability) =>
        Vector256.Min(probability / (Vector256<double>.One - probability), Vector256.Create(LongestStretch));

    // Lets the clocks of four paths run on, and puts down those that tick within the length or whose length is better not walked.
    private int Pass(int first, Vector256<double> length, double longest, int count)
    {
        ref var clocks = ref MemoryMarshal.GetArrayDataReference(ahead);
        var clock = Vector256.LoadUnsafe(ref clocks, (nuint)first);
        var ticks = Vector256.LessThan(Vector256.Min(clock, Vector256.Create(longest)), length);
        Vector256.ConditionalSelect(ticks, clock, clock - length).StoreUnsafe(ref clocks, (nuint)first);
        var bits = ticks.ExtractMostSignificantBits();
        for (var lane = 0; lane < Lanes; lane++)
        {
            due[count] = first + lane;
            count += (int)(bits >> lane & 1);
        }

        return count;
    }
}
