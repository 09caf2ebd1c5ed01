using Analytics.Analysis.Benchmarking;
using Analytics.Core;

namespace Analytics.Reporting.Perspective;

/// <summary>A service's spending per person of its target group against one reference, split on coverage and the cost of a user.</summary>
/// <param name="Reference">What is compared with.</param>
/// <param name="ReferenceNb">Its name.</param>
/// <param name="Concept">The concept of the indicator catalogue that it is measured by: spending, or coverage where no spending per person is published.</param>
/// <param name="LabelNb">The service and its ages: "barnehage, 1–5 år".</param>
/// <param name="Year">The accounts' year.</param>
/// <param name="Split">The split, kroner per person of the target group.</param>
/// <param name="OwnCoverage">The municipality's coverage, percent.</param>
/// <param name="ReferenceCoverage">The reference's.</param>
/// <param name="Millions">The whole difference in millions of kroner a year, or null where the target group is not counted.</param>
/// <param name="Provenances">Where the municipality's figures came from.</param>
public sealed record CoverageDifference(
    RegionCode Reference,
    string ReferenceNb,
    string Concept,
    string LabelNb,
    Year Year,
    CoverageSplit Split,
    double OwnCoverage,
    double ReferenceCoverage,
    double? Millions,
    IReadOnlyList<Provenance> Provenances);
