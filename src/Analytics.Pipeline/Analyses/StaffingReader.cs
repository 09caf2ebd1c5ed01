using Analytics.Analysis.Demography;
using Analytics.Analysis.Demography.ServiceDemand;
using Analytics.Analysis.Staffing;
using Analytics.Core;
using Analytics.Pipeline.Configuration;

namespace Analytics.Pipeline.Analyses;

/// <summary>Finds a service's work by age and its actual årsverk: the municipality's own where they are known, and the country's else.</summary>
internal sealed class StaffingReader(PipelineDefinition definition, MunicipalityCode municipality, ServiceRatesReader rates, Func<Year, PopulationVector?> own, Func<Year, PopulationVector?> country)
{
    private const double Part = 10_000;
    private readonly IReadOnlyList<ServiceRates> services = rates.Read();

    /// <summary>A service's opening, or null with a note on what is missing.</summary>
    /// <param name="reference">The service.</param>
    /// <param name="latest">Years after this one are not counted yet.</param>
    /// <param name="notes">Receives what is not known and what stands in.</param>
    public (StaffingService Service, StaffingOpening Opening, StaffingLevel Level, string SourceNb)? Read(StaffingReference reference, Year latest, ServiceNotes notes)
    {
        var service = new StaffingService(reference.Service, reference.NameNb, Weights(reference)) { PartOf = reference.PartOf };
        if (definition.Staffing.Of(reference.Service, municipality) is { FullTime: var (number, end, per10000) } staff)
        {
            if (Opening(service, end, per10000 ? number / Part * (own(end.Plus(1))?.Total ?? 0) : number, latest) is { } opening)
                return (service, opening, StaffingLevel.Own, staff.Source);
            notes.Add(reference.NameNb, $"årsverkene ved utgangen av {end} er ikke brukt, fordi folketallet etter alder 1. januar {end.Plus(1)} ikke er kjent.");
        }

        if (reference.Indicator.Length > 0 && rates.Known(reference.Indicator) is { Count: > 0 } published)
        {
            foreach (var (year, value, provenance) in published.Reverse())
            {
                if (Opening(service, year, value, latest) is { } opening)
                    return (service, opening, StaffingLevel.Published, $"SSB-tabell {provenance.SourceTable}, {year}{(provenance.Maturity == DataMaturity.Provisional ? ", foreløpig" : "")}");
            }
        }

        if (reference.FullTimePer10000 is { } per && country(reference.Year.Plus(1)) is { } all && own(reference.Year.Plus(1)) is { } here && reference.Year.Plus(1) <= latest)
        {
            notes.Add(reference.NameNb, "kommunens egne årsverk er ikke kjent (staffing.yaml). Tallene er landets årsverk for innbyggere i samme alder.");
            return (service, new StaffingOpening(reference.Year.Plus(1), per / Part * all.Total * service.Work(here) / service.Work(all), service.Work(here)), StaffingLevel.Country, reference.Source);
        }

        if (reference.Rates.Count > 0 && own(latest) is { } now)
        {
            notes.Add(reference.NameNb, $"kommunens egne årsverk er ikke kjent (staffing.yaml). Tallene er dekningsgrad ganger årsverk per mottaker (service-demand.csv){(IsUnverified(reference) ? ", som ikke er verifisert" : "")}.");
            return (service, new StaffingOpening(latest, service.Work(now), service.Work(now)), StaffingLevel.Rates, reference.Source);
        }

        notes.Add(reference.NameNb, "årsverkene er ikke kjent, verken fra staffing.yaml eller fra tabellene som er lest inn.");
        return null;
    }

    private IReadOnlyList<AgeWeight> Weights(StaffingReference reference) => reference.Rates.Count > 0
        ? [.. reference.Rates.Select(name => services.First(s => s.Service == name)).Select(s => new AgeWeight(s.Ages, ServiceDemands.Of(s, s.Constant(), [s.Coverage[^1].Year], _ => 1).Years[0].Expected.FullTime ?? 0))]
        : [.. definition.Reference.UnitCosts.Where(c => reference.CostKeySectors.Contains(c.Sector)).GroupBy(c => c.Range).Select(band => new AgeWeight(band.Key, band.Sum(c => c.KronerPerPerson)))];

    private bool IsUnverified(StaffingReference reference) => services.Any(s => reference.Rates.Contains(s.Service) && s.Unverified.Count > 0);

    private StaffingOpening? Opening(StaffingService service, Year end, double fullTime, Year latest) =>
        fullTime > 0 && end.Plus(1) <= latest && own(end.Plus(1)) is { } population && service.Work(population) > 0 ? new StaffingOpening(end.Plus(1), fullTime, service.Work(population)) : null;
}
