using Analytics.Analysis;
using Analytics.Analysis.Demography;
using Analytics.Analysis.Demography.ServiceDemand;
using Analytics.Core;
using Analytics.Pipeline.Configuration;

namespace Analytics.Pipeline.Analyses;

/// <summary>Demand for every service under each path of its coverage.</summary>
internal static class DemandRows
{
    /// <summary>A row a service, in their order.</summary>
    /// <param name="services">The services, with own numbers where they are known.</param>
    /// <param name="coverage">What is chosen.</param>
    /// <param name="main">The projection.</param>
    /// <param name="range">How persons of an age group spread on a 1 January, or null where that is not known.</param>
    public static IReadOnlyList<DemandRow> Of(IReadOnlyList<ServiceRates> services, CoverageDefinition coverage, PopulationProjection main, Func<AgeRange, Year, PersonsRange?> range) => [.. services.Select(rates =>
    {
        var choice = coverage.Of(rates.Service, main.Municipality);
        return new DemandRow(rates, choice, Series(rates.Constant()), Under(CoverageKind.Trend), Under(CoverageKind.Target));

        Outcome<ServiceDemandSeries> Under(CoverageKind kind) => rates.Path(choice with { Kind = kind }).Then(Series);

        ServiceDemandSeries Series(CoveragePath path) => ServiceDemands.Of(
            rates, path, main, year => range(rates.Ages, year));
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
