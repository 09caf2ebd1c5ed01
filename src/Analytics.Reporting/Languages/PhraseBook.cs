using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Analytics.Reporting.Languages;

/// <summary>
/// The list of phrases: one row a phrase, in three languages, with holes. What the report writes itself is looked up by its pattern;
/// texts that come finished from the analyses or from the text files are looked up as they are, and else by the pattern that fits them.
/// </summary>
public sealed partial class PhraseBook
{
    private static readonly ConditionalWeakTable<IReadOnlyList<PhraseRow>, PhraseBook> Extended = [];

    private readonly Dictionary<string, PhraseRow> rows;
    private readonly List<(Regex Form, PhraseRow Row, IReadOnlyList<int> Holes)> forms = [];

    private PhraseBook(IEnumerable<PhraseRow> all)
    {
        rows = all.ToDictionary(r => r.Nb, StringComparer.Ordinal);
        // What says most without holes is tried first, so that a narrow sentence goes before a wide one.
        foreach (var row in rows.Values.Where(r => Hole().IsMatch(r.Nb)).OrderByDescending(r => Hole().Replace(r.Nb, "").Length).ThenBy(r => r.Nb, StringComparer.Ordinal))
        {
            if (Hole().Replace(row.Nb, "").Count(char.IsLetter) is > 0 and var letters)
                forms.Add((Form(row.Nb, letters >= FewestLetters ? "(.*?)" : "([\\d~+−–.,]+)"), row, [.. Hole().Matches(row.Nb).Select(m => int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture))]));
        }
    }

    // A pattern of less, such as "{0} av {1}", fits too much to be recognised in a finished text, but where numbers stand in its holes.
    private const int FewestLetters = 5;

    /// <summary>The phrases that the report writes, and the sentences that the analyses make.</summary>
    public static PhraseBook Own { get; } = new(Read("phrases.csv").Concat(Read("sentences.csv")));

    /// <summary>The report's own phrases with more rows, made once for the same list; a row that is there already stays as it is.</summary>
    /// <param name="more">Names of the text files, for instance.</param>
    public static PhraseBook With(IReadOnlyList<PhraseRow> more)
    {
        ArgumentNullException.ThrowIfNull(more);
        return more.Count == 0 ? Own : Extended.GetValue(more, rows => new PhraseBook(Own.rows.Values.Concat(rows.Where(r => !Own.rows.ContainsKey(r.Nb)).DistinctBy(r => r.Nb))));
    }

    /// <summary>The pattern in a language, or null when the book has it not.</summary>
    /// <param name="pattern">The pattern in bokmål.</param>
    /// <param name="language">The language.</param>
    public string? Find(string pattern, Language language) =>
        language == Language.Bokmal ? pattern
        : rows.TryGetValue(pattern, out var row) ? In(row, language) : null;

    /// <summary>The widest fitting pattern of a finished text with what stands in its holes, or null.</summary>
    /// <param name="text">A text in bokmål.</param>
    /// <param name="language">The language.</param>
    internal (string Pattern, IReadOnlyList<string> Values)? Recognise(string text, Language language)
    {
        foreach (var (form, row, holes) in forms)
        {
            var match = form.Match(text);
            if (!match.Success)
                continue;
            var values = new string[holes.Max() + 1];
            for (var i = 0; i < holes.Count; i++)
                values[holes[i]] = match.Groups[i + 1].Value;
            return (In(row, language), values);
        }

        return null;
    }

    private static string In(PhraseRow row, Language language) => language switch
    {
        Language.Bokmal => row.Nb,
        Language.Nynorsk => row.Nn.Length > 0 ? row.Nn : row.Nb,
        _ => row.En.Length > 0 ? row.En : row.Nb,
    };

    private static Regex Form(string pattern, string hole) =>
        new("^" + Hole().Replace(Regex.Escape(pattern).Replace("\\{", "{", StringComparison.Ordinal), hole) + "$", RegexOptions.CultureInvariant | RegexOptions.Singleline);

    private static IReadOnlyList<PhraseRow> Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The assembly holds no resource {name}: expected Languages/{name}, which Analytics.Reporting.csproj embeds.");
        using var text = new StreamReader(stream);
        return PhraseFile.Read(text.ReadToEnd());
    }

    [GeneratedRegex(@"\{(\d+)\}")]
    private static partial Regex Hole();
}
