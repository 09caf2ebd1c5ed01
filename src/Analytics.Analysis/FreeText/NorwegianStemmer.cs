namespace Analytics.Analysis.FreeText;

/// <summary>Cuts Norwegian words (bokmål) down to their stems: the Snowball algorithm for Norwegian (Porter, snowballstem.org/algorithms/norwegian/stemmer.html).</summary>
public static class NorwegianStemmer
{
    private const string Vowels = "aeiouyæåø";
    private const string BeforeS = "bcdfghjlmnoprtvyz";

    private static readonly string[] Endings =
    [
        "hetenes", "hetene", "hetens", "heter", "heten", "endes", "ande", "ende", "edes", "enes", "erte", "ede", "ane", "ene", "ens", "ers", "ets", "het", "ast", "ert", "en", "ar", "er", "as", "es", "et", "a", "e", "s",
    ];

    private static readonly string[] Derivations = ["hetslov", "eleg", "elig", "elov", "slov", "leg", "eig", "lig", "els", "lov", "ig"];

    /// <summary>The stem of a word.</summary>
    /// <param name="word">A word in small letters.</param>
    public static string Stem(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var region = Region(word);
        if (region >= word.Length)
            return word;
        word = WithoutEnding(word, region);
        if (InRegion(word, "dt", region) || InRegion(word, "vt", region))
            word = word[..^1];
        return Derivations.FirstOrDefault(d => InRegion(word, d, region)) is { } derivation ? word[..^derivation.Length] : word;
    }

    private static string WithoutEnding(string word, int region)
    {
        if (Endings.FirstOrDefault(e => InRegion(word, e, region)) is not { } ending)
            return word;
        return ending switch
        {
            "ert" or "erte" => word[..^(ending.Length - 2)],
            "s" => IsAfterS(word) ? word[..^1] : word,
            _ => word[..^ending.Length],
        };
    }

    private static bool IsAfterS(string word) =>
        word.Length > 1 && (BeforeS.Contains(word[^2]) || (word[^2] == 'k' && word.Length > 2 && !Vowels.Contains(word[^3])));

    private static bool InRegion(string word, string ending, int region) => word.Length - ending.Length >= region && word.EndsWith(ending, StringComparison.Ordinal);

    // After the first consonant that follows a vowel, and after three letters at least.
    private static int Region(string word)
    {
        var vowel = word.AsSpan().IndexOfAny(Vowels);
        if (vowel < 0)
            return word.Length;
        var consonant = word.AsSpan(vowel).IndexOfAnyExcept(Vowels);
        return consonant < 0 ? word.Length : Math.Max(3, vowel + consonant + 1);
    }
}
