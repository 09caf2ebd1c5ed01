using System.Globalization;
using System.Text.RegularExpressions;

namespace Analytics.Sources.PxWeb;

/// <summary>What an answer's headers say of how often the bank may be asked.</summary>
/// <param name="Limit">Calls in a window (<c>x-ratelimit-limit</c>, or the number in <c>x-ratelimit-policy</c>); null where it is not said.</param>
/// <param name="Window">The window (<c>w=60s</c> in <c>x-ratelimit-policy</c>); null where it is not said.</param>
/// <param name="Remaining">Calls left in the window (<c>x-ratelimit-remaining</c>); null where it is not said.</param>
/// <param name="RetryAfter">How long to wait (<c>Retry-After</c>, in seconds or as a date); null where it is not said.</param>
/// <param name="IsRefused">Whether the call was refused because there were too many.</param>
public sealed partial record RateReport(int? Limit, TimeSpan? Window, int? Remaining, TimeSpan? RetryAfter, bool IsRefused)
{
    /// <summary>Reads the headers; what is missing or makes no sense is null, and 0 calls in a window is "not said".</summary>
    /// <param name="response">The answer.</param>
    /// <param name="now">The time, for a date in <c>Retry-After</c>.</param>
    public static RateReport From(HttpResponseMessage response, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(response);
        var policy = Text(response, "x-ratelimit-policy");
        var limit = Positive(Number(Text(response, "x-ratelimit-limit"))) ?? Positive(Number(Calls().Match(policy).Groups["calls"].Value));
        var seconds = Positive(Number(Seconds().Match(policy).Groups["seconds"].Value));
        var retry = response.Headers.RetryAfter;
        var wait = retry?.Delta ?? (retry?.Date is { } date ? date - now : null);
        return new RateReport(
            limit,
            seconds is { } s ? TimeSpan.FromSeconds(s) : null,
            Number(Text(response, "x-ratelimit-remaining")),
            wait < TimeSpan.Zero ? TimeSpan.Zero : wait,
            response.StatusCode == System.Net.HttpStatusCode.TooManyRequests);
    }

    private static string Text(HttpResponseMessage response, string header) =>
        response.Headers.TryGetValues(header, out var values) ? string.Join(',', values).Trim() : "";

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int? Positive(int? number) => number > 0 ? number : null;

    [GeneratedRegex(@"(^|;\s*q=)(?<calls>\d+)\s*(;|,|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Calls();

    [GeneratedRegex(@";\s*w=(?<seconds>\d+)s?\s*(;|,|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Seconds();
}
