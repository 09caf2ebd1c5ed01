using System.Globalization;
using Analytics.Core;
using Analytics.Pipeline.Analyses;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Editions;
using Analytics.Scheduling.Hosting;

namespace Analytics.Scheduling.Steps;

/// <summary>Says which findings have changed since the newest frozen edition; the rendered report has them in its chapter of changes.</summary>
internal sealed class CompareAction(ScheduleOptions options, AnalysedStorePool pool, TimeProvider clock)
{
    public StepResult Run(PipelineDefinition definition, MunicipalityCode municipality)
    {
        var desk = new EditionDesk(definition, options.Store, municipality, clock, pool);
        if (desk.Shelf.Editions is not [.., var newest])
            return StepResult.Done("no edition is frozen to compare with");
        var changes = desk.Compare(newest, EditionDesk.Today).GroupBy(c => c.Kind).OrderBy(g => g.Key).ToList();
        return StepResult.Done(changes.Count == 0
            ? $"no finding has changed since {newest}"
            : string.Create(CultureInfo.InvariantCulture, $"since {newest}: {string.Join(", ", changes.Select(g => $"{g.Count()} {g.Key.ToString().ToLowerInvariant()}"))}"));
    }
}
