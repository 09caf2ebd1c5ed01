namespace Analytics.Analysis.Sustainability;

/// <summary>Levers each alone, and together: together they are not the sum, since one changes what another works on.</summary>
/// <param name="Unchanged">The path without levers.</param>
/// <param name="Each">Each lever alone, in the order given.</param>
/// <param name="Together">The path with all of them.</param>
public sealed record LeverStudy(SustainabilityPath Unchanged, IReadOnlyList<LeverEffect> Each, SustainabilityPath Together)
{
    /// <summary>Some levers together, in the order given; empty by default.</summary>
    public IReadOnlyList<CombinationEffect> Combinations { get; init; } = [];

    /// <summary>Runs the study.</summary>
    /// <param name="opening">The accounts to start from.</param>
    /// <param name="need">Need of the opening year and of each year after it.</param>
    /// <param name="assumptions">What is taken as given.</param>
    /// <param name="levers">The levers.</param>
    /// <param name="combinations">Levers to be shown together too; one that names a lever which is not among them is left out. None by default.</param>
    /// <exception cref="ArgumentException">As for carrying accounts forward.</exception>
    public static LeverStudy Run(OpeningAccounts opening, IReadOnlyList<NeedYear> need, SustainabilityAssumptions assumptions, IReadOnlyList<Lever> levers, IReadOnlyList<LeverCombination>? combinations = null)
    {
        ArgumentNullException.ThrowIfNull(levers);
        var unchanged = SustainabilityPaths.Of(opening, need, assumptions);
        List<LeverEffect> each =
        [
            .. levers.Select(lever =>
            {
                var alone = SustainabilityPaths.Of(opening, need, assumptions, lever);
                return new LeverEffect(lever, alone, Improvement(unchanged, alone));
            }),
        ];
        return new LeverStudy(unchanged, each, SustainabilityPaths.Of(opening, need, assumptions, levers))
        {
            Combinations = [.. (combinations ?? []).Where(c => c.Levers.All(name => each.Exists(e => e.Lever.Name == name))).Select(Combined)],
        };

        CombinationEffect Combined(LeverCombination combination)
        {
            var its = each.FindAll(e => combination.Levers.Contains(e.Lever.Name));
            var path = SustainabilityPaths.Of(opening, need, assumptions, [.. its.Select(e => e.Lever)]);
            return new CombinationEffect(combination, path, Improvement(unchanged, path), its.Sum(e => e.Improvement));
        }
    }

    /// <summary>Mean yearly improvement of the result with all levers, kroner.</summary>
    public double TogetherImprovement => Improvement(Unchanged, Together);

    private static double Improvement(SustainabilityPath from, SustainabilityPath to) => to.Years.Average(y => y.NetResult) - from.Years.Average(y => y.NetResult);
}
