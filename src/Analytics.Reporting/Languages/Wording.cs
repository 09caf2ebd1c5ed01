using System.Diagnostics.CodeAnalysis;

namespace Analytics.Reporting.Languages;

/// <summary>
/// The report's words in the language that is being rendered. Code says everything in bokmål, <c>Say($"Folketallet er {number}")</c>;
/// the list of phrases gives the other two. The language is that of the running flow, as the framework's own culture is.
/// </summary>
public static class Wording
{
    private static readonly AsyncLocal<Speech?> Current = new();

    /// <summary>The language that is being rendered; bokmål when nothing else is said.</summary>
    public static Language Spoken => Current.Value?.Language ?? Language.Bokmal;

    /// <summary>Renders in a language until it is disposed.</summary>
    /// <param name="language">The language.</param>
    /// <param name="more">Phrases beside the report's own, such as names from the text files.</param>
    /// <param name="missing">Collects what has no translation, and is rendered in bokmål.</param>
    public static IDisposable In(Language language, IReadOnlyList<PhraseRow>? more = null, ISet<string>? missing = null)
    {
        var before = Current.Value;
        Current.Value = new Speech(language, more ?? before?.More ?? [], missing ?? before?.Missing);
        return new Scope(before);
    }

    /// <summary>A fixed phrase; spaces at its ends stay.</summary>
    /// <param name="phrase">The phrase in bokmål.</param>
    public static string Say(string phrase)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        return Spoken == Language.Bokmal ? phrase : Filled(phrase, []);
    }

    /// <summary>A phrase with holes.</summary>
    /// <param name="phrase">The phrase in bokmål.</param>
    public static string Say(ref Phrase phrase) => Filled(phrase.Pattern, phrase.Values);

    /// <summary>A text that comes finished from an analysis or a text file: a name, a note, a reason. What is not known stays in bokmål.</summary>
    /// <param name="text">The text in bokmål.</param>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Retell(string? text) => Spoken == Language.Bokmal || text is null ? text : Retold.Of(text, Current.Value!);

    /// <summary>The name of a place, a unit or a group: most are the same in every language, so it is no fault when one is unknown.</summary>
    /// <param name="name">The name in bokmål.</param>
    [return: NotNullIfNotNull(nameof(name))]
    public static string? Name(string? name) => Spoken == Language.Bokmal || name is null ? name : Retold.Find(name, Current.Value!) ?? name;

    /// <summary>Several finished texts.</summary>
    /// <param name="texts">The texts in bokmål.</param>
    public static IReadOnlyList<string> Retell(IReadOnlyList<string> texts) => Spoken == Language.Bokmal ? texts : [.. texts.Select(t => Retold.Of(t, Current.Value!))];

    private static string Filled(string pattern, IReadOnlyList<string> values)
    {
        var words = pattern.Trim(' ');
        if (words.Length == 0)
            return PhrasePattern.Fill(pattern, values);
        var start = pattern.IndexOf(words, StringComparison.Ordinal);
        var found = PhrasePattern.Escape(words);
        if (Current.Value is { Language: not Language.Bokmal } speech)
        {
            if (speech.Book.Find(found, speech.Language) is { } translated)
                found = translated;
            else
                speech.Missing?.Add(found);
        }

        return pattern[..start] + PhrasePattern.Fill(found, values) + pattern[(start + words.Length)..];
    }

    internal sealed record Speech(Language Language, IReadOnlyList<PhraseRow> More, ISet<string>? Missing)
    {
        /// <summary>The phrases; bokmål never asks for them.</summary>
        public PhraseBook Book => PhraseBook.With(More);

        /// <summary>Texts that have been looked for already: names come again and again.</summary>
        public Dictionary<string, string> Retold { get; } = new(StringComparer.Ordinal);
    }

    private sealed class Scope(Speech? before) : IDisposable
    {
        public void Dispose() => Current.Value = before;
    }
}
