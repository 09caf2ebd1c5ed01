using System.Text;

namespace Analytics.Analysis.FreeText;

/// <summary>Splits masked texts into words that can say what they are about.</summary>
public static class TextWords
{
    private const int ShortestWord = 3;

    /// <summary>The words of a masked text without what was masked, stop words, names and words of one or two letters.</summary>
    /// <param name="text">The masked text.</param>
    /// <param name="stopWords">Words that say nothing of what a text is about, in small letters.</param>
    /// <param name="isName">Whether a word in small letters is a name; null when that is not to be asked.</param>
    public static IReadOnlyList<TextWord> Of(string text, IReadOnlySet<string> stopWords, Func<string, bool>? isName = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(stopWords);
        var words = new List<TextWord>();
        var (word, isMasked, isSmall) = (new StringBuilder(), false, false);
        foreach (var letter in text.Append(' '))
        {
            isMasked = letter == '[' || (isMasked && letter != ']');
            if (!isMasked && char.IsLetter(letter))
            {
                isSmall = word.Length == 0 ? char.IsLower(letter) : isSmall;
                word.Append(char.ToLowerInvariant(letter));
                continue;
            }

            var form = word.ToString();
            if (form.Length >= ShortestWord && !stopWords.Contains(form) && isName?.Invoke(form) != true)
                words.Add(new TextWord(NorwegianStemmer.Stem(form), form, isSmall));
            word.Clear();
        }

        return words;
    }
}
