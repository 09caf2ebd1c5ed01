using Analytics.Analysis.Demography;
using Analytics.Analysis.Staffing;
using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Store;

namespace Analytics.Pipeline.Analyses;

/// <summary>Årsverk that a municipality's services need against its inhabitants of working age, and whom it must recruit (F19, F20).</summary>
public static class PublishedStaffing
{
    /// <summary>Runs the analysis.</summary>
    /// <param name="definition">What the text files say.</param>
    /// <param name="store">The store.</param>
    /// <param name="municipality">The municipality, or null for that of municipality.yaml.</param>
    /// <param name="alternatives">SSB's letters or names of own alternatives beside the main one; low and high growth and all own ones when empty.</param>
    /// <param name="seed">What the futures of the population follow from.</param>
    /// <param name="clock">The catalogue's clock; nothing is written to the store.</param>
    /// <exception cref="ConfigurationException">There is no store, it does not know the municipality, or no alternative has the name.</exception>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public static StaffingResult Run(PipelineDefinition definition, StoreLocation store, MunicipalityCode? municipality, IReadOnlyList<string> alternatives, ulong seed, TimeProvider clock)
    {
        using var opened = AnalysedStore.Open(definition, store, clock);
        return Run(opened, municipality, alternatives, seed);
    }

    /// <summary>Runs the analysis in a store that is open.</summary>
    /// <param name="opened">The store.</param>
    /// <param name="municipality">The municipality, or null for that of municipality.yaml.</param>
    /// <param name="alternatives">SSB's letters or names of own alternatives beside the main one; low and high growth and all own ones when empty.</param>
    /// <param name="seed">What the futures of the population follow from.</param>
    /// <exception cref="ConfigurationException">The store does not know the municipality, or no alternative has the name.</exception>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public static StaffingResult Run(AnalysedStore opened, MunicipalityCode? municipality, IReadOnlyList<string> alternatives, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(opened);
        ArgumentNullException.ThrowIfNull(alternatives);
        var studied = opened.Studied(opened.Asked(municipality));
        return Of(studied, StudiedAlternative.Of(opened.Definition, studied.Code, alternatives), seed);
    }

    /// <summary>Runs the analysis in a session that is open.</summary>
    /// <param name="studied">The municipality.</param>
    /// <param name="chosen">Alternatives beside the main one.</param>
    /// <param name="seed">What the futures of the population follow from.</param>
    internal static StaffingResult Of(StudiedMunicipality studied, IReadOnlyList<StudiedAlternative> chosen, ulong seed)
    {
        var (definition, code, name, country) = (studied.Definition, studied.Code, studied.Name, studied.Country);
        var staffing = definition.Staffing;
        var projector = studied.Projector(staffing.Years);
        if (!projector.HasValue)
            return new StaffingResult(code, name, null, staffing.WorkingAge, [], null, [], [], [projector.WhyNotNb]);

        var notes = new ServiceNotes();
        var main = projector.Value.Project(ProjectionVariant.Main).Years;
        var start = main.Keys.Min();
        var counted = country.History(code)!.ByAge;
        var reader = new StaffingReader(
            definition,
            code,
            new ServiceRatesReader(definition, studied.Marts, code, name),
            counted.GetValueOrDefault,
            country.Counted);
        var rows = new List<StaffingRow>();
        foreach (var reference in definition.Reference.Staffing)
        {
            if (reader.Read(reference, start, notes) is not var (service, opening, level, source))
                continue;
            var facts = staffing.Of(reference.Service, code)?.Facts ?? new StaffingFacts();
            var staffed = new StaffedService(service, opening, Demand(service, main), facts);
            rows.Add(new StaffingRow(staffed, level, source, staffed.Path()));
            if (Unknown(facts) is { Length: > 0 } unknown)
                notes.Add(service.NameNb, $"{unknown} er ikke oppgitt (staffing.yaml). Det som trenger det, er ikke regnet ut.");
        }

        List<StaffedService> whole = [.. rows.Select(r => r.Staffed).Where(s => s.Service.PartOf.Length == 0)];
        if (whole.Count == 0)
            return new StaffingResult(code, name, start, staffing.WorkingAge, rows, null, [], [], [.. notes.Nb()]);
        var study = StaffingStudy.Run(whole, staffing.LeversOf(code));
        var idle = study.Each.Where(e => e.Alone.Years.SequenceEqual(study.Unchanged.Years)).Select(e => $"«{e.Lever.TitleNb}»").ToList();
        return new StaffingResult(
            code,
            name,
            start,
            staffing.WorkingAge,
            rows,
            study,
            StaffingSpread.Of(whole, studied.Futures(staffing.Years, seed), staffing.WorkingAge),
            [.. chosen.Select(c => new StaffingAlternative(c.Code, c.NameNb, Together(c.Project(projector.Value))))],
            [.. notes.Nb(), .. idle.Count == 0 ? Array.Empty<string>() : [$"Uten virkning her: {string.Join(", ", idle)}. Det {(idle.Count == 1 ? "grepet" : "grepene")} virker på, er ikke oppgitt, ikke med i summen eller utenfor årene."]]);

        IReadOnlyList<StaffingDemand> Demand(StaffingService service, IReadOnlyDictionary<Year, PopulationVector> years) =>
            [.. years.OrderBy(y => y.Key).Select(y => new StaffingDemand(y.Key, service.Work(y.Value), y.Value.Sum(staffing.WorkingAge)))];

        StaffingPath Together(IReadOnlyDictionary<Year, PopulationVector> years) => StaffingPath.Together([.. whole.Select(s => (s with { Demand = Demand(s.Service, years) }).Path())]);
    }

    private static string Unknown(StaffingFacts facts) => string.Join(", ", new[]
    {
        facts.SickLeavePercent is null ? "sykefravær" : "",
        facts.PositionSizePercent is null ? "stillingsstørrelse" : "",
        facts.TurnoverPercent is null ? "turnover" : "",
        facts.RetirementPercent is null ? "pensjonsavgang" : "",
    }.Where(text => text.Length > 0));
}
