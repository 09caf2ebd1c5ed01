using System.Globalization;
using Analytics.Core;
using Analytics.Pipeline.Analyses;
using Analytics.Pipeline.Configuration;
using Analytics.Scheduling.Alerting;
using Analytics.Scheduling.Hosting;

namespace Analytics.Scheduling.Steps;

/// <summary>Looks for a municipality's own figures that are likely to be wrong, while they can still be corrected.</summary>
internal sealed class HuntAction(ScheduleOptions options, AlertDesk alerts, TimeProvider clock)
{
    private const int MostNamed = 3;

    public StepResult Run(PipelineDefinition definition, MunicipalityCode municipality)
    {
        var result = PublishedOdd.Run(definition, options.Store, municipality, year: null, isAll: false, clock);
        var odd = result.Own.Figures;
        alerts.Tell(
            Problems.Odd(municipality.Value),
            odd.Count == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{odd.Count} of {result.Name}s KOSTRA-tall bør kontrolleres før fristen for retting 15. april: {string.Join("; ", odd.Take(MostNamed).Select(f => f.WhatNb))}. Alle: analytics analyse odd --municipality {municipality}"));
        return StepResult.Done(string.Create(CultureInfo.InvariantCulture, $"{odd.Count} figures to look at"));
    }
}
