using System.Globalization;
using Analytics.Reporting.Text;

namespace Analytics.Server.Pages;

/// <summary>Times and durations as the pages write them, in Norwegian time.</summary>
internal static class Moments
{
    /// <summary>"16.03.2026 kl. 08:15".</summary>
    public static string Text(DateTimeOffset moment) => Say($"{ReportDates.Column(ReportDates.Day(moment))} kl.{ReportNumbers.Space}{ReportDates.Time(moment)}");

    public static string Text(DateTimeOffset? moment) => moment is { } known ? Text(known) : "";

    /// <summary>"16.03.2026".</summary>
    public static string Day(DateTimeOffset moment) => ReportDates.Column(ReportDates.Day(moment));

    public static string Day(DateOnly? day) => day is { } known ? ReportDates.Column(known) : "";

    /// <summary>"0,4 s", "1 min 12 s", "2 t 5 min".</summary>
    public static string Duration(TimeSpan time)
    {
        if (time < TimeSpan.FromSeconds(10))
            return Say($"{ReportNumbers.Fixed(Math.Max(0, time.TotalSeconds), 1)}{ReportNumbers.Space}s");
        if (time < TimeSpan.FromMinutes(1))
            return Say($"{Whole(time.TotalSeconds)}{ReportNumbers.Space}s");
        return time < TimeSpan.FromHours(1)
            ? Say($"{Whole(time.TotalMinutes)}{ReportNumbers.Space}min {time.Seconds}{ReportNumbers.Space}s")
            : Say($"{Whole(time.TotalHours)}{ReportNumbers.Space}t {time.Minutes}{ReportNumbers.Space}min");
    }

    /// <summary>"1,4 MB".</summary>
    public static string Size(long bytes) => bytes < 1_000_000
        ? Say($"{ReportNumbers.Whole(Math.Ceiling(bytes / 1000.0))}{ReportNumbers.Space}kB")
        : Say($"{ReportNumbers.Fixed(bytes / 1e6, bytes < 100_000_000 ? 1 : 0)}{ReportNumbers.Space}MB");

    private static string Whole(double value) => Math.Floor(value).ToString("0", CultureInfo.InvariantCulture);
}
