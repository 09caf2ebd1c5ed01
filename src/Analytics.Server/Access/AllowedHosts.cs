using System.Net;
using Microsoft.AspNetCore.Http;

namespace Analytics.Server.Access;

/// <summary>The names that the pages answer to. A page of another site can make the reader's browser ask this machine under a name of its own, and is refused here (DNS rebinding).</summary>
internal sealed class AllowedHosts
{
    private readonly HashSet<string> names;
    private readonly bool takesAddresses;

    public AllowedHosts(IReadOnlyList<ListenAddress> addresses, IEnumerable<string> more)
    {
        // An address typed as numbers cannot be rebound.
        takesAddresses = addresses.Any(a => !a.IsLoopback);
        names = new HashSet<string>(["localhost", "127.0.0.1", "[::1]", .. addresses.Where(a => !a.IsAny).Select(a => a.Host), .. more], StringComparer.OrdinalIgnoreCase);
    }

    public bool Has(HostString host) => host.HasValue && (names.Contains(host.Host) || (takesAddresses && IPAddress.TryParse(host.Host.Trim('[', ']'), out _)));
}
