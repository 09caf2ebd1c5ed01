using Analytics.Analysis.Disclosure;
using Analytics.Analysis.Registers;
using Analytics.Analysis.UnitFigures;
using Analytics.Core;
using Analytics.Pipeline.Analysis;
using Analytics.Pipeline.Configuration;
using Analytics.Store;

namespace Analytics.Pipeline.Analyses;

/// <summary>The state of the municipality's own registers and management figures, from what is published.</summary>
public static class PublishedRegisters
{
    /// <summary>Sees it.</summary>
    /// <param name="definition">What the text files say.</param>
    /// <param name="store">The store.</param>
    /// <param name="municipality">The municipality, or null for that of municipality.yaml, which alone has registers here.</param>
    /// <param name="clock">What day it is; nothing is written to the store.</param>
    /// <exception cref="ConfigurationException">There is no store, or it is another municipality's registers that are asked for.</exception>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public static RegistersResult Run(PipelineDefinition definition, StoreLocation store, MunicipalityCode? municipality, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(clock);
        using var opened = AnalysedStore.Open(definition, store, clock);
        return Run(opened, municipality, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
    }

    /// <summary>Sees it in a store that is open.</summary>
    /// <param name="opened">The store.</param>
    /// <param name="municipality">The municipality, or null for that of municipality.yaml.</param>
    /// <param name="day">The day.</param>
    /// <exception cref="ConfigurationException">It is another municipality's registers that are asked for.</exception>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public static RegistersResult Run(AnalysedStore opened, MunicipalityCode? municipality, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(opened);
        var code = opened.Asked(municipality);
        RefuseOthers(opened.Definition, code);
        return Of(opened.Definition, opened.Session, opened.Marts(code), code, day, new RegisterReader(opened.Session, opened.Definition.Registers, code.IsFictional).Units());
    }

    internal static RegistersResult Of(PipelineDefinition definition, DuckDbSession session, MartReader marts, MunicipalityCode code, DateOnly day, ManagementFigures units)
    {
        var (items, notes) = new RegisterReader(session, definition.Registers, code.IsFictional).Items();
        var states = definition.Registers.Registers.Select(r => State(r, [.. items.Where(i => i.Register == r.Register)], day, definition.Registers.Rules)).Where(s => s.Items.Count > 0).ToList();
        var programme = ProgrammeProfile.Of(Of(RegisterShape.Measure), Of(RegisterShape.Input), Of(RegisterShape.Pilot));
        var agreements = states.FirstOrDefault(s => s.Definition.Shape == RegisterShape.Agreement);
        var deviations = Of(RegisterShape.Deviation);
        return new RegistersResult(
            code,
            day,
            states,
            BenefitRealisation.Of(Of(RegisterShape.Benefit)),
            [.. Of(RegisterShape.Benefit).Where(b => !BenefitRealisation.IsMeasured(b))],
            deviations.Count == 0 ? null : DeviationOverview.Of(deviations, day),
            agreements is null ? null : AgreementCoverage.Of(agreements.Items, day, agreements.Definition.RenewMonths),
            programme.ByLayer.Values.Sum() + programme.Inputs + programme.Pilots == 0 ? null : programme,
            Effects(definition, marts, code, [.. states.Where(s => !s.IsCountedOnly).SelectMany(s => s.Items)]),
            units,
            [
                .. notes,
                .. states.Count == 0 ? ["Ingen registre er lest inn (tertialregister*.csv)."] : Array.Empty<string>(),
                .. units.Figures.Count == 0 ? ["Ingen styringstall per enhet er lest inn (enhetstall*.csv)."] : Array.Empty<string>(),
                .. units.Figures.Count > 0 && units.Absences.Count == 0 ? ["Fravær er ikke regnet ut: det trengs fravaersdager og mulige_dagsverk for tolv måneder på rad."] : Array.Empty<string>(),
            ]);

        List<RegisterItem> Of(RegisterShape shape) => [.. states.Where(s => s.Definition.Shape == shape).SelectMany(s => s.Items)];
    }

    internal static void RefuseOthers(PipelineDefinition definition, MunicipalityCode code)
    {
        if (code != definition.Municipality.Municipality)
            throw new ConfigurationException($"--municipality {code}", "the registers and figures of units in the store belong to the municipality of municipality.yaml", $"{definition.Municipality.Municipality}, or another --config", "Leave --municipality out, or point --config and --store at the other municipality's.");
    }

    private static RegisterState State(RegisterDefinition register, IReadOnlyList<RegisterItem> items, DateOnly day, DisclosureRules rules)
    {
        var units = items.GroupBy(i => i.Unit, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (Unit: g.Key, Items: g.ToList())).ToList();
        var state = new RegisterState(register, items, RegisterOverview.Of(items, day), [], 0);
        var shown = state.IsCountedOnly ? Shown([.. units.Select(u => (u.Unit, u.Items.Count))], rules) : units.Select(u => u.Unit).ToHashSet(StringComparer.Ordinal);
        return state with { ByUnit = [.. units.Where(u => shown.Contains(u.Unit)).Select(u => (u.Unit, RegisterOverview.Of(u.Items, day)))], HiddenUnits = units.Count - shown.Count };
    }

    private static HashSet<string> Shown(IReadOnlyList<(string Unit, int Count)> units, DisclosureRules rules)
    {
        const string total = "/";
        var table = new DisclosureTable(
            "register",
            TableKind.Counts,
            [.. units.Select(u => new DisclosureCell(u.Unit, u.Count)), new DisclosureCell(total, units.Sum(u => u.Count)) { IsKnown = true }],
            [new CellRelation(total, [.. units.Select(u => u.Unit)])]);
        var result = ComplementarySuppression.Protect(table, rules);
        return [.. units.Select(u => u.Unit).Where(result.IsShown)];
    }

    private static List<IndicatorEffect> Effects(PipelineDefinition definition, MartReader marts, MunicipalityCode code, IReadOnlyList<RegisterItem> items)
    {
        var effects = new List<IndicatorEffect>();
        foreach (var linked in items.Where(i => i.Indicator.Length > 0 && i.Opened is not null).GroupBy(i => i.Indicator, StringComparer.Ordinal))
        {
            if (definition.Indicators.FirstOrDefault(i => i.Code.Value == linked.Key) is not { } indicator || marts.Series(indicator, new RegionCode(code.Value), "") is not { } series)
                continue;
            var values = series.Points.Where(p => p.Measure.HasValue).ToDictionary(p => p.Year, p => p.Measure.Value!.Value);
            effects.AddRange(linked.Select(i => IndicatorEffect.Of(i, values)).OfType<IndicatorEffect>());
        }

        return effects;
    }
}
