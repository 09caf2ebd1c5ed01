using System.Globalization;
using Analytics.Testing.Statistics.Tables;

namespace Analytics.Testing.Statistics;

/// <summary>Something that goes wrong, for a number of requests; narrow it with <c>with { Path = "12134/data" }</c>.</summary>
public sealed record Fault
{
    private Fault()
    {
    }

    /// <summary>How many requests it lasts.</summary>
    public int Count { get; init; } = 1;

    /// <summary>Only requests whose path holds this text; null is every request.</summary>
    public string? Path { get; init; }

    /// <summary>Answered in place of the real answer.</summary>
    internal Reply? Instead { get; private init; }

    /// <summary>Waited in the middle of the body.</summary>
    internal TimeSpan Pause { get; private init; }

    /// <summary>Whether the connection is cut in the middle of the body.</summary>
    internal bool Cut { get; private init; }

    /// <summary>The table as it is shown while the fault lasts.</summary>
    internal Func<StatisticsTable, StatisticsTable>? View { get; private init; }

    /// <summary>429. v2's body was empty and had no Retry-After; v1 has both a sentence and the header.</summary>
    public static Fault TooManyRequests(int count = 1, TimeSpan? retryAfter = null, bool emptyBody = true) => new()
    {
        Count = count,
        Instead = Refusal(emptyBody ? Reply.Empty(429) : Reply.Json(429, w => PxWeb.V1Error.Write(w, PxWeb.V1Error.TooManyRequests)), retryAfter),
    };

    /// <summary>503 with an empty body, as at night and when a query takes more than 60 s.</summary>
    public static Fault Unavailable(int count = 1, TimeSpan? retryAfter = null) => new() { Count = count, Instead = Refusal(Reply.Empty(503), retryAfter) };

    /// <summary>A body that stops for a while half-way, and then comes.</summary>
    public static Fault SlowBody(TimeSpan pause, int count = 1) => new() { Count = count, Pause = pause };

    /// <summary>A body shorter than its Content-Length: the connection is cut half-way.</summary>
    public static Fault Truncated(int count = 1) => new() { Count = count, Cut = true };

    /// <summary>A web page where JSON was asked for: with 200 a maintenance page, with 404 the web server's own.</summary>
    public static Fault HtmlPage(int count = 1, int status = 200) => new()
    {
        Count = count,
        Instead = Reply.HtmlPage(status, status == 404 ? "404 - File or directory not found." : "Vedlikehold - Statistisk sentralbyrå"),
    };

    /// <summary>500 with an empty body, as for a value code sent twice.</summary>
    public static Fault EmptyError500(int count = 1) => new() { Count = count, Instead = Reply.Empty(500) };

    /// <summary>Tables have changed, for as long as the script says.</summary>
    public static Fault ChangedSchema(SchemaChange change) => new() { Count = int.MaxValue, View = change.Apply };

    /// <summary>The morning of a release: <c>updated</c> is the release, ahead of the clock, and the newest year of KOSTRA tables is emptied.</summary>
    public static Fault Embargo(DateTimeOffset release) => new() { Count = int.MaxValue, View = t => t.UnderEmbargo(release) };

    private static Reply Refusal(Reply reply, TimeSpan? retryAfter) => retryAfter is not { } wait
        ? reply
        : reply with { Headers = new Dictionary<string, string> { ["Retry-After"] = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture) } };
}
