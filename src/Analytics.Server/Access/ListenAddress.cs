using System.Globalization;
using System.Net;
using Analytics.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Analytics.Server.Access;

/// <summary>An address that the pages are served on.</summary>
/// <param name="Text">As it was given.</param>
/// <param name="Host">Its host as it was given.</param>
/// <param name="Address">The address; null for localhost, which may be both of the loopback addresses.</param>
/// <param name="Port">The port; 0 for a free one.</param>
internal sealed record ListenAddress(string Text, string Host, IPAddress? Address, int Port)
{
    private const string Expected = "an address such as http://127.0.0.1:5080 or http://0.0.0.0:5080";

    public bool IsLoopback => Address is null || IPAddress.IsLoopback(Address);

    /// <summary>Whether it listens on every address of the machine.</summary>
    public bool IsAny => Address is { } address && (address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any));

    /// <exception cref="ConfigurationException">It is no address that can be listened on.</exception>
    public static ListenAddress Parse(string text)
    {
        var at = text.StartsWith("http://*", StringComparison.Ordinal) || text.StartsWith("http://+", StringComparison.Ordinal) ? string.Concat("http://[::]", text.AsSpan(8)) : text;
        if (!Uri.TryCreate(at, UriKind.Absolute, out var uri) || uri.PathAndQuery != "/" || uri.Fragment.Length > 0 || uri.UserInfo.Length > 0)
            throw Wrong(text, "is no address", "Correct it and start again.");
        if (uri.Scheme != "http")
            throw Wrong(text, $"asks for {uri.Scheme}", "Let a reverse proxy on the same machine hold the certificate, and serve http to it.");
        if (uri.Host == "localhost")
            return uri.Port == 0 ? throw Wrong(text, "asks for a free port of two addresses", "Name one: http://127.0.0.1:0") : new ListenAddress(text, uri.Host, null, uri.Port);
        return IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address)
            ? new ListenAddress(text, uri.Host, address, uri.Port)
            : throw Wrong(text, $"names the host {uri.Host}", "Give the machine's address, and the name with --host.");
    }

    public void Open(KestrelServerOptions kestrel)
    {
        if (Address is null)
            kestrel.ListenLocalhost(Port);
        else if (Address.Equals(IPAddress.IPv6Any))
            kestrel.ListenAnyIP(Port);
        else
            kestrel.Listen(Address, Port);
    }

    private static ConfigurationException Wrong(string text, string found, string nextStep) => new("--urls", string.Create(CultureInfo.InvariantCulture, $"\"{text}\" {found}"), Expected, nextStep);
}
