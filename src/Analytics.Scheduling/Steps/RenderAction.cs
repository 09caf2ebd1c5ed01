using System.Globalization;
using Analytics.Core;
using Analytics.Pipeline.Analyses;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Running;
using Analytics.Scheduling.Events;
using Analytics.Scheduling.Hosting;
using Analytics.Scheduling.Running;
using Analytics.Store.Operations;

namespace Analytics.Scheduling.Steps;

/// <summary>Renders documents into the step's folder.</summary>
internal sealed class RenderAction(ScheduleOptions options, IOccurrenceLog log, AnalysedStorePool pool, TimeProvider clock, LoggedProgress progress)
{
    public StepResult Run(PipelineDefinition definition, MunicipalityCode municipality, StepContext context, EventStep step, CancellationToken stop)
    {
        var folder = SlotFolder.Emptied(options, municipality, context, step);
        var files = step.FormatsOfParts.SelectMany(g => new ReportRun(definition, new ReportRequest(options.Store, folder, g.Formats)
        {
            Parts = g.Parts,
            Municipalities = [municipality],
            Edition = step.IsEdition ? FrozenEditionOf(log, context) : null,
        }, clock, progress, pool).Execute(stop)).ToList();
        return StepResult.Done(string.Create(CultureInfo.InvariantCulture, $"{files.Count} files, {files.Sum(f => f.Bytes) / 1024} kB"));
    }

    /// <summary>The edition that the occurrence's own freezing step has frozen.</summary>
    internal static string FrozenEditionOf(IOccurrenceLog log, StepContext context)
    {
        var freeze = context.Event.Steps.First(s => s.Kind == StepKind.Freeze);
        var done = new EventProgress(log).Find(context.Key with { Step = freeze.Name });
        return done is { State: OccurrenceState.Done } ? FreezeAction.EditionIn(done.Detail) : throw new InvalidOperationException($"{context.Event.Id} renders an edition before it has frozen one.");
    }
}
