using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;

namespace Analytics.Reporting.Html;

/// <summary>Writes HTML from interpolated strings: every value put into the markup is encoded, unless it is markup already.</summary>
/// <param name="writer">Where to.</param>
public sealed partial class HtmlOutput(TextWriter writer)
{
    private static readonly SearchValues<char> Special = SearchValues.Create([.. "&<>\"'", .. Enumerable.Range(0, ' ').Select(i => (char)i)]);

    /// <summary>Writes markup; the handler has encoded the values in it.</summary>
    public void Write(ref Markup markup) => writer.Write(markup.ToString());

    /// <summary>Writes text that is markup already, such as an embedded file.</summary>
    public void WriteRaw(string markup) => writer.Write(markup);

    /// <summary>Text as HTML and XML hold it; control characters, which neither can hold, are left out.</summary>
    public static string Encode(string text)
    {
        if (text.AsSpan().IndexOfAny(Special) < 0)
            return text;
        var encoded = new StringBuilder(text.Length + 16);
        foreach (var character in text)
        {
            _ = character switch
            {
                '&' => encoded.Append("&amp;"),
                '<' => encoded.Append("&lt;"),
                '>' => encoded.Append("&gt;"),
                '"' => encoded.Append("&quot;"),
                '\'' => encoded.Append("&#39;"),
                < ' ' and not ('\n' or '\t') => encoded,
                _ => encoded.Append(character),
            };
        }

        return encoded.ToString();
    }

    /// <summary>Running text: encoded, and ranges such as 2005–2026 kept on one line.</summary>
    public static Encoded Prose(string text) => new(Ranges().Replace(Encode(text), "<span class=\"nb\">$0</span>"));

    [GeneratedRegex("[0-9][0-9\u00A0,]*\u2013[0-9][0-9\u00A0,]*(\u00A0[a-zå%]+)?")]
    private static partial Regex Ranges();

    /// <summary>Text that is safe to put into markup as it is.</summary>
    /// <param name="Value">The encoded text.</param>
    public readonly record struct Encoded(string Value)
    {
        /// <summary>Nothing.</summary>
        public static Encoded None { get; } = new("");
    }

    /// <summary>An interpolated string that encodes what is put into it.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Markup
    {
        private readonly StringBuilder text;

        /// <summary>Made by the compiler.</summary>
        /// <param name="literalLength">Letters of markup.</param>
        /// <param name="formattedCount">Values.</param>
        public Markup(int literalLength, int formattedCount) => text = new StringBuilder(literalLength + (formattedCount * 16));

        /// <summary>Markup as it stands in the code.</summary>
        public void AppendLiteral(string value) => text.Append(value);

        /// <summary>A text, which is encoded.</summary>
        public void AppendFormatted(string? value) => text.Append(Encode(value ?? ""));

        /// <summary>What is markup already.</summary>
        public void AppendFormatted(Encoded value) => text.Append(value.Value);

        /// <summary>A whole number in the invariant culture.</summary>
        public void AppendFormatted(int value) => text.Append(value.ToString(CultureInfo.InvariantCulture));

        /// <summary>A number with at most one decimal, in the invariant culture.</summary>
        public void AppendFormatted(double value) => text.Append(Math.Round(value, 1).ToString(CultureInfo.InvariantCulture));

        /// <inheritdoc/>
        public override string ToString() => text.ToString();
    }

    /// <summary>Markup as a value, to be put into other markup.</summary>
    public static Encoded Of(ref Markup markup) => new(markup.ToString());
}
