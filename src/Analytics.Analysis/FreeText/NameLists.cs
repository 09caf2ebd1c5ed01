namespace Analytics.Analysis.FreeText;

/// <summary>What persons are known by in texts: all in small letters.</summary>
/// <param name="FirstNames">First names.</param>
/// <param name="Surnames">Surnames.</param>
/// <param name="Titles">Words that a name often follows, such as "rektor".</param>
public sealed record NameLists(IReadOnlySet<string> FirstNames, IReadOnlySet<string> Surnames, IReadOnlySet<string> Titles)
{
    /// <summary>Whether a word is a first name or a surname, also with the s of the genitive.</summary>
    /// <param name="word">A word; its letters' size does not matter.</param>
    public bool IsName(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return IsIn(FirstNames, word) || IsIn(Surnames, word);
    }

    /// <summary>Whether a word is a first name; of a double one the first half decides.</summary>
    /// <param name="word">A word; its letters' size does not matter.</param>
    internal bool IsFirstName(string word) => IsIn(FirstNames, word);

    private static bool IsIn(IReadOnlySet<string> names, string word)
    {
        var small = word.ToLowerInvariant();
        return names.Contains(small) || names.Contains(small.TrimEnd('s')) || (small.IndexOf('-', StringComparison.Ordinal) is > 0 and var half && names.Contains(small[..half]));
    }
}
