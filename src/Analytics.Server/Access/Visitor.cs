using Analytics.Core;
using Analytics.Store.Operations;

namespace Analytics.Server.Access;

/// <summary>Who asks.</summary>
/// <param name="Name">Name of the token or the proxy's user; <c>local</c> on loopback without either, and the address of who has not signed in.</param>
/// <param name="Role">What they may do; null for public pages alone.</param>
/// <param name="Municipality">The only municipality whose reports and runs they see; null for all.</param>
/// <param name="Way">How it is known.</param>
internal sealed record Visitor(string Name, AccessRole? Role, string? Municipality, VisitorWay Way)
{
    public string RoleName => Role is { } role ? role.ToString().ToLowerInvariant() : "none";

    public bool May(AccessRole? least) => least is null || Role >= least;

    public bool MayRead(MunicipalityCode code) => Role is not null && SeesOf(code.Value);

    /// <summary>Whether something of a municipality, or of all when it is empty, is theirs to see.</summary>
    public bool SeesOf(string municipality) => Municipality is null || Municipality == municipality;
}
