using Analytics.Analysis.Sustainability;
using Analytics.Core;

namespace Analytics.Pipeline.Configuration;

/// <summary>How accounts are carried forward: <c>pipelines/sustainability.yaml</c>.</summary>
/// <param name="Years">Years ahead, 1-25.</param>
/// <param name="Assumptions">What is taken as given.</param>
/// <param name="Levers">What a council could decide, each for all municipalities or for one.</param>
public sealed record SustainabilityDefinition(int Years, SustainabilityAssumptions Assumptions, IReadOnlyList<(Lever Lever, MunicipalityCode? Municipality)> Levers)
{
    /// <summary>Levers that are shown together too; those that name a lever of another municipality are left out of its study.</summary>
    public IReadOnlyList<LeverCombination> Combinations { get; init; } = [];

    /// <summary>The levers of a municipality.</summary>
    public IReadOnlyList<Lever> LeversOf(MunicipalityCode municipality) => [.. Levers.Where(l => l.Municipality is null || l.Municipality == municipality).Select(l => l.Lever)];
}
