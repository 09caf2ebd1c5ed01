using Analytics.Core;

namespace Analytics.Store.Operations;

/// <summary>Tokens of the web pages. Every method may be called from any thread and node.</summary>
public interface IAccessTokens
{
    /// <summary>Adds a token.</summary>
    /// <returns>False when its name is taken by one that holds.</returns>
    /// <exception cref="StoreException">The catalogue is damaged or cannot be written.</exception>
    bool Add(AccessToken token);

    /// <summary>The token of a hash; null when there is none, it has expired, or it was taken back.</summary>
    /// <exception cref="StoreException">The catalogue is damaged or cannot be read.</exception>
    AccessToken? Find(string hash);

    /// <summary>All tokens in order of name, also those that no longer hold.</summary>
    /// <exception cref="StoreException">The catalogue is damaged or cannot be read.</exception>
    IReadOnlyList<AccessToken> List();

    /// <summary>Takes a token back.</summary>
    /// <returns>False when none of that name holds.</returns>
    /// <exception cref="StoreException">The catalogue is damaged or cannot be written.</exception>
    bool Revoke(string name);
}
