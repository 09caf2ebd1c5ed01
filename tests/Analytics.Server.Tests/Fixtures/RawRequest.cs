using System.Net.Sockets;
using System.Text;

namespace Analytics.Server.Tests.Fixtures;

/// <summary>Requests that no well-behaved client would send.</summary>
internal static class RawRequest
{
    /// <summary>Sends lines as they are, and gives all that is answered.</summary>
    public static async Task<string> Send(Uri address, params string[] lines)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(string.Join("\r\n", [.. lines, "Connection: close", "", ""])));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
