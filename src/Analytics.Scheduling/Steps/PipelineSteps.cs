using Analytics.Core;
using Analytics.Pipeline.Analyses;
using Analytics.Pipeline.Configuration;
using Analytics.Scheduling.Alerting;
using Analytics.Scheduling.Events;
using Analytics.Scheduling.Hosting;
using Analytics.Store.Operations;

namespace Analytics.Scheduling.Steps;

/// <summary>Does steps by the rooms below. The text files are read anew for each, so that what an economist has saved counts.</summary>
internal sealed class PipelineSteps(ScheduleOptions options, IOccurrenceLog log, AlertDesk alerts, HttpClient http, AnalysedStorePool pool, TimeProvider clock, LoggedProgress progress) : IStepRunner
{
    /// <inheritdoc/>
    public async Task<StepResult> RunAsync(StepContext context, EventStep step, CancellationToken stop)
    {
        var definition = PipelineDefinition.Load(options.Config);
        return step.Kind switch
        {
            StepKind.Ingest => await new IngestAction(options, alerts, http, clock, progress).RunAsync(definition, context, stop),
            StepKind.Health => await new HealthAction(options, alerts, http, clock, progress).RunAsync(definition, context, stop),
            StepKind.Check => new CheckAction(options, alerts, clock).Run(definition, Whom(definition, context)),
            StepKind.Analyse => new AnalyseAction(options, alerts, clock, progress).Run(definition, Whom(definition, context), stop),
            StepKind.Render => new RenderAction(options, log, pool, clock, progress).Run(definition, Whom(definition, context), context, step, stop),
            StepKind.Publish => new PublishAction(options, log, clock).Run(Whom(definition, context), context, step),
            StepKind.Freeze => new FreezeAction(options, pool, clock).Run(definition, Whom(definition, context), step),
            StepKind.Compare => new CompareAction(options, pool, clock).Run(definition, Whom(definition, context)),
            StepKind.Hunt => new HuntAction(options, alerts, clock).Run(definition, Whom(definition, context)),
            StepKind.Remind => Remind(context, step),
            StepKind.Notebook => await new NotebookAction(options, clock).RunAsync(Whom(definition, context), context, step, stop),
            _ => throw new InvalidOperationException($"{step.Kind} is a step that nothing does."),
        };
    }

    private static MunicipalityCode Whom(PipelineDefinition definition, StepContext context) => context.Municipality ?? definition.Municipality.Municipality;

    private StepResult Remind(StepContext context, EventStep step)
    {
        var until = context.Event.Window is null || context.Cycle.End == DateTimeOffset.MaxValue ? "" : FormattableString.Invariant($" Frist: {context.Cycle.End:dd.MM.yyyy}.");
        var isNew = alerts.Raise(
            Problems.Task(context.Event.Id, context.Key.Municipality),
            $"{context.Event.TitleNb}: {step.TextNb}{until} Bekreft når det er gjort: analytics schedule confirm {context.Event.Id}{(context.Municipality is { } code ? $" --municipality {code}" : "")}");
        return StepResult.Done(isNew ? "told" : "told before, and not confirmed yet");
    }
}
