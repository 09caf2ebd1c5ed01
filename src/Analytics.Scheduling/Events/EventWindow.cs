using System.Globalization;

namespace Analytics.Scheduling.Events;

/// <summary>The days of a year in which an event belongs, first and last counted.</summary>
/// <param name="Start">First day, in any year.</param>
/// <param name="End">Last day, in any year; not before the first.</param>
public sealed record EventWindow(DateOnly Start, DateOnly End)
{
    /// <summary>The window in a year; 29 February is 28 February where there is none.</summary>
    public (DateOnly Start, DateOnly End) In(int year) => (Day(Start, year), Day(End, year));

    /// <summary>Whether a day lies in it.</summary>
    public bool Contains(DateOnly day) => In(day.Year) is var (start, end) && day >= start && day <= end;

    /// <summary>The newest window that has begun by a day.</summary>
    public (DateOnly Start, DateOnly End) LatestBy(DateOnly day) => In(day.Year) is var window && window.Start <= day ? window : In(day.Year - 1);

    /// <summary><c>03-15..03-20</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Start:MM-dd}..{End:MM-dd}");

    private static DateOnly Day(DateOnly day, int year) => new(year, day.Month, Math.Min(day.Day, DateTime.DaysInMonth(year, day.Month)));
}
