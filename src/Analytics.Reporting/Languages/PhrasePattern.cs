using System.Globalization;
using System.Text;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Languages;

/// <summary>How a sentence with holes is written in the list of phrases.</summary>
public static class PhrasePattern
{
    /// <summary>Stands for the space that never breaks a line, which nobody could see in the list.</summary>
    public const char Tie = '~';

    /// <summary>Words as they stand in the list.</summary>
    /// <param name="words">The words.</param>
    public static string Escape(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.Replace(ReportNumbers.Space, Tie);
    }

    /// <summary>Fills the holes of a pattern.</summary>
    /// <param name="pattern">Words with <c>{0}</c>, <c>{1}</c> …</param>
    /// <param name="values">What goes into the holes; a hole without a value stays empty.</param>
    public static string Fill(string pattern, IReadOnlyList<string> values)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        var text = new StringBuilder(pattern.Length);
        for (var at = 0; at < pattern.Length; at++)
        {
            var end = pattern[at] == '{' ? pattern.IndexOf('}', at) : -1;
            if (end > at + 1 && int.TryParse(pattern.AsSpan(at + 1, end - at - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var hole))
            {
                text.Append(hole < values.Count ? values[hole] : "");
                at = end;
            }
            else
            {
                text.Append(pattern[at] == Tie ? ReportNumbers.Space : pattern[at]);
            }
        }

        return text.ToString();
    }
}
