using Quartz;
using Quartz.Impl.Calendar;

namespace Analytics.Scheduling.Calendars;

/// <summary>The calendars that triggers name: days on which people are at work, and hours in which SSB is not asked.</summary>
internal static class ScheduleCalendars
{
    // Quartz's calendars hold days one by one; a scheduler that starts later than this year's eve makes them anew.
    private const int YearsAhead = 30;

    /// <summary>A calendar's name, by what it leaves out; null where nothing is left out.</summary>
    public static string? Name(bool workingDays, bool outsideQuietHours) => (workingDays, outsideQuietHours) switch
    {
        (true, true) => "working-days-outside-quiet-hours",
        (true, false) => "working-days",
        (false, true) => "outside-quiet-hours",
        _ => null,
    };

    /// <summary>All calendars by name.</summary>
    /// <param name="zone">The zone that days and hours are meant in.</param>
    /// <param name="quiet">From and to, or null where there are no quiet hours.</param>
    /// <param name="today">The first year of the holidays.</param>
    public static IReadOnlyDictionary<string, ICalendar> All(TimeZoneInfo zone, (TimeOnly From, TimeOnly To)? quiet, DateOnly today)
    {
        var calendars = new Dictionary<string, ICalendar>(StringComparer.Ordinal) { [Name(true, false)!] = WorkingDays(zone, today) };
        if (quiet is not { } hours)
            return calendars;
        calendars[Name(false, true)!] = OutsideQuietHours(zone, hours, null);
        calendars[Name(true, true)!] = OutsideQuietHours(zone, hours, WorkingDays(zone, today));
        return calendars;
    }

    private static HolidayCalendar WorkingDays(TimeZoneInfo zone, DateOnly today)
    {
        var calendar = new HolidayCalendar(new WeeklyCalendar { TimeZone = zone }) { TimeZone = zone };
        foreach (var holiday in Enumerable.Range(today.Year - 1, YearsAhead + 2).SelectMany(NorwegianHolidays.Of))
            calendar.AddExcludedDay(holiday);
        return calendar;
    }

    // The end itself is free: 08:15 is when SSB's new figures are first asked for.
    private static DailyCalendar OutsideQuietHours(TimeZoneInfo zone, (TimeOnly From, TimeOnly To) quiet, ICalendar? within) =>
        new(quiet.From, quiet.To.Add(TimeSpan.FromMilliseconds(-1)), within) { TimeZone = zone };
}
