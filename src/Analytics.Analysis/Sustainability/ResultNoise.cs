using Analytics.Analysis.Demography.Paths;

namespace Analytics.Analysis.Sustainability;

/// <summary>How much netto driftsresultat jumps from year to year for reasons that no population explains: tax, pensions, prices, single payments.</summary>
/// <param name="DeviationPercent">Standard deviation of a single year, percent of revenue.</param>
/// <param name="Years">How many years it rests on.</param>
public sealed record ResultNoise(double DeviationPercent, int Years)
{
    /// <summary>Fewest years that say anything of it.</summary>
    public const int FewestYears = 5;

    /// <summary>The noise of a series: half the mean square of its changes from one year to the next, so that a slow drift counts for little.</summary>
    /// <param name="percents">Netto driftsresultat of consecutive years, percent of revenue, oldest first.</param>
    /// <returns>The noise, or null with fewer than <see cref="FewestYears"/> years.</returns>
    public static ResultNoise? Of(IReadOnlyList<double> percents)
    {
        ArgumentNullException.ThrowIfNull(percents);
        return percents.Count < FewestYears
            ? null
            : new ResultNoise(Math.Sqrt(percents.Zip(percents.Skip(1), (a, b) => (b - a) * (b - a)).Average() / 2), percents.Count);
    }

    /// <summary>Normal deviations of one future, percent of revenue, a number a year. The same seed gives the same.</summary>
    /// <param name="future">The future's number.</param>
    /// <param name="years">How many years.</param>
    /// <param name="seed">What they follow from.</param>
    public IReadOnlyList<double> Draw(int future, int years, ulong seed)
    {
        var random = new PathRandom(seed, PathRandom.Key(nameof(ResultNoise)), future, 0);
        var deviations = new double[years];
        for (var year = 0; year < years; year++)
            deviations[year] = DeviationPercent * random.NextNormal();
        return deviations;
    }
}
