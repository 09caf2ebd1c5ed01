using System.Collections.Concurrent;
using System.Net;
using Analytics.Testing.Statistics.Tables;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Analytics.Testing.Statistics;

/// <summary>
/// A stand-in for data.ssb.no on 127.0.0.1: PxWebApi v2 (/api/pxwebapi/v2), v1 (/api/v0) and KLASS (/api/klass/v1), with SSB's limits, its
/// errors as recorded, and faults to order. It listens to this machine only.
/// </summary>
public sealed class StatisticsServer : IAsyncDisposable
{
    private readonly WebApplication application;
    private readonly ConcurrentQueue<RecordedRequest> requests;

    private StatisticsServer(WebApplication application, FaultScript faults, ConcurrentQueue<RecordedRequest> requests)
    {
        this.application = application;
        this.requests = requests;
        Faults = faults;
        BaseAddress = new Uri(application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    /// <summary>Such as http://127.0.0.1:5080/.</summary>
    public Uri BaseAddress { get; }

    /// <summary>What goes wrong.</summary>
    public FaultScript Faults { get; }

    /// <summary>The requests answered so far, in order.</summary>
    public IReadOnlyList<RecordedRequest> Requests => [.. requests];

    /// <summary>Starts a server; without options it has KLASS and no tables.</summary>
    public static async Task<StatisticsServer> StartAsync(StatisticsServerOptions? options = null)
    {
        options ??= new StatisticsServerOptions();
        var shelf = new TableShelf([.. options.Folders.SelectMany(TableDocuments.ReadFolder), .. options.Tables], options.Clock, options.Embargo);
        var faults = new FaultScript();
        var requests = new ConcurrentQueue<RecordedRequest>();
        var exchange = new Exchange(shelf, options, faults, requests);

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // Addresses that are too long for the service must still reach it, to be refused as it does.
            kestrel.Limits.MaxRequestLineSize = 1 << 18;
            kestrel.Limits.MaxRequestBufferSize = 1 << 20;
            kestrel.Listen(IPAddress.Loopback, options.Port);
        });
        // A client that hangs on a slow body must not hold up the test that disposes of the server.
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        var application = builder.Build();
        application.Run(exchange.Answer);
        await application.StartAsync();
        return new StatisticsServer(application, faults, requests);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => application.DisposeAsync();
}
