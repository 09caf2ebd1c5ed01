using System.Text.RegularExpressions;

namespace Analytics.Analysis.FreeText;

/// <summary>Masks what points to persons in a text: national identity numbers, telephone numbers, e-mail addresses and names. Better a word too many than a name too few.</summary>
/// <param name="firstNames">First names that are masked wherever they stand with a capital letter, with the capitalised words after them.</param>
public sealed partial class TextMasker(IReadOnlySet<string> firstNames)
{
    /// <summary>What stands in place of a name.</summary>
    public const string Name = "[navn]";

    /// <summary>What stands in place of a number or address.</summary>
    public const string Number = "[nummer]";

    /// <summary>Masks a text.</summary>
    /// <param name="text">The text.</param>
    public string Mask(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        text = Email().Replace(text, Number);
        text = Digits().Replace(text, Number);
        text = Titled().Replace(text, m => m.Groups["title"].Value + " " + Name);
        return Capitalised().Replace(text, Masked);
    }

    // A first name, and the capitalised words after it.
    private string Masked(Match found)
    {
        var words = found.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var first = Array.FindIndex(words, w => firstNames.Contains(w.Split('-')[0]));
        return first < 0 ? found.Value : string.Join(' ', words.Take(first).Append(Name));
    }

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(\.[\w-]+)+", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    // Identity numbers of eleven digits and telephone numbers of eight, with spaces wherever people set them.
    [GeneratedRegex(@"(?<![\d.,])(\+47 ?|0047 ?)?(\d[ ]?){7,10}\d(?![\d])", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"\b(?<title>[Rr]ektor|[Ll]ærer|[Ll]eder|[Ss]jef|[Dd]oktor|[Ll]ege|[Ff]ru|[Hh]err|[Ff]røken|[Ss]aksbehandler|[Kk]ontaktlærer|[Ss]ykepleier|[Bb]estyrer|[Ss]tyrer) \p{Lu}\p{Ll}+(-\p{Lu}\p{Ll}+)*( \p{Lu}\p{Ll}+(-\p{Lu}\p{Ll}+)*)*", RegexOptions.CultureInvariant)]
    private static partial Regex Titled();

    [GeneratedRegex(@"\p{Lu}\p{Ll}+(-\p{Lu}\p{Ll}+)*( \p{Lu}\p{Ll}+(-\p{Lu}\p{Ll}+)*)*", RegexOptions.CultureInvariant)]
    private static partial Regex Capitalised();
}
