using System.Globalization;

namespace Analytics.Analysis.Demography.Flows;

/// <summary>How those who move between municipalities divide over them: for each sex and age the areas' shares sum to 1, so that all who leave one area arrive in another or the same.</summary>
public sealed class InShares
{
    private readonly double[] shares;

    private InShares(double[] shares, int areas)
    {
        this.shares = shares;
        Areas = areas;
    }

    /// <summary>How many areas share.</summary>
    public int Areas { get; }

    /// <summary>Divides in proportion to weights, such as in-moves counted over some years.</summary>
    /// <param name="weights">For each area a weight by sex and age, zero or more.</param>
    /// <exception cref="ArgumentException">There are no areas, a weight is negative, or a sex and age has no weight anywhere.</exception>
    public static InShares OfWeights(IReadOnlyList<SexAgeValues> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        if (weights.Count == 0)
            throw new ArgumentException("In-shares need one area at least; found none.", nameof(weights));
        Span<double> totals = stackalloc double[SexAgeValues.Length];
        for (var area = 0; area < weights.Count; area++)
        {
            for (var cell = 0; cell < SexAgeValues.Length; cell++)
            {
                var weight = weights[area].Cells[cell];
                totals[cell] += weight >= 0
                    ? weight
                    : throw new ArgumentException($"In-shares are made of weights of zero or more; found {weight.ToString(CultureInfo.InvariantCulture)} for {SexAgeValues.Describe(cell)} in area {area}.", nameof(weights));
            }
        }

        var shares = new double[weights.Count * SexAgeValues.Length];
        for (var i = 0; i < shares.Length; i++)
        {
            var (area, cell) = Math.DivRem(i, SexAgeValues.Length);
            shares[i] = totals[cell] > 0
                ? weights[area].Cells[cell] / totals[cell]
                : throw new ArgumentException($"No area has a weight for {SexAgeValues.Describe(cell)}, so movers of that age would go nowhere. Give weights that are above zero somewhere, from a wider age group if need be.", nameof(weights));
        }

        return new InShares(shares, weights.Count);
    }

    /// <summary>One area's shares by sex and age, 212 numbers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such area.</exception>
    public ReadOnlySpan<double> Of(int area) => shares.AsSpan(area * SexAgeValues.Length, SexAgeValues.Length);
}
