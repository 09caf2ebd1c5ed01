using Analytics.Analysis.Benchmarking;
using Analytics.Core;

namespace Analytics.Pipeline.Analyses;

/// <summary>A service's spending per person of its target group against one reference, split on coverage and the cost of a user.</summary>
/// <param name="Reference">What is compared with.</param>
/// <param name="Group">The service and its target group.</param>
/// <param name="Year">The accounts' year.</param>
/// <param name="Split">The split.</param>
/// <param name="OwnCoverage">The municipality's coverage, percent.</param>
/// <param name="ReferenceCoverage">The reference's.</param>
/// <param name="Persons">Persons of the municipality's target group, or null where they are not counted.</param>
public sealed record SplitRow(GapReference Reference, TargetGroup Group, Year Year, CoverageSplit Split, double OwnCoverage, double ReferenceCoverage, double? Persons)
{
    /// <summary>Where the municipality's figures came from.</summary>
    public required IReadOnlyList<Provenance> Provenances { get; init; }

    /// <summary>A part of the split in millions of kroner a year, or null where the target group is not counted.</summary>
    public double? Millions(double kronerPerPerson) => kronerPerPerson * Persons / 1_000_000;
}
