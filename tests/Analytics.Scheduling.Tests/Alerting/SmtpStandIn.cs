using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Analytics.Scheduling.Tests.Alerting;

/// <summary>A mail server that keeps what it is given.</summary>
internal sealed class SmtpStandIn : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly List<Mail> mails = [];
    private Task? serving;

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public IReadOnlyList<Mail> Mails => mails;

    public static SmtpStandIn Start()
    {
        var server = new SmtpStandIn();
        server.listener.Start();
        server.serving = server.ServeAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await (serving ?? Task.CompletedTask);
        stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(stop.Token);
                await TalkAsync(client);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException)
        {
            // The end of the test.
        }
    }

    // RFC 5321, as far as a client needs it to deliver one message.
    private async Task TalkAsync(TcpClient client)
    {
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 stand-in");
        var receivers = new List<string>();
        while (await reader.ReadLineAsync(stop.Token) is { } line)
        {
            if (line.StartsWith("RCPT TO:", StringComparison.OrdinalIgnoreCase))
                receivers.Add(line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)]);
            if (line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase))
            {
                await writer.WriteLineAsync("221 bye");
                return;
            }

            if (!line.StartsWith("DATA", StringComparison.OrdinalIgnoreCase))
            {
                await writer.WriteLineAsync("250 ok");
                continue;
            }

            await writer.WriteLineAsync("354 go on");
            mails.Add(await ReadAsync(reader, receivers));
            await writer.WriteLineAsync("250 kept");
        }
    }

    private static async Task<Mail> ReadAsync(StreamReader reader, IReadOnlyList<string> receivers)
    {
        var (headers, body, inBody) = (new List<string>(), new StringBuilder(), false);
        while (await reader.ReadLineAsync() is { } line && line != ".")
        {
            if (line.Length == 0 && !inBody)
                inBody = true;
            else if (inBody)
                body.Append(line);
            else
                headers.Add(line);
        }

        var isBase64 = headers.Any(h => h.Contains("base64", StringComparison.OrdinalIgnoreCase) && h.StartsWith("Content-Transfer", StringComparison.OrdinalIgnoreCase));
        return new Mail(receivers, headers, isBase64 ? Encoding.UTF8.GetString(Convert.FromBase64String(body.ToString())) : body.ToString());
    }

    internal sealed record Mail(IReadOnlyList<string> Receivers, IReadOnlyList<string> Headers, string Body);
}
