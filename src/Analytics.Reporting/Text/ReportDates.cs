using System.Globalization;
using Analytics.Reporting.Languages;

namespace Analytics.Reporting.Text;

/// <summary>Dates as the report writes them: "16. mars 2026" in text ("16 March 2026" in English), "16.3.2026" in source lines, "16.03.2026" in table columns.</summary>
public static class ReportDates
{
    private static readonly string[] Months =
        ["januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember"];

    private static readonly TimeZoneInfo Zone =
        TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Oslo", out var zone) ? zone : TimeZoneInfo.CreateCustomTimeZone("CET", TimeSpan.FromHours(1), "CET", "CET");

    /// <summary>"16. mars 2026", unbroken between day and month.</summary>
    public static string Long(DateOnly date) =>
        Spoken == Language.English
            ? string.Create(CultureInfo.InvariantCulture, $"{date.Day}{ReportNumbers.Space}{Say(Months[date.Month - 1])} {date.Year}")
            : string.Create(CultureInfo.InvariantCulture, $"{date.Day}.{ReportNumbers.Space}{Say(Months[date.Month - 1])} {date.Year}");

    /// <summary>"16.3.2026".</summary>
    public static string Short(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{date.Day}.{date.Month}.{date.Year}");

    /// <summary>"16.03.2026".</summary>
    public static string Column(DateOnly date) => date.ToString("dd'.'MM'.'yyyy", CultureInfo.InvariantCulture);

    /// <summary>"mars 2026".</summary>
    public static string Month(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{Say(Months[date.Month - 1])} {date.Year}");

    /// <summary>"08:15", the time of day in Norway.</summary>
    public static string Time(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The Norwegian calendar day of a moment.</summary>
    public static DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Zone).DateTime);
}
