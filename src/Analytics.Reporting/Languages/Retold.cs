using System.Text.RegularExpressions;

namespace Analytics.Reporting.Languages;

/// <summary>Finished texts in another language: as a whole, by a pattern that fits, sentence by sentence, part by part, or left as they are.</summary>
internal static partial class Retold
{
    private static readonly string[] Separators = [": ", "; ", ", "];

    public static string Of(string text, Wording.Speech speech)
    {
        if (speech.Retold.TryGetValue(text, out var known))
            return known;
        if (Find(text, speech) is not { } found)
        {
            speech.Missing?.Add(PhrasePattern.Escape(text));
            found = Numerals(text, speech);
        }

        return speech.Retold[text] = found;
    }

    public static string? Find(string text, Wording.Speech speech)
    {
        if (!Letters().IsMatch(text))
            return Numerals(text, speech);
        if (Known(text, speech) is { } whole)
            return whole;
        if (SentenceEnd().Split(text) is { Length: > 1 } sentences)
            return All(sentences, " ", speech);
        foreach (var separator in Separators)
        {
            if (text.Split(separator) is { Length: > 1 } parts && All(parts, separator, speech) is { } joined)
                return joined;
        }

        return null;
    }

    private static string? All(IReadOnlyList<string> parts, string separator, Wording.Speech speech)
    {
        var found = parts.Select(p => Find(p, speech)).ToList();
        return found.Contains(null) ? null : string.Join(separator, found);
    }

    private static string? Known(string text, Wording.Speech speech)
    {
        var pattern = PhrasePattern.Escape(text.Trim(' '));
        if (pattern.Length == 0)
            return text;
        if (speech.Book.Find(pattern, speech.Language) is { } exact)
            return PhrasePattern.Fill(exact, []);
        // A name often stands inside a sentence, or at its start.
        if (char.IsLetter(pattern[0]) && speech.Book.Find(Turned(pattern), speech.Language) is { } turned)
            return PhrasePattern.Fill(Turned(turned), []);
        // The full stop belongs to the sentence and not to the phrase.
        if (pattern[^1] == '.' && Known(text[..^1], speech) is { } stopped)
            return stopped + ".";
        // What stands in a hole may be the name of a place, so it is no fault when it is unknown.
        return speech.Book.Recognise(pattern, speech.Language) is { } form
            ? PhrasePattern.Fill(form.Pattern, [.. form.Values.Select(v => PhrasePattern.Fill(v, [])).Select(v => Find(v, speech) ?? Numerals(v, speech))])
            : null;
    }

    private static string Numerals(string text, Wording.Speech speech) => speech.Language == Language.English ? DecimalComma().Replace(text, ".") : text;

    // "FTEs" begins with a capital wherever it stands.
    private static string Turned(string text) => text.Length > 1 && char.IsUpper(text[1]) ? text : (char.IsUpper(text[0]) ? char.ToLowerInvariant(text[0]) : char.ToUpperInvariant(text[0])) + text[1..];

    [GeneratedRegex(@"(?<=\d),(?=\d)")]
    private static partial Regex DecimalComma();

    [GeneratedRegex(@"\p{L}{2}")]
    private static partial Regex Letters();

    [GeneratedRegex(@"(?<=[\p{L}\p{Nd})»%][.!?]) (?=\p{Lu})")]
    private static partial Regex SentenceEnd();
}
