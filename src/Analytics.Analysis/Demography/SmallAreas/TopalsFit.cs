namespace Analytics.Analysis.Demography.SmallAreas;

/// <summary>A mortality schedule for a small area, as far from its standard as the area's deaths can carry.</summary>
/// <param name="Knots">The ages of the offsets.</param>
/// <param name="Offsets">The offset from the standard's log rate at each knot, α.</param>
/// <param name="LogRates">Log of deaths per person-year by single year of age from 0, as many as the standard has.</param>
/// <param name="StandardErrors">Standard error of each log rate.</param>
/// <param name="ExpectedDeaths">Deaths the fitted rates expect in each group that was counted, in the order they were given.</param>
/// <param name="Iterations">Newton steps taken.</param>
/// <param name="Converged">Whether the last step was within the tolerance; if not, the offsets are where the steps ended, and not the maximum.</param>
public sealed record TopalsFit(
    IReadOnlyList<int> Knots,
    IReadOnlyList<double> Offsets,
    IReadOnlyList<double> LogRates,
    IReadOnlyList<double> StandardErrors,
    IReadOnlyList<double> ExpectedDeaths,
    int Iterations,
    bool Converged)
{
    /// <summary>Deaths per person-year by single year of age from 0.</summary>
    public IReadOnlyList<double> Rates { get; } = [.. LogRates.Select(Math.Exp)];
}
