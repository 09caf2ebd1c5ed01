using Analytics.Core;
using Analytics.Scheduling.Events;
using Analytics.Store.Operations;

namespace Analytics.Scheduling.Steps;

/// <summary>What a step is run for.</summary>
/// <param name="Event">Its event.</param>
/// <param name="Municipality">For whom; null for all.</param>
/// <param name="Key">What its occurrence is kept under.</param>
/// <param name="Cycle">The time in which the event happens once.</param>
internal sealed record StepContext(ScheduledEvent Event, MunicipalityCode? Municipality, OccurrenceKey Key, (DateTimeOffset Start, DateTimeOffset End) Cycle);
