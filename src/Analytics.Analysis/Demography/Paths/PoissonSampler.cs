namespace Analytics.Analysis.Demography.Paths;

/// <summary>Exact Poisson numbers of any mean.</summary>
/// <remarks>
/// Each path has a clock that ticks once a person on average, and how far its next tick is ahead is exponential whatever was before. Few expected are the ticks within the mean.
/// Many expected are numbers of means that have a table, as Poisson numbers add up, and the ticks within what is left of the mean.
/// </remarks>
internal static class PoissonSampler
{
    /// <summary>Up to this mean counting ticks takes less time than a table.</summary>
    public const double Few = 0.6;

    /// <summary>One number.</summary>
    /// <param name="random">The path's numbers.</param>
    /// <param name="ahead">How far its next tick is.</param>
    /// <param name="mean">Zero or more.</param>
    public static int Draw(ref PathRandom random, ref double ahead, double mean)
    {
        var number = 0;
        if (mean > Few)
        {
            for (; mean > PoissonTables.Highest; mean -= PoissonTables.Highest)
                number += PoissonTables.Draw(ref random, PoissonTables.Highest * PoissonTables.PerPerson);
            var tabled = double.ConvertToIntegerNative<int>(mean * PoissonTables.PerPerson);
            number += PoissonTables.Draw(ref random, tabled);
            mean -= (double)tabled / PoissonTables.PerPerson;
        }

        for (; ahead < mean; ahead = random.NextExponential())
        {
            mean -= ahead;
            number++;
        }

        ahead -= mean;
        return number;
    }
}
