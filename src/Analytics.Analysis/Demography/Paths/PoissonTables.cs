namespace Analytics.Analysis.Demography.Paths;

/// <summary>Poisson numbers of evenly spaced means, made once for all simulations.</summary>
internal static class PoissonTables
{
    /// <summary>Means to the person.</summary>
    public const int PerPerson = 8;

    /// <summary>The highest mean.</summary>
    public const int Highest = 32;

    // Less than the smallest step of a random number.
    private const double Nothing = 1e-20;

    private static readonly AliasTable[] Tables = [.. Enumerable.Range(0, Highest * PerPerson + 1).Select(number => Table((double)number / PerPerson))];

    /// <summary>One number.</summary>
    /// <param name="random">The path's numbers.</param>
    /// <param name="mean">The mean times <see cref="PerPerson"/>.</param>
    public static int Draw(ref PathRandom random, int mean) => Tables[mean].Draw(ref random);

    private static AliasTable Table(double mean)
    {
        var probabilities = new List<double> { Math.Exp(-mean) };
        while (probabilities.Count <= mean || probabilities[^1] > Nothing)
            probabilities.Add(probabilities[^1] * mean / probabilities.Count);
        return new AliasTable([.. probabilities]);
    }
}
