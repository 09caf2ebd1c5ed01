using Analytics.Core;
using Analytics.Pipeline.Analyses;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Editions;
using Analytics.Scheduling.Events;
using Analytics.Scheduling.Hosting;

namespace Analytics.Scheduling.Steps;

/// <summary>Freezes a municipality's edition.</summary>
internal sealed class FreezeAction(ScheduleOptions options, AnalysedStorePool pool, TimeProvider clock)
{
    public StepResult Run(PipelineDefinition definition, MunicipalityCode municipality, EventStep step)
    {
        var (edition, isNew) = new EditionDesk(definition, options.Store, municipality, clock, pool) { Number = step.EditionNumber == 0 ? null : step.EditionNumber }.Freeze();
        return StepResult.Done($"{edition}: {(isNew ? "frozen" : "frozen before, with the same words and numbers")}");
    }

    /// <summary>The edition's id in what the step said.</summary>
    public static string EditionIn(string detail) => detail.Split(':')[0];
}
