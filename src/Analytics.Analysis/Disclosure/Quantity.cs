namespace Analytics.Analysis.Disclosure;

/// <summary>Something that adds up over the cells: persons, their scores, those of a category.</summary>
/// <param name="Name">Its name in findings.</param>
/// <param name="Values">What each cell has.</param>
/// <param name="Low">The least that each could have, for somebody who knows no more than the rules.</param>
/// <param name="High">The most that each could have.</param>
/// <param name="Least">How wide the interval of each must stay when it is hidden.</param>
internal sealed record Quantity(string Name, double[] Values, double[] Low, double[] High, double[] Least)
{
    /// <summary>For each cell the number from which on it is certain of every person; null where that tells nothing.</summary>
    public double[]? Revealing { get; init; }

    /// <summary>More than any table has.</summary>
    public const double Unbounded = 1e9;

    /// <summary>What rounding may amount to.</summary>
    public const double Tolerance = 1e-6;
}
