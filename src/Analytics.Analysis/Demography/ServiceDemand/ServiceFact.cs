using Analytics.Core;

namespace Analytics.Analysis.Demography.ServiceDemand;

/// <summary>A row of pipelines/reference/service-demand.csv: one number about a service, with its source.</summary>
/// <remarks>Columns: service, name_nb, age_from, age_to (blank for no upper end), measure, year, value, indicator, source, verification.</remarks>
/// <param name="Service">Short name of the service: "hjemmetjenester-80".</param>
/// <param name="NameNb">Its name in bokmål, without the ages.</param>
/// <param name="Ages">The age group that the coverage is a share of.</param>
/// <param name="Measure">What is measured.</param>
/// <param name="Year">The year of the number.</param>
/// <param name="Value">The number.</param>
/// <param name="Source">Where it was published, or how it was set.</param>
/// <param name="Verification">How far it is verified.</param>
public sealed record ServiceFact(string Service, string NameNb, AgeRange Ages, ServiceMeasure Measure, Year Year, double Value, string Source, string Verification)
{
    /// <summary>The concept of indicators.csv that is the same number for a municipality; empty, the default, where there is none.</summary>
    public string Indicator { get; init; } = "";

    /// <summary>Where a municipality's own number came from; null, the default, for the rows of the file.</summary>
    public Provenance? Provenance { get; init; }

    /// <summary>Whether the number was read in a source; false for own assumptions, derived numbers and what nobody has checked.</summary>
    public bool IsVerified => Verification.StartsWith("verified", StringComparison.Ordinal);
}
