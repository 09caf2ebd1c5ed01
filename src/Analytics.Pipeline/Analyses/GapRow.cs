using Analytics.Analysis.Benchmarking;
using Analytics.Core;

namespace Analytics.Pipeline.Analyses;

/// <summary>A service's spending against one reference.</summary>
/// <param name="Reference">What is compared with.</param>
/// <param name="Concept">The concept of the indicator catalogue.</param>
/// <param name="NameNb">What is measured.</param>
/// <param name="Year">The accounts' year.</param>
/// <param name="IsProvisional">Whether a figure is unrevised.</param>
/// <param name="Gap">Kroner per inhabitant of both, the need and the two parts.</param>
/// <param name="Whole">The raw difference in all units.</param>
/// <param name="Need">The need part, or null without a need.</param>
/// <param name="Level">The level part, or null without a need.</param>
/// <param name="NoteNb">Why there is no need part, or how a figure was made; empty otherwise.</param>
public sealed record GapRow(
    GapReference Reference,
    string Concept,
    string NameNb,
    Year Year,
    bool IsProvisional,
    NeedAdjustedGap Gap,
    GapAmount Whole,
    GapAmount? Need,
    GapAmount? Level,
    string NoteNb)
{
    /// <summary>Where the municipality's figure came from.</summary>
    public required Provenance Provenance { get; init; }
}
