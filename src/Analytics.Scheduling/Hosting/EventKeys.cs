using System.Globalization;
using Analytics.Scheduling.Events;
using Quartz;

namespace Analytics.Scheduling.Hosting;

/// <summary>What events are called in Quartz.</summary>
internal static class EventKeys
{
    public const string Event = "event";
    public const string Municipality = "municipality";
    public const string Slot = "slot";
    public const string Asked = "asked";

    private const string Everybody = "all";

    /// <summary>The group of what was scheduled by hand or waits, which the schedule's own changes leave alone.</summary>
    public const string OnceGroup = "once";

    public static JobKey Job(string @event, string municipality) => new(@event, Group(municipality));

    public static TriggerKey Trigger(string @event, string municipality, int number) => new(string.Create(CultureInfo.InvariantCulture, $"{@event}-{number + 1}"), Group(municipality));

    /// <summary>The firing that an event waits for.</summary>
    public static TriggerKey Waiting(string @event, string municipality) => new($"{@event}-{Group(municipality)}-waits", OnceGroup);

    public static string Group(string municipality) => municipality.Length == 0 ? Everybody : municipality;

    /// <summary>Municipalities are limited each by themselves, so that one with much to do does not hold the others up.</summary>
    public static string ExecutionGroup(string municipality) => $"{ExecutionGroupPrefix}{Group(municipality)}";

    public const string ExecutionGroupPrefix = "municipality-";

    public static JobDataMap Data(ScheduledEvent @event, string municipality) => new() { { Event, @event.Id }, { Municipality, municipality } };
}
