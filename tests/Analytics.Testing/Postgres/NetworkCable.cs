using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Analytics.Testing.Postgres;

/// <summary>A way to a database that can be cut as a network is: what is sent is lost, and neither side is told.</summary>
public sealed class NetworkCable : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentBag<TcpClient> clients = [];
    private readonly CancellationTokenSource stop = new();
    private readonly int target;
    private volatile CancellationTokenSource cut = new();
    private volatile bool isCut;

    /// <summary>Lays it.</summary>
    /// <param name="connection">The database at its other end.</param>
    public NetworkCable(string connection)
    {
        var end = new NpgsqlConnectionStringBuilder(connection);
        target = end.Port;
        listener.Start();
        end.Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        Connection = end.ToString();
        _ = AcceptAsync();
    }

    /// <summary>The connection string by which the database is reached over it.</summary>
    public string Connection { get; }

    /// <summary>Cuts it: connections stay open at both ends, and nothing comes through.</summary>
    public void Cut()
    {
        isCut = true;
        cut.Cancel();
    }

    /// <summary>New connections reach the database again; those of before stay as they are.</summary>
    public void Mend()
    {
        cut = new CancellationTokenSource();
        isCut = false;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        stop.Cancel();
        listener.Dispose();
        foreach (var client in clients)
            client.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var near = await listener.AcceptTcpClientAsync(stop.Token);
                clients.Add(near);
                if (isCut)
                    continue;
                var far = new TcpClient();
                clients.Add(far);
                await far.ConnectAsync(IPAddress.Loopback, target, stop.Token);
                var lost = cut.Token;
                _ = CarryAsync(near, far, lost);
                _ = CarryAsync(far, near, lost);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    /// <summary>Carries bytes one way until an end closes; a connection that is cut is left open, with all that comes.</summary>
    private async Task CarryAsync(TcpClient from, TcpClient to, CancellationToken lost)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(lost, stop.Token);
        var buffer = new byte[1 << 16];
        try
        {
            while (true)
            {
                var read = await from.GetStream().ReadAsync(buffer, ends.Token);
                if (read == 0)
                    break;
                await to.GetStream().WriteAsync(buffer.AsMemory(0, read), ends.Token);
            }

            to.Client.Shutdown(SocketShutdown.Send);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            if (!lost.IsCancellationRequested)
            {
                from.Dispose();
                to.Dispose();
            }
        }
    }
}
