using Analytics.Analysis.Demography.ServiceDemand;
using Analytics.Core;

namespace Analytics.Pipeline.Configuration;

/// <summary>How the coverage of services goes on: <c>pipelines/service-demand.yaml</c>.</summary>
/// <param name="Choices">What is chosen, each for all municipalities or for one.</param>
public sealed record CoverageDefinition(IReadOnlyList<(CoverageChoice Choice, MunicipalityCode? Municipality)> Choices)
{
    /// <summary>The choice for a service in a municipality: its own, else that for all, else constant.</summary>
    /// <param name="service">Short name of the service.</param>
    /// <param name="municipality">The municipality.</param>
    public CoverageChoice Of(string service, MunicipalityCode municipality) =>
        Choices.Where(c => c.Choice.Service == service && (c.Municipality is null || c.Municipality == municipality)).OrderBy(c => c.Municipality is null).Select(c => c.Choice).FirstOrDefault()
        ?? new CoverageChoice(service, CoverageKind.Constant);
}
