namespace Analytics.Analysis.Sustainability;

/// <summary>Levers each alone, and together: together they are not the sum, since one changes what another works on.</summary>
/// <param name="Unchanged">The path without levers.</param>
/// <param name="Each">Each lever alone, in the order given.</param>
/// <param name="Together">The path with all of them.</param>
public sealed record LeverStudy(SustainabilityPath Unchanged, IReadOnlyList<LeverEffect> Each, SustainabilityPath Together)
{
    /// <summary>Runs the study.</summary>
    /// <param name="opening">The accounts to start from.</param>
    /// <param name="need">Need of the opening year and of each year after it.</param>
    /// <param name="assumptions">What is taken as given.</param>
    /// <param name="levers">The levers.</param>
    /// <exception cref="ArgumentException">As for carrying accounts forward.</exception>
    public static LeverStudy Run(OpeningAccounts opening, IReadOnlyList<NeedYear> need, SustainabilityAssumptions assumptions, IReadOnlyList<Lever> levers)
    {
        ArgumentNullException.ThrowIfNull(levers);
        var unchanged = SustainabilityPaths.Of(opening, need, assumptions);
        return new LeverStudy(
            unchanged,
            [
                .. levers.Select(lever =>
                {
                    var alone = SustainabilityPaths.Of(opening, need, assumptions, lever);
                    return new LeverEffect(lever, alone, Improvement(unchanged, alone));
                }),
            ],
            SustainabilityPaths.Of(opening, need, assumptions, levers));
    }

    /// <summary>Mean yearly improvement of the result with all levers, kroner.</summary>
    public double TogetherImprovement => Improvement(Unchanged, Together);

    private static double Improvement(SustainabilityPath from, SustainabilityPath to) => to.Years.Average(y => y.NetResult) - from.Years.Average(y => y.NetResult);
}
