using Analytics.Core;
using Analytics.Server.Data;
using Analytics.Store.Operations;
using Microsoft.AspNetCore.Http;

namespace Analytics.Server.Access;

/// <summary>Finds out who asks.</summary>
/// <param name="settings">How the pages are served.</param>
/// <param name="tokens">The tokens.</param>
/// <param name="key">Signs sessions.</param>
/// <param name="limit">Wrong tokens.</param>
/// <param name="isLoopback">Whether the pages are served on this machine alone.</param>
/// <param name="clock">The time.</param>
internal sealed class VisitorReader(ServeSettings settings, IAccessTokens tokens, SigningKey key, AttemptLimit limit, bool isLoopback, TimeProvider clock)
{
    private const int LongestName = 200;
    private const string Scheme = "Bearer ";
    private const string PasswordScheme = "Basic ";

    /// <summary>Who asks.</summary>
    /// <param name="context">The request.</param>
    /// <param name="refusal">What was wrong with a token in the request; null when nothing.</param>
    /// <exception cref="StoreException">The catalogue cannot be read.</exception>
    public Visitor Read(HttpContext context, out TokenRefusal? refusal)
    {
        refusal = null;
        if (context.Request.Headers.Authorization.ToString() is { Length: > 0 } header)
        {
            var token = TokenIn(header, context.Request.Path) is { } text ? Find(context, text, out refusal) : null;
            if (token is null)
                refusal ??= TokenRefusal.Wrong;
            return token is null ? Unknown(context) : Of(token, VisitorWay.Bearer);
        }

        if (settings.ProxyHeader is { } name && ClientAddress.IsProxy(context, settings) && context.Request.Headers[name] is [{ Length: > 0 and <= LongestName } user])
            return OfProxy(user);
        if (SessionTicket.Read(key, context.Request.Cookies[SessionTicket.Cookie], clock.GetUtcNow(), settings.SessionTime) is { } hash && tokens.Find(hash) is { } signedIn)
            return Of(signedIn, VisitorWay.Session);
        return IsLocal(context) ? new Visitor("local", AccessRole.Operator, null, VisitorWay.Local) : Unknown(context);
    }

    /// <summary>The token of a text; wrong ones are counted, and after too many none is looked at.</summary>
    public AccessToken? Find(HttpContext context, string text, out TokenRefusal? refusal)
    {
        var address = ClientAddress.Of(context, settings);
        refusal = null;
        if (limit.IsShut(address))
        {
            refusal = TokenRefusal.TooMany;
            return null;
        }

        var token = TokenSecret.IsLike(text) ? tokens.Find(TokenSecret.HashOf(text)) : null;
        if (token is null)
        {
            limit.Wrong(address);
            refusal = TokenRefusal.Wrong;
        }

        return token;
    }

    /// <summary>
    /// The token of the header: of <c>Bearer</c>, or the password of <c>Basic</c>, which is what Power Query and Excel can send. The latter for data alone:
    /// a browser sends a password along with forms of other sites too, and there are none there.
    /// </summary>
    private static string? TokenIn(string header, PathString path)
    {
        if (header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return header[Scheme.Length..].Trim();
        if (!header.StartsWith(PasswordScheme, StringComparison.OrdinalIgnoreCase) || !DataRoutes.Has(path))
            return null;
        var bytes = new byte[header.Length];
        if (!Convert.TryFromBase64String(header[PasswordScheme.Length..].Trim(), bytes, out var length))
            return null;
        var pair = System.Text.Encoding.UTF8.GetString(bytes, 0, length);
        return pair.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon ? pair[(colon + 1)..] : null;
    }

    private Visitor OfProxy(string user)
    {
        var now = clock.GetUtcNow();
        return tokens.List().FirstOrDefault(t => t.Name == user && t.RevokedAt is null && (t.ExpiresAt is null || t.ExpiresAt > now)) is { } token
            ? Of(token, VisitorWay.Proxy)
            : new Visitor(user, settings.ProxyRole, null, VisitorWay.Proxy);
    }

    /// <summary>The person at this machine needs no token as long as there is none; the first one that is made ends it for good.</summary>
    private bool IsLocal(HttpContext context) =>
        isLoopback && settings.ProxyHeader is null && System.Net.IPAddress.IsLoopback(ClientAddress.Peer(context)) && !ClientAddress.IsForwarded(context) && tokens.List().Count == 0;

    private Visitor Unknown(HttpContext context) => new(ClientAddress.Of(context, settings), null, null, VisitorWay.Unknown);

    private static Visitor Of(AccessToken token, VisitorWay way) => new(token.Name, token.Role, token.Municipality, way);
}
