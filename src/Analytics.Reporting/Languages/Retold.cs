using System.Text.RegularExpressions;

namespace Analytics.Reporting.Languages;

/// <summary>Finished texts in another language: as a whole, by a pattern that fits, sentence by sentence, or left as they are.</summary>
internal static partial class Retold
{
    public static string Of(string text, Wording.Speech speech)
    {
        if (!Letters().IsMatch(text))
            return text;
        if (Known(text, speech) is { } whole)
            return whole;
        var sentences = SentenceEnd().Split(text);
        if (sentences.Length > 1)
            return string.Join(' ', sentences.Select(s => Of(s, speech)));
        speech.Missing?.Add(PhrasePattern.Escape(text));
        return text;
    }

    private static string? Known(string text, Wording.Speech speech)
    {
        var pattern = PhrasePattern.Escape(text.Trim(' '));
        if (speech.Book.Find(pattern, speech.Language) is { } exact)
            return PhrasePattern.Fill(exact, []);
        // A name is often used inside a sentence, or at its start.
        if (char.IsLetter(pattern[0]) && speech.Book.Find(Turned(pattern), speech.Language) is { } turned)
            return PhrasePattern.Fill(Turned(turned), []);
        if (speech.Book.Recognise(pattern, speech.Language) is not { } form)
            return null;
        return PhrasePattern.Fill(form.Pattern, [.. form.Values.Select(v => v.Length == 0 ? v : Part(PhrasePattern.Fill(v, []), speech))]);
    }

    /// <summary>What stands in a hole may be a name of a place, so it is no fault when it is unknown.</summary>
    private static string Part(string text, Wording.Speech speech) => Of(text, speech with { Missing = null });

    private static string Turned(string text) => (char.IsUpper(text[0]) ? char.ToLowerInvariant(text[0]) : char.ToUpperInvariant(text[0])) + text[1..];

    [GeneratedRegex(@"\p{L}{2}")]
    private static partial Regex Letters();

    [GeneratedRegex(@"(?<=[\p{L}\p{Nd})»%][.!?]) (?=\p{Lu})")]
    private static partial Regex SentenceEnd();
}
