using System.Net;
using Analytics.Core;
using Analytics.Server.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Analytics.Server;

/// <summary>The web pages over a store, on Kestrel.</summary>
public sealed class WebPages : IAsyncDisposable
{
    private const int LargestForm = 256 << 10;

    private readonly WebApplication application;
    private readonly Gate gate;

    private WebPages(WebApplication application, Gate gate)
    {
        this.application = application;
        this.gate = gate;
        Addresses = [.. application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Select(a => new Uri(a))];
    }

    /// <summary>What they listen on, with the ports that were free.</summary>
    public IReadOnlyList<Uri> Addresses { get; }

    /// <summary>Starts to listen.</summary>
    /// <param name="store">What they show.</param>
    /// <param name="settings">How they are served.</param>
    /// <param name="faults">Told of every request that failed for no fault of the reader's.</param>
    /// <param name="stop">Ends the start.</param>
    /// <exception cref="ConfigurationException">An address is none, is taken, or is open to others while nobody could be told from anybody.</exception>
    /// <exception cref="StoreException">The store cannot be read, or the signing key cannot be used.</exception>
    public static async Task<WebPages> StartAsync(ServedStore store, ServeSettings settings, Action<string> faults, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(settings);
        var addresses = settings.Urls.Select(ListenAddress.Parse).ToList();
        Refuse(store, settings, addresses);

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestForm;
            kestrel.Limits.MaxConcurrentConnections = 1000;
            foreach (var address in addresses)
                address.Open(kestrel);
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(5));
        var gate = new Gate(store, settings, addresses, faults);
        var application = builder.Build();
        application.Run(gate.Answer);
        try
        {
            await application.StartAsync(stop);
            return new WebPages(application, gate);
        }
        catch (Exception e) when (e is IOException or System.Net.Sockets.SocketException)
        {
            gate.Dispose();
            await application.DisposeAsync();
            throw new ConfigurationException("--urls", $"{string.Join(", ", settings.Urls)} cannot be listened on: {e.Message.TrimEnd('.')}", "an address of this machine whose port is free", "Choose another port: analytics serve --urls http://127.0.0.1:5081", e);
        }
    }

    /// <summary>Waits until the process is told to end.</summary>
    public Task WaitAsync(CancellationToken stop) => application.WaitForShutdownAsync(stop);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await application.StopAsync();
        await application.DisposeAsync();
        gate.Dispose();
    }

    private static void Refuse(ServedStore store, ServeSettings settings, List<ListenAddress> addresses)
    {
        if (settings.ProxyHeader is null != settings.ProxyAddress is null)
            throw new ConfigurationException("--proxy-header", "one of --proxy-header and --proxy was given without the other", "both, since the header is believed from that address alone", "Run: analytics serve --proxy-header X-Remote-User --proxy 127.0.0.1");
        if (settings.ProxyHeader is { } header && (header.Length == 0 || !header.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')))
            throw new ConfigurationException("--proxy-header", $"\"{header}\" is no name of a header", "letters, digits and hyphens", "Correct it and start again.");
        if (settings.ProxyAddress is { } proxy && (proxy.Equals(IPAddress.Any) || proxy.Equals(IPAddress.IPv6Any)))
            throw new ConfigurationException("--proxy", $"\"{proxy}\" stands for every address", "the one address that the proxy asks from", "Correct it and start again.");
        if (addresses.Count == 0)
            throw new ConfigurationException("--urls", "no address was given", "one at least", "Leave the option out to listen on http://127.0.0.1:5080");
        var now = store.Clock.GetUtcNow();
        if (addresses.FirstOrDefault(a => !a.IsLoopback) is { } open && settings.ProxyHeader is null && !store.Tokens.List().Any(t => t.RevokedAt is null && (t.ExpiresAt is null || t.ExpiresAt > now)))
            throw new ConfigurationException("--urls", $"{open.Text} is open to other machines, and there is neither a token nor a proxy to know people by", "one of them, or an address of this machine alone", "Run first: analytics token add NAME --role operator");
    }
}
