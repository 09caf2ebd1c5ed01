using Analytics.Core;
using Analytics.Scheduling.Events;

namespace Analytics.Scheduling.Steps;

/// <summary>Does what a step says.</summary>
internal interface IStepRunner
{
    /// <summary>Does it.</summary>
    /// <param name="context">For what event, whom and when.</param>
    /// <param name="step">The step.</param>
    /// <param name="stop">Stops it; what it published stays.</param>
    /// <exception cref="AnalyticsException">It failed, and may be tried again.</exception>
    Task<StepResult> RunAsync(StepContext context, EventStep step, CancellationToken stop);
}
