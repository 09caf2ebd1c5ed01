using Analytics.Core;
using Analytics.Store;
using Microsoft.AspNetCore.Http;

namespace Analytics.Server;

/// <summary><c>/health/live</c> and <c>/health/ready</c>, which anybody may ask; they say nothing but yes or no.</summary>
internal static class Health
{
    // A schedule gives a sign of life every five minutes.
    private static readonly TimeSpan LongestSilence = TimeSpan.FromMinutes(20);

    // Who asks wants an answer now.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Answers when it is asked; false when the request is for something else.</summary>
    public static async Task<bool> Answer(HttpContext context, ServedStore store)
    {
        if (HttpMethods.IsPost(context.Request.Method) || context.Request.Path.Value is not ("/health/live" or "/health/ready"))
            return false;
        var isWell = context.Request.Path == "/health/live" || IsReady(store);
        context.Response.StatusCode = isWell ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        context.Response.ContentType = "text/plain; charset=utf-8";
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.WriteAsync(isWell ? "ok\n" : "not ready\n");
        return true;
    }

    /// <summary>The store opens, its catalogue and tokens answer, and the schedule, if one has ever run here, is not silent.</summary>
    private static bool IsReady(ServedStore store)
    {
        try
        {
            if (!Directory.Exists(store.Location.Folder))
                return false;
            StoreDatabase.Open(store.Location, store.Clock, Patience).Catalogue.FindStep("health");
            store.Tokens.Find("");
            var nodes = store.Occurrences.Nodes();
            return nodes.Count == 0 || nodes.Any(n => n.StoppedAt is null && store.Clock.GetUtcNow() - n.SeenAt < LongestSilence);
        }
        catch (AnalyticsException)
        {
            return false;
        }
    }
}
