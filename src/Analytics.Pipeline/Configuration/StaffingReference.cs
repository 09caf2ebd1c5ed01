using Analytics.Core;

namespace Analytics.Pipeline.Configuration;

/// <summary>A row of pipelines/reference/staffing.csv: a service whose årsverk follow the inhabitants' ages.</summary>
/// <remarks>Columns: service, name_nb, part_of, cost_key_sectors or rates, indicator, full_time_per_10000, year, source, verification.</remarks>
/// <param name="Service">Short name.</param>
/// <param name="NameNb">Name in bokmål.</param>
/// <param name="PartOf">The service that it is a part of, and is not added to; empty where it stands for itself.</param>
/// <param name="CostKeySectors">Sectors of unit-costs.csv whose kroner a person spread its work on ages; empty where rates do.</param>
/// <param name="Rates">Services of service-demand.csv whose coverage and årsverk each do; empty where kroner do.</param>
/// <param name="Indicator">The concept of indicators.csv with a municipality's årsverk, or empty.</param>
/// <param name="FullTimePer10000">The country's årsverk per 10 000 inhabitants at the end of the year; null where it is not known.</param>
/// <param name="Year">The year of that figure.</param>
/// <param name="Source">Where it was published, or how it was made.</param>
/// <param name="Verification">How far it is verified.</param>
public sealed record StaffingReference(
    string Service,
    string NameNb,
    string PartOf,
    IReadOnlyList<string> CostKeySectors,
    IReadOnlyList<string> Rates,
    string Indicator,
    double? FullTimePer10000,
    Year Year,
    string Source,
    string Verification);
