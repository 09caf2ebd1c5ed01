using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Languages;

/// <summary>An interpolated sentence taken apart: the words with numbered holes, which are looked up in the phrases, and what goes into the holes.</summary>
[InterpolatedStringHandler]
public readonly ref struct Phrase
{
    private readonly StringBuilder pattern;
    private readonly List<string> values;

    /// <summary>Made by the compiler for <c>Say($"…")</c>.</summary>
    /// <param name="literalLength">Letters outside the holes.</param>
    /// <param name="formattedCount">Holes.</param>
    public Phrase(int literalLength, int formattedCount)
    {
        pattern = new StringBuilder(literalLength + (3 * formattedCount));
        values = new List<string>(formattedCount);
    }

    /// <summary>The words, with <c>{0}</c>, <c>{1}</c> … for the holes and <c>~</c> for the space that never breaks a line.</summary>
    public string Pattern => pattern.ToString();

    /// <summary>What goes into the holes.</summary>
    public IReadOnlyList<string> Values => values;

    /// <summary>Words between holes.</summary>
    public void AppendLiteral(string value) => pattern.Append(PhrasePattern.Escape(value));

    /// <summary>A hole with a finished text.</summary>
    public void AppendFormatted(string? value) => Hole(value ?? "");

    /// <summary>A space that never breaks a line belongs to the words; any other letter is a hole.</summary>
    public void AppendFormatted(char value)
    {
        if (value == ReportNumbers.Space)
            pattern.Append(PhrasePattern.Tie);
        else
            Hole(value.ToString());
    }

    /// <summary>A hole with a number or another value, written as the invariant culture does.</summary>
    public void AppendFormatted<T>(T value) => Hole(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");

    private void Hole(string value)
    {
        pattern.Append('{').Append(values.Count.ToString(CultureInfo.InvariantCulture)).Append('}');
        values.Add(value);
    }
}
