using Microsoft.AspNetCore.Http;

namespace Analytics.Server;

/// <summary>What every answer tells the browser to refuse.</summary>
internal static class ResponseHeaders
{
    private const string Own = "default-src 'none'; style-src 'self'; font-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>A published report is one page with its scripts inside. In a sandbox it has an origin of its own, so that they reach neither our cookies nor our forms, and it may ask nobody for anything.</summary>
    private const string Report = "sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals; default-src 'none'; script-src 'unsafe-inline' blob:; style-src 'unsafe-inline'; img-src data: blob:; font-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    public static void Set(HttpResponse response)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = Own;
        headers.XContentTypeOptions = "nosniff";
        // Not "no-referrer": browsers say the origin "null" of our own forms then.
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers.CacheControl = "no-store";
    }

    public static void ForReport(HttpResponse response) => response.Headers.ContentSecurityPolicy = Report;

    /// <summary>What anybody may read may be kept, and is asked for again.</summary>
    public static void ForPublic(HttpResponse response, string hash)
    {
        response.Headers.CacheControl = "public, no-cache";
        response.Headers.ETag = $"\"{hash}\"";
    }

    /// <summary>For addresses that have their content's hash in them.</summary>
    public static void KeepForGood(HttpResponse response) => response.Headers.CacheControl = "public, max-age=31536000, immutable";
}
