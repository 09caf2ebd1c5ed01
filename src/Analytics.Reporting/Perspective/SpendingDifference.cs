using Analytics.Analysis.Benchmarking;
using Analytics.Core;

namespace Analytics.Reporting.Perspective;

/// <summary>A service's spending per inhabitant against one reference.</summary>
/// <param name="Reference">What is compared with.</param>
/// <param name="ReferenceNb">Its name.</param>
/// <param name="Concept">The concept of the indicator catalogue.</param>
/// <param name="NameNb">What is measured.</param>
/// <param name="Year">The accounts' year.</param>
/// <param name="IsProvisional">Whether a figure is unrevised.</param>
/// <param name="Gap">Kroner per inhabitant of both, the need and the two parts.</param>
/// <param name="Whole">The raw difference in all units.</param>
/// <param name="Level">What the need does not explain, in all units; null without a need.</param>
/// <param name="NoteNb">Why there is no need part, or how a figure was made; empty otherwise.</param>
/// <param name="Provenance">Where the municipality's figure came from.</param>
public sealed record SpendingDifference(
    RegionCode Reference,
    string ReferenceNb,
    string Concept,
    string NameNb,
    Year Year,
    bool IsProvisional,
    NeedAdjustedGap Gap,
    GapAmount Whole,
    GapAmount? Level,
    string NoteNb,
    Provenance Provenance);
