using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Analytics.Server.Access;

/// <summary>Marks our own forms, so that a page of another site cannot send one in a reader's name: the field fits the browser's own cookie and who is signed in.</summary>
/// <param name="key">Signs the mark.</param>
/// <param name="settings">How the pages are served.</param>
internal sealed class FormGuard(SigningKey key, ServeSettings settings)
{
    public const string Field = "skjema";

    private const string Cookie = "analytics-skjema";
    private const string Purpose = "form";

    /// <summary>The value of the field; gives the browser its cookie when it has none.</summary>
    public string Mark(HttpContext context, Visitor visitor)
    {
        var browser = context.Request.Cookies[Cookie];
        if (browser is null or { Length: not 22 })
        {
            browser = context.Items[Cookie] as string ?? Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
            context.Items[Cookie] = browser;
            context.Response.Cookies.Append(Cookie, browser, Options(context, null));
        }

        return key.Mark(Purpose, Bound(browser, visitor));
    }

    /// <summary>Whether a form that was sent is one of ours.</summary>
    public bool Fits(HttpContext context, Visitor visitor, IFormCollection form) =>
        IsSameSite(context) && (visitor.Way == VisitorWay.Bearer
            || (context.Request.Cookies[Cookie] is { Length: 22 } browser && key.Fits(Purpose, Bound(browser, visitor), form[Field].ToString())));

    /// <summary>Cookies of ours: out of reach of scripts, sent by our own pages alone, and never over an open line when the pages are not served over one.</summary>
    /// <param name="context">The request.</param>
    /// <param name="lasts">How long; null until the browser is closed.</param>
    public CookieOptions Options(HttpContext context, TimeSpan? lasts) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = ClientAddress.IsSecure(context, settings), Path = "/", MaxAge = lasts, IsEssential = true };

    /// <summary>Who has not signed in may come from another address when the form is sent.</summary>
    private static string Bound(string browser, Visitor visitor) => visitor.Way == VisitorWay.Unknown ? browser : $"{browser} {visitor.Way} {visitor.Name}";

    /// <summary>Browsers say where a form comes from; one from elsewhere is refused, whatever stands in it.</summary>
    private static bool IsSameSite(HttpContext context)
    {
        if (context.Request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site && site is not ("same-origin" or "none"))
            return false;
        return context.Request.Headers.Origin.ToString() is not { Length: > 0 } origin
            || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && string.Equals(from.Authority, Authority(context.Request.Host), StringComparison.OrdinalIgnoreCase));
    }

    private static string Authority(HostString host) => host.Port is 80 or 443 ? host.Host : host.Value ?? "";
}
