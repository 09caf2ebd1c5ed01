using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Editions;
using Analytics.Scheduling.Events;
using Analytics.Scheduling.Hosting;

namespace Analytics.Scheduling.Steps;

/// <summary>Freezes a municipality's edition.</summary>
internal sealed class FreezeAction(ScheduleOptions options, TimeProvider clock)
{
    public StepResult Run(PipelineDefinition definition, MunicipalityCode municipality, EventStep step)
    {
        var numbered = step.EditionNumber == 0 ? definition : definition with { Municipality = definition.Municipality.For(municipality) with { EditionNumber = step.EditionNumber } };
        var (edition, isNew) = new EditionDesk(numbered, options.Store, municipality, clock).Freeze();
        return StepResult.Done($"{edition}: {(isNew ? "frozen" : "frozen before, with the same words and numbers")}");
    }

    /// <summary>The edition's id in what the step said.</summary>
    public static string EditionIn(string detail) => detail.Split(':')[0];
}
