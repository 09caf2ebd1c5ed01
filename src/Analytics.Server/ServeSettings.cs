using System.Net;
using Analytics.Server.Queries;
using Analytics.Store.Operations;

namespace Analytics.Server;

/// <summary>How the pages are served; the defaults suit one person on the own machine.</summary>
public sealed record ServeSettings
{
    /// <summary>Addresses to listen on, such as <c>http://127.0.0.1:5080</c>. Port 0 takes a free one.</summary>
    public IReadOnlyList<string> Urls { get; init; } = ["http://127.0.0.1:5080"];

    /// <summary>Names that the pages may be asked for by, beside those of the addresses; needed when they listen on all addresses and are asked for by name.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>The header in which a reverse proxy says who has signed in there; null when there is no such proxy.</summary>
    public string? ProxyHeader { get; init; }

    /// <summary>The only address that the header is believed from.</summary>
    public IPAddress? ProxyAddress { get; init; }

    /// <summary>What someone may do whom the proxy lets in and who has no token of the same name.</summary>
    public AccessRole ProxyRole { get; init; } = AccessRole.Reader;

    /// <summary>How long a sign-in lasts.</summary>
    public TimeSpan SessionTime { get; init; } = TimeSpan.FromHours(12);

    /// <summary>Wrong tokens from one address in five minutes, after which no token is looked at.</summary>
    public int WrongTokens { get; init; } = 5;

    /// <summary>Requests from one address that may come at once.</summary>
    public int RequestBurst { get; init; } = 200;

    /// <summary>Requests a second from one address in the long run.</summary>
    public int RequestsPerSecond { get; init; } = 20;

    /// <summary>The program that runs a query of the SQL page in a process of its own, with its arguments: one that calls <see cref="QueryWorker.Run"/>.</summary>
    public required IReadOnlyList<string> QueryProgram { get; init; }

    /// <summary>What a query of the SQL page may use.</summary>
    public QueryLimits Queries { get; init; } = new();
}
