namespace Analytics.Analysis.Services;

/// <summary>A municipality's place among others in one year, with the places that the yearly noise cannot tell it from.</summary>
/// <param name="Place">Its place by the published values, 1 for the best, or for the highest value where no way is good; equal values share a place.</param>
/// <param name="Of">How many have a value, itself included.</param>
/// <param name="First">The best place that it may as well have.</param>
/// <param name="Last">The worst place that it may as well have.</param>
public sealed record Standing(int Place, int Of, int First, int Last)
{
    /// <summary>Whether it cannot be told from any of the others.</summary>
    public bool IsUnclear => First == 1 && Last == Of && Of > 1;

    /// <summary>Ranks a value.</summary>
    /// <param name="own">The municipality's value.</param>
    /// <param name="others">The others' values of the same year.</param>
    /// <param name="lowerIsBetter">Whether place 1 is the lowest value.</param>
    /// <param name="noise">The yearly noise, or null when it is not known: then the published order counts.</param>
    /// <returns>The standing, or null when there are no others.</returns>
    public static Standing? Among(double own, IReadOnlyCollection<double> others, bool lowerIsBetter, NoiseLevel? noise)
    {
        ArgumentNullException.ThrowIfNull(others);
        if (others.Count == 0)
            return null;
        var ahead = others.Select(other => lowerIsBetter ? own - other : other - own).ToList();
        var better = ahead.Count(a => a > 0);
        var clearlyBetter = ahead.Count(a => a > 0 && !Covers(a));
        var clearlyWorse = ahead.Count(a => a < 0 && !Covers(a));
        return new Standing(better + 1, others.Count + 1, clearlyBetter + 1, others.Count + 1 - clearlyWorse);

        bool Covers(double difference) => noise is not null && noise.CoversTwo(difference);
    }
}
