using Analytics.Store.Operations;

namespace Analytics.Server.Tests.Fixtures;

internal sealed class MemoryTokens(TimeProvider clock) : IAccessTokens
{
    private readonly Lock gate = new();
    private readonly List<AccessToken> tokens = [];

    public bool Add(AccessToken token)
    {
        lock (gate)
        {
            if (tokens.Any(t => t.Name == token.Name && Holds(t)))
                return false;
            tokens.Add(token);
            return true;
        }
    }

    public AccessToken? Find(string hash)
    {
        lock (gate)
            return tokens.FirstOrDefault(t => t.Hash == hash && Holds(t));
    }

    public IReadOnlyList<AccessToken> List()
    {
        lock (gate)
            return [.. tokens.OrderBy(t => t.Name, StringComparer.Ordinal)];
    }

    public bool Revoke(string name)
    {
        lock (gate)
        {
            var at = tokens.FindIndex(t => t.Name == name && Holds(t));
            if (at >= 0)
                tokens[at] = tokens[at] with { RevokedAt = clock.GetUtcNow() };
            return at >= 0;
        }
    }

    private bool Holds(AccessToken token) => token.RevokedAt is null && (token.ExpiresAt is null || token.ExpiresAt > clock.GetUtcNow());
}
