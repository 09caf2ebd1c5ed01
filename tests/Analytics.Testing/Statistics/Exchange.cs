using System.Collections.Concurrent;
using System.Globalization;
using Analytics.Testing.Statistics.Klass;
using Analytics.Testing.Statistics.PxWeb;
using Analytics.Testing.Statistics.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Analytics.Testing.Statistics;

/// <summary>From a request to its answer: length, faults, limits, service, and the record of it.</summary>
internal sealed class Exchange(TableShelf shelf, StatisticsServerOptions options, FaultScript faults, ConcurrentQueue<RecordedRequest> requests)
{
    private readonly V2Service v2 = new(shelf, options);
    private readonly V1Service v1 = new(shelf, options);
    private readonly KlassService klass = new(options.Klass);
    private readonly RateLimiter? v2Limiter = options.Limits is { } l ? new RateLimiter(l.Calls, l.Window, l.Concurrent, options.Clock) : null;
    private readonly RateLimiter? v1Limiter = options.Limits is { } l ? new RateLimiter(l.V1Calls, l.Window, l.Concurrent, options.Clock) : null;

    public async Task Answer(HttpContext context)
    {
        var request = context.Request;
        var time = options.Clock.GetUtcNow();
        using var reader = new StreamReader(request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var path = request.Path.Value ?? "/";
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var limiter = parts switch { ["api", "pxwebapi", ..] => v2Limiter, ["api", "v0", ..] => v1Limiter, _ => null };
        var turn = limiter?.Enter();
        try
        {
            // A refused call reaches nothing that could go wrong.
            var (fault, views) = turn is { Allowed: false } ? (null, []) : faults.Take(path);
            var reply = turn is { Allowed: false } refused
                ? TooOften(parts, refused.UntilNext)
                : fault?.Instead ?? Serve(request, parts, body, table => views.Aggregate(table, (t, view) => view(t)));
            requests.Enqueue(new RecordedRequest(request.Method, path, request.QueryString.Value ?? "", body, time, reply.Status));
            if (limiter == v2Limiter && turn is { } taken)
                WriteLimits(context.Response, taken.Remaining);
            await Send(context, reply, fault);
        }
        finally
        {
            limiter?.Leave();
        }
    }

    private Reply Serve(HttpRequest request, string[] parts, string body, Func<StatisticsTable, StatisticsTable> view)
    {
        if (request.GetEncodedUrl().Length > options.MaxAddress)
            return Reply.HtmlPage(404, "404 - File or directory not found.");
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsPost(request.Method))
            return Reply.Empty(405);
        return parts switch
        {
            ["api", "pxwebapi", "v2", .. var rest] => v2.Answer(request, rest, body, view),
            ["api", "v0", .. var rest] => v1.Answer(request, rest, body, view),
            ["api", "klass", "v1", .. var rest] => klass.Answer(request, rest),
            _ => Reply.HtmlPage(404, "404 - File or directory not found."),
        };
    }

    /// <summary>v2 says nothing but the status; v1 has a sentence, and says how long to wait.</summary>
    private static Reply TooOften(string[] parts, TimeSpan wait) => parts is ["api", "v0", ..]
        ? Reply.Json(429, w => V1Error.Write(w, V1Error.TooManyRequests)) with
        {
            Headers = new Dictionary<string, string> { ["Retry-After"] = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture) },
        }
        : Reply.Empty(429);

    private void WriteLimits(HttpResponse response, int remaining)
    {
        var limits = options.Limits!;
        response.Headers["x-ratelimit-limit"] = limits.Calls.ToString(CultureInfo.InvariantCulture);
        response.Headers["x-ratelimit-policy"] = string.Create(CultureInfo.InvariantCulture, $"{limits.Calls};w={(int)limits.Window.TotalSeconds}s");
        response.Headers["x-ratelimit-remaining"] = remaining.ToString(CultureInfo.InvariantCulture);
        response.Headers["x-ratelimit-resource"] = "SB_API_1MIN";
    }

    private static async Task Send(HttpContext context, Reply reply, Fault? fault)
    {
        var response = context.Response;
        response.StatusCode = reply.Status;
        response.ContentType = reply.ContentType;
        response.ContentLength = reply.Body.Length;
        foreach (var (name, value) in reply.Headers)
            response.Headers[name] = value;
        var half = reply.Body.Length / 2;
        if (fault is not { Cut: true } && fault is not { Pause.Ticks: > 0 })
        {
            await response.Body.WriteAsync(reply.Body, context.RequestAborted);
            return;
        }

        await response.Body.WriteAsync(reply.Body[..half], context.RequestAborted);
        await response.Body.FlushAsync(context.RequestAborted);
        if (fault.Cut)
        {
            context.Abort();
            return;
        }

        await Task.Delay(fault.Pause, context.RequestAborted);
        await response.Body.WriteAsync(reply.Body[half..], context.RequestAborted);
    }
}
