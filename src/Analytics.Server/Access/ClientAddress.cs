using System.Net;
using Microsoft.AspNetCore.Http;

namespace Analytics.Server.Access;

/// <summary>Where a request comes from.</summary>
internal static class ClientAddress
{
    private static readonly string[] Forwarded = ["X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Forwarded", "Via"];

    public static IPAddress Peer(HttpContext context) => Plain(context.Connection.RemoteIpAddress ?? IPAddress.None);

    /// <summary>The person's address: the peer's, or what the trusted proxy says last.</summary>
    public static string Of(HttpContext context, ServeSettings settings)
    {
        if (IsProxy(context, settings) && context.Request.Headers["X-Forwarded-For"].ToString().Split(',')[^1].Trim() is { Length: > 0 } said && IPAddress.TryParse(said, out var client))
            return Plain(client).ToString();
        return Peer(context).ToString();
    }

    public static bool IsProxy(HttpContext context, ServeSettings settings) => settings.ProxyAddress is { } proxy && Plain(proxy).Equals(Peer(context));

    /// <summary>Whether somebody's proxy has passed the request on: what comes from this machine is not a person at it then.</summary>
    public static bool IsForwarded(HttpContext context) => Forwarded.Any(context.Request.Headers.ContainsKey);

    public static bool IsSecure(HttpContext context, ServeSettings settings) =>
        context.Request.IsHttps || (IsProxy(context, settings) && context.Request.Headers["X-Forwarded-Proto"].ToString() == "https");

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
