using System.Net;
using System.Net.Sockets;

namespace Analytics.Scheduling.Alerting;

/// <summary>Connects to public addresses alone, by the address that is really connected to: a name that resolves to the own network reaches nothing there.</summary>
internal static class PublicConnection
{
    /// <summary>Whether an address is one of the public Internet.</summary>
    public static bool IsPublic(IPAddress address)
    {
        var ip = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (IPAddress.IsLoopback(ip) || ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any) || ip.IsIPv6LinkLocal || ip.IsIPv6SiteLocal || ip.IsIPv6UniqueLocal || ip.IsIPv6Multicast)
            return false;
        var bytes = ip.GetAddressBytes();
        if (ip.AddressFamily != AddressFamily.InterNetwork)
        {
            // 64:ff9b::/96 and 2002::/16 carry an IPv4 address inside, which may be private.
            return !(bytes[0] == 0x20 && bytes[1] == 0x02) && !(bytes[0] == 0x00 && bytes[1] == 0x64 && bytes[2] == 0xff && bytes[3] == 0x9b);
        }

        // RFC 6890: special-purpose IPv4 addresses.
        return bytes switch
        {
            [0 or 10 or 127 or >= 224, ..] => false,
            [100, >= 64 and <= 127, ..] => false,
            [169, 254, ..] => false,
            [172, >= 16 and <= 31, ..] => false,
            [192, 168, ..] or [192, 0, 0, _] or [192, 0, 2, _] => false,
            [198, 18 or 19, ..] or [198, 51, 100, _] or [203, 0, 113, _] => false,
            _ => true,
        };
    }

    /// <summary>A handler that follows no redirection, and connects to public addresses unless the channel is internal.</summary>
    public static SocketsHttpHandler Handler(bool isInternal) => new()
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        ConnectTimeout = TimeSpan.FromSeconds(20),
        PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        ConnectCallback = (context, stop) => ConnectAsync(context.DnsEndPoint, isInternal, stop),
    };

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint target, bool isInternal, CancellationToken stop)
    {
        var addresses = await Dns.GetHostAddressesAsync(target.Host, stop);
        var allowed = addresses.Where(a => isInternal || IsPublic(a)).ToArray();
        if (allowed.Length == 0)
            throw new HttpRequestException("the address lies in the own network, which this channel may not reach");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, target.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
