using Analytics.Scheduling.Calendars;
using Shouldly;
using Xunit;

namespace Analytics.Scheduling.Tests.Calendars;

public sealed class NorwegianHolidaysTests
{
    // Easter Sundays: U.S. Census Bureau, "Easter Dates from 1600 to 2099" (census.gov, Genhol), and Meeus, Astronomical Algorithms, chapter 8 (1818, 1943, 1991, 2000).
    [Theory]
    [InlineData(1818, 3, 22)]
    [InlineData(1943, 4, 25)]
    [InlineData(1991, 3, 31)]
    [InlineData(2000, 4, 23)]
    [InlineData(2008, 3, 23)]
    [InlineData(2011, 4, 24)]
    [InlineData(2024, 3, 31)]
    [InlineData(2025, 4, 20)]
    [InlineData(2026, 4, 5)]
    [InlineData(2027, 3, 28)]
    [InlineData(2028, 4, 16)]
    [InlineData(2038, 4, 25)]
    public void EasterSunday_IsThatOfTheTables(int year, int month, int day) =>
        NorwegianHolidays.EasterSunday(year).ShouldBe(new DateOnly(year, month, day));

    [Fact]
    public void TheHolidaysOf2026_AreThoseOfTheAlmanac()
    {
        // Almanakk for Norge 2026 (Universitetet i Oslo): skjærtorsdag 2. april, Kristi himmelfartsdag 14. mai, pinsedagene 24. og 25. mai.
        NorwegianHolidays.Of(2026).Select(d => d.ToString("MM-dd", System.Globalization.CultureInfo.InvariantCulture))
            .ShouldBe(["01-01", "04-02", "04-03", "04-05", "04-06", "05-01", "05-14", "05-17", "05-24", "05-25", "12-25", "12-26"]);
    }

    [Fact]
    public void ADayThatIsTwoHolidays_StandsOnce()
    {
        // 2008: Kristi himmelfartsdag fell on 1 May.
        NorwegianHolidays.Of(2008).Count.ShouldBe(11);
    }

    [Fact]
    public void EasterSunday_IsASundayBetween22MarchAnd25April_InEveryYear()
    {
        for (var year = 1583; year <= 4099; year++)
        {
            var easter = NorwegianHolidays.EasterSunday(year);
            easter.DayOfWeek.ShouldBe(DayOfWeek.Sunday);
            easter.ShouldBeInRange(new DateOnly(year, 3, 22), new DateOnly(year, 4, 25));
        }
    }
}
