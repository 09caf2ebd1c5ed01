using Analytics.Store.Operations;

namespace Analytics.Server.Pages;

/// <summary>An address.</summary>
/// <param name="Method">GET or POST; HEAD is as GET.</param>
/// <param name="Path">The path.</param>
/// <param name="Least">Who may see it; null for anybody, and then the page itself says what of it.</param>
/// <param name="Answer">The page.</param>
internal sealed record Route(string Method, string Path, AccessRole? Least, Func<Exchange, Task> Answer)
{
    /// <summary>Whether it shows what concerns all municipalities, so that whose token is bound to one may not see it.</summary>
    public bool IsOfAll { get; init; }

    /// <summary>Whether programs read it, so that a refusal is no page either.</summary>
    public bool IsData { get; init; }
}
