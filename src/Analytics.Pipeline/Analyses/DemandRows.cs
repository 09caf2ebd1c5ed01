using Analytics.Analysis;
using Analytics.Analysis.Demography;
using Analytics.Analysis.Demography.ServiceDemand;
using Analytics.Pipeline.Configuration;

namespace Analytics.Pipeline.Analyses;

/// <summary>Demand for every service under each path of its coverage.</summary>
internal static class DemandRows
{
    /// <summary>A row a service, in their order.</summary>
    /// <param name="services">The services, with own numbers where they are known.</param>
    /// <param name="coverage">What is chosen.</param>
    /// <param name="main">The projection, with intervals of the services' ages.</param>
    public static IReadOnlyList<DemandRow> Of(IReadOnlyList<ServiceRates> services, CoverageDefinition coverage, PopulationProjection main) => [.. services.Select(rates =>
    {
        var choice = coverage.Of(rates.Service, main.Municipality);
        return new DemandRow(rates, choice, Series(rates.Constant()), Under(CoverageKind.Trend), Under(CoverageKind.Target));

        Outcome<ServiceDemandSeries> Under(CoverageKind kind) => rates.Path(choice with { Kind = kind }).Then(Series);

        ServiceDemandSeries Series(CoveragePath path) => ServiceDemands.Of(
            rates, path, main, year => main.Interval(rates.Ages, year) is { Persons: var persons } ? new PersonsRange(persons.Low, persons.High) : null);
    })];

    /// <summary>The chosen path of each service; where it can't be followed, coverage that stays as it is, and a note.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="note">Receives why a choice isn't followed, in bokmål.</param>
    public static IReadOnlyList<ServiceDemandSeries> Chosen(IReadOnlyList<DemandRow> rows, Action<string> note) => [.. rows.Select(row =>
    {
        if (row.Chosen.HasValue)
            return row.Chosen.Value;
        note($"{row.Chosen.WhyNotNb} Dekningsgraden holdes i stedet uendret.");
        return row.Constant;
    })];
}
