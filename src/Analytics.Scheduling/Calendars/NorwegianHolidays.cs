namespace Analytics.Scheduling.Calendars;

/// <summary>Norwegian public holidays: those of helligdagsfredloven § 2 (lov 1995-02-24 nr. 12), 1 May and 17 May (lov 1947-04-26 nr. 1).</summary>
public static class NorwegianHolidays
{
    /// <summary>The holidays of a year, in order; a day that is two of them stands once.</summary>
    /// <param name="year">1583 to 4099, where the Gregorian rule for Easter holds.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rule does not hold for the year.</exception>
    public static IReadOnlyList<DateOnly> Of(int year)
    {
        var easter = EasterSunday(year);
        return [.. new[]
        {
            new DateOnly(year, 1, 1),
            easter.AddDays(-3),
            easter.AddDays(-2),
            easter,
            easter.AddDays(1),
            new DateOnly(year, 5, 1),
            new DateOnly(year, 5, 17),
            easter.AddDays(39),
            easter.AddDays(49),
            easter.AddDays(50),
            new DateOnly(year, 12, 25),
            new DateOnly(year, 12, 26),
        }.Distinct().Order()];
    }

    /// <summary>Whether people are at work: no Saturday, Sunday or holiday.</summary>
    public static bool IsWorkingDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Of(day.Year).Contains(day);

    /// <summary>Easter Sunday by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rule does not hold for the year.</exception>
    public static DateOnly EasterSunday(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1583);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 4099);
        var (golden, century, yearOfCentury) = (year % 19, year / 100, year % 100);
        var moonShift = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * golden) + century - (century / 4) - moonShift + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (yearOfCentury / 4)) - epact - (yearOfCentury % 4)) % 7;
        var correction = (golden + (11 * epact) + (22 * weekday)) / 451;
        var number = epact + weekday - (7 * correction) + 114;
        return new DateOnly(year, number / 31, (number % 31) + 1);
    }
}
