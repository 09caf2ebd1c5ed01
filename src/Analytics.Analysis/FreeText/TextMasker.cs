using System.Text;
using System.Text.RegularExpressions;

namespace Analytics.Analysis.FreeText;

/// <summary>Masks what points to persons in a text: national identity numbers, telephone numbers, e-mail addresses and names. Better a word too many than a name too few.</summary>
/// <param name="names">
/// Names that are masked wherever they stand with a capital letter, with the capitalised words after them, and the titles that a name follows. In small letters a first name is masked when a
/// surname follows; one alone may be a word of the language, such as per, bo or dag.
/// </param>
public sealed partial class TextMasker(NameLists names)
{
    /// <summary>What stands in place of a name.</summary>
    public const string Name = "[navn]";

    /// <summary>What stands in place of a number or address.</summary>
    public const string Number = "[nummer]";

    /// <summary>The names that are masked.</summary>
    public NameLists Names => names;

    /// <summary>A masker that also knows the surnames that stand after first names and titles in these texts, so that a name that is whole in one is masked alone in another.</summary>
    /// <param name="texts">The texts, as they were written.</param>
    public TextMasker With(IEnumerable<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var learnt = names.Surnames.ToHashSet(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            var words = Words(WithoutNumbers(text));
            var masked = Masked(words);
            // After a name in a text all in capitals every word is masked, and those are not names.
            foreach (var word in words.Where((w, i) => masked[i] && !names.IsFirstName(w.Value) && w.Value.Any(char.IsLower)))
                learnt.Add(word.Value.ToLowerInvariant());
        }

        return new TextMasker(names with { Surnames = learnt });
    }

    /// <summary>Masks a text.</summary>
    /// <param name="text">The text.</param>
    public string Mask(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        text = WithoutNumbers(text);
        var words = Words(text);
        var isMasked = Masked(words);
        var (written, at) = (new StringBuilder(), 0);
        for (var word = 0; word < words.Count; word++)
        {
            if (!isMasked[word])
                continue;
            var first = word;
            while (word + 1 < words.Count && isMasked[word + 1] && IsBeside(words, word + 1))
                word++;
            written.Append(text, at, words[first].Index - at).Append(Name);
            at = words[word].Index + words[word].Value.Length;
        }

        return written.Append(text, at, text.Length - at).ToString();
    }

    private static string WithoutNumbers(string text) => Digits().Replace(Email().Replace(text, Number), Number);

    private static List<Word> Words(string text)
    {
        var (words, end) = (new List<Word>(), 0);
        foreach (Match found in Letters().Matches(text))
        {
            // What is masked already is no word.
            if (found.Index > 0 && text[found.Index - 1] == '[')
                continue;
            words.Add(new Word(found.Value, found.Index, text[end..found.Index]));
            end = found.Index + found.Length;
        }

        return words;
    }

    private bool[] Masked(List<Word> words)
    {
        var masked = new bool[words.Count];
        for (var at = 0; at < masked.Length; at++)
            masked[at] = IsMasked(words, at, at > 0 && IsBeside(words, at) ? words[at - 1] : null, at > 0 && masked[at - 1]);
        return masked;
    }

    private bool IsMasked(List<Word> words, int at, Word? before, bool isMaskedBefore)
    {
        var word = words[at].Value;
        if (char.IsUpper(word[0]))
            return names.IsName(word) || (before is not null && (names.Titles.Contains(before.Value.ToLowerInvariant()) || (isMaskedBefore && char.IsUpper(before.Value[0]))));
        return names.IsName(word)
            && ((before is not null && names.IsFirstName(before.Value)) || (names.IsFirstName(word) && at + 1 < words.Count && IsBeside(words, at + 1) && names.IsName(words[at + 1].Value)));
    }

    // Nothing but spaces, or the full stop of an initial.
    private static bool IsBeside(List<Word> words, int at) => words[at].Between.Trim() is var sign && (sign.Length == 0 || (sign == "." && words[at - 1].Value.Length == 1));

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(\.[\w-]+)+", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    // Identity numbers of eleven digits and telephone numbers of eight, with the signs that people set between them.
    [GeneratedRegex(@"(?<![\d.,])(\+47[ .\u00A0-]?|0047[ .\u00A0-]?)?(\d[ .\u00A0-]?){7,10}\d(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"\p{L}+(-\p{L}+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Letters();

    /// <summary>A word, where it starts, and what stands between it and the one before.</summary>
    private sealed record Word(string Value, int Index, string Between);
}
