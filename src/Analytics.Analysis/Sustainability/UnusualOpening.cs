namespace Analytics.Analysis.Sustainability;

/// <summary>A base year that is unlike the years before it, so that everything carried forward from it is as much too high or too low.</summary>
/// <param name="Percent">Netto driftsresultat of the base year, percent of revenue.</param>
/// <param name="UsualPercent">The mean of the years before it.</param>
/// <param name="Years">How many years that is.</param>
/// <param name="FromUsual">The path without levers from a base year with the usual result, all else alike.</param>
public sealed record UnusualOpening(double Percent, double UsualPercent, int Years, SustainabilityPath FromUsual)
{
    /// <summary>Standard deviations of a single year that a base year must be off by.</summary>
    public const double Deviations = 1.5;

    /// <summary>Percentage points that the base year is above the usual, below it where negative.</summary>
    public double Off => Percent - UsualPercent;

    /// <summary>Whether a base year is unusual, and what follows from a usual one.</summary>
    /// <param name="results">Netto driftsresultat of consecutive years, percent of revenue, the base year last.</param>
    /// <param name="opening">The accounts of the base year.</param>
    /// <param name="fromOpening">Carries accounts forward.</param>
    /// <returns>Null where the base year is as usual, or fewer than <see cref="ResultNoise.FewestYears"/> years are known, itself included.</returns>
    public static UnusualOpening? Of(IReadOnlyList<double> results, OpeningAccounts opening, Func<OpeningAccounts, SustainabilityPath> fromOpening)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(opening);
        ArgumentNullException.ThrowIfNull(fromOpening);
        double[] before = [.. results.SkipLast(1)];
        // The years before say best how much a year may differ, since the base year's own leap excuses itself; where they are too few, it must be told by all.
        if ((ResultNoise.Of(before) ?? ResultNoise.Of(results)) is not { } noise || Math.Abs(results[^1] - before.Average()) <= Deviations * noise.DeviationPercent)
            return null;
        var usual = before.Average();
        return new UnusualOpening(results[^1], usual, before.Length, fromOpening(opening with { NetResult = usual / 100 * opening.Revenue }));
    }
}
