using Analytics.Analysis.Staffing;
using Analytics.Core;

namespace Analytics.Pipeline.Configuration;

/// <summary>What is known of own staff, and what could change it: <c>pipelines/staffing.yaml</c>.</summary>
/// <param name="Years">Years ahead, 1-25.</param>
/// <param name="WorkingAge">The ages that count as working age.</param>
/// <param name="Staff">Own staff by service and municipality.</param>
/// <param name="Levers">What could be changed, each for all municipalities or for one.</param>
public sealed record StaffingDefinition(int Years, AgeRange WorkingAge, IReadOnlyList<OwnStaff> Staff, IReadOnlyList<(StaffingLever Lever, MunicipalityCode? Municipality)> Levers)
{
    /// <summary>Own staff of a service, or null.</summary>
    public OwnStaff? Of(string service, MunicipalityCode municipality) => Staff.FirstOrDefault(s => s.Service == service && s.Municipality == municipality);

    /// <summary>The levers of a municipality.</summary>
    public IReadOnlyList<StaffingLever> LeversOf(MunicipalityCode municipality) => [.. Levers.Where(l => l.Municipality is null || l.Municipality == municipality).Select(l => l.Lever)];
}
