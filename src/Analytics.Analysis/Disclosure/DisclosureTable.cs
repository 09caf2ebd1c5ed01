using Analytics.Analysis.Surveys;

namespace Analytics.Analysis.Disclosure;

/// <summary>Cells that are to be published, with all that is known of how they add up. Tables that overlap are one table here, with the relations of both.</summary>
/// <param name="Name">A name that other tables do not have; what was published earlier is found by it.</param>
/// <param name="Kind">What the cells show.</param>
/// <param name="Cells">The cells.</param>
/// <param name="Relations">How they add up.</param>
public sealed record DisclosureTable(string Name, TableKind Kind, IReadOnlyList<DisclosureCell> Cells, IReadOnlyList<CellRelation> Relations)
{
    /// <summary>For means: the scale of the scores, which bounds what they can be.</summary>
    public ScoreScale? Scale { get; init; }
}
