namespace Analytics.Analysis.Demography.Paths;

/// <summary>Exact Poisson numbers of any mean.</summary>
/// <remarks>
/// Each path has a clock that ticks once a person on average, and how far its next tick is ahead is exponential whatever was before. Few expected are the ticks within the mean.
/// Many expected are numbers of means that have a table, as Poisson numbers add up, and the ticks within what is left of the mean.
/// </remarks>
internal static class PoissonSampler
{
    /// <summary>Up to this mean counting ticks takes less time than a table.</summary>
    public const double Few = 0.4;

    /// <summary>One number.</summary>
    /// <param name="random">The path's numbers.</param>
    /// <param name="ahead">How far its next tick is.</param>
    /// <param name="mean">Zero or more.</param>
    public static int Draw(ref PathRandom random, ref double ahead, double mean) =>
        mean > Few ? Draw(ref random, ref ahead, mean, out _) : Ticks(ref random, ref ahead, mean);

    /// <summary>One number from a table, and the ticks within the rest of its mean.</summary>
    /// <param name="random">The path's numbers.</param>
    /// <param name="ahead">How far its next tick is.</param>
    /// <param name="mean">Zero or more.</param>
    /// <param name="bits">Random bits whose lowest <see cref="PoissonTables.SpareBits"/> the number has not used.</param>
    public static int Draw(ref PathRandom random, ref double ahead, double mean, out ulong bits)
    {
        var number = 0;
        for (; mean > PoissonTables.Highest; mean -= PoissonTables.Highest)
            number += PoissonTables.Draw(random.NextBits(), PoissonTables.Highest * PoissonTables.PerPerson);
        var tabled = double.ConvertToIntegerNative<int>(mean * PoissonTables.PerPerson);
        bits = random.NextBits();
        number += PoissonTables.Draw(bits, tabled);
        return number + Ticks(ref random, ref ahead, mean - (double)tabled / PoissonTables.PerPerson);
    }

    /// <summary>The ticks within a mean.</summary>
    /// <param name="random">The path's numbers.</param>
    /// <param name="ahead">How far its next tick is.</param>
    /// <param name="mean">Zero or more.</param>
    public static int Ticks(ref PathRandom random, ref double ahead, double mean)
    {
        var number = 0;
        for (; ahead < mean; ahead = random.NextExponential())
        {
            mean -= ahead;
            number++;
        }

        ahead -= mean;
        return number;
    }
}
