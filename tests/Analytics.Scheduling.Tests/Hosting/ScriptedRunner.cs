using System.Collections.Concurrent;
using Analytics.Scheduling.Alerting;
using Analytics.Scheduling.Events;
using Analytics.Scheduling.Steps;

namespace Analytics.Scheduling.Tests.Hosting;

/// <summary>Does what a test says in the place of steps, and remembers what it was asked.</summary>
internal sealed class ScriptedRunner(TimeProvider clock, Func<StepContext, EventStep, DateTimeOffset, StepResult> script) : IStepRunner
{
    private readonly ConcurrentQueue<(DateTimeOffset At, string Event, string Municipality, DateTimeOffset Slot, string Step)> asked = new();

    public IReadOnlyList<(DateTimeOffset At, string Event, string Municipality, DateTimeOffset Slot, string Step)> Asked => [.. asked];

    /// <summary>Raises what people are reminded of, as the real one does.</summary>
    public AlertDesk? Alerts { get; set; }

    public Task<StepResult> RunAsync(StepContext context, EventStep step, CancellationToken stop)
    {
        asked.Enqueue((clock.GetUtcNow(), context.Event.Id, context.Key.Municipality, context.Key.Slot, step.Name));
        if (step.Kind == StepKind.Remind)
            Alerts?.Raise(Problems.Task(context.Event.Id, context.Key.Municipality), step.TextNb);
        return Task.FromResult(script(context, step, clock.GetUtcNow()));
    }
}
