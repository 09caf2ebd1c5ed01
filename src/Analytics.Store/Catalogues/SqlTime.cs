using System.Globalization;

namespace Analytics.Store.Catalogues;

/// <summary>Times as text in UTC, of one length, so that their order as text is their order in time in every database.</summary>
internal static class SqlTime
{
    public static string Text(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    public static string? Text(DateTimeOffset? time) => time is { } moment ? Text(moment) : null;

    public static DateTimeOffset Read(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
