using System.Globalization;
using Analytics.Pipeline.Running;
using Analytics.Scheduling.Events;

namespace Analytics.Scheduling.Steps;

/// <summary>Whether a source has what an event waits for.</summary>
/// <param name="event">The event.</param>
/// <param name="start">When its window began.</param>
internal sealed class Arrival(ScheduledEvent @event, DateTimeOffset start)
{
    // A cycle starts at midnight in Norway, which is the day before in UTC.
    private readonly DateTimeOffset local = start.AddHours(12);

    /// <summary>What is waited for, for people.</summary>
    public string What => Period is { } period ? period : string.Create(CultureInfo.InvariantCulture, $"figures published since {local:yyyy-MM-dd}");

    /// <summary>The period that must be there; null where any new publication will do.</summary>
    private string? Period => @event.Awaits switch
    {
        Awaited.ThisYear => local.Year.ToString(CultureInfo.InvariantCulture),
        Awaited.PreviousYear => (local.Year - 1).ToString(CultureInfo.InvariantCulture),
        Awaited.PreviousQuarter => local.Month <= 3
            ? string.Create(CultureInfo.InvariantCulture, $"{local.Year - 1}K4")
            : string.Create(CultureInfo.InvariantCulture, $"{local.Year}K{(local.Month - 1) / 3}"),
        _ => null,
    };

    /// <summary>Whether the source is there.</summary>
    public bool IsThere(SourceState source) => Period is { } period
        ? source.NewestPeriod is { } newest && string.CompareOrdinal(newest, period) >= 0
        : source.PublishedAt >= start;

    /// <summary>Whether a source is waited for: one that ended years ago, or that lags behind anyway, never comes. One that the store has nothing of may come.</summary>
    /// <param name="before">The source as it was before it was asked.</param>
    public bool IsWaitedFor(SourceState? before)
    {
        if (before?.NewestPeriod is not { Length: >= 4 } newest || !int.TryParse(newest.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            return true;
        return year >= local.Year - 2;
    }
}
