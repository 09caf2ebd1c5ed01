using System.Globalization;

namespace Analytics.Server.Access;

/// <summary>A sign-in as the browser keeps it: the hash of the token and the time, signed. The token itself is not in it, and is looked up at every request, so that what is revoked ends at once.</summary>
internal static class SessionTicket
{
    public const string Cookie = "analytics-okt";

    private const string Purpose = "session";

    public static string Write(SigningKey key, string tokenHash, DateTimeOffset now) =>
        key.Sign(Purpose, string.Create(CultureInfo.InvariantCulture, $"{tokenHash} {now.ToUnixTimeSeconds()}"));

    /// <summary>The token's hash; null when the ticket is none of ours, or its time is over.</summary>
    public static string? Read(SigningKey key, string? ticket, DateTimeOffset now, TimeSpan lasts)
    {
        if (key.Read(Purpose, ticket)?.Split(' ') is not [var hash, var written] || !long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return null;
        var age = now - DateTimeOffset.FromUnixTimeSeconds(seconds);
        return age >= TimeSpan.FromMinutes(-1) && age < lasts ? hash : null;
    }
}
