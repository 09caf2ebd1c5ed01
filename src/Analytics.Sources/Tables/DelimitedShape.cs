using System.Globalization;
using System.Text;

namespace Analytics.Sources.Tables;

/// <summary>What a delimited file turned out to be.</summary>
/// <param name="Encoding">How it is encoded.</param>
/// <param name="Delimiter">What separates fields.</param>
/// <param name="HadBom">Whether it starts with a byte order mark.</param>
/// <param name="Header">The header's names, trimmed.</param>
public sealed record DelimitedShape(Encoding Encoding, char Delimiter, bool HadBom, IReadOnlyList<string> Header)
{
    /// <summary>The line on which the header stands, counted from 1.</summary>
    public int HeaderLine { get; init; } = 1;

    /// <summary>The decimal sign that was found, or null where none was looked for or no number has decimals.</summary>
    public char? DecimalSign { get; init; }

    /// <summary>The lines under the table that are no rows, without their quotes.</summary>
    public IReadOnlyList<string> Footer { get; init; } = [];

    /// <summary>The shape as one sentence's worth of facts, such as "utf-8, delimiter ;, header on line 3".</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Encoding.WebName);
        text.Append(HadBom ? " with byte order mark" : "");
        text.Append(CultureInfo.InvariantCulture, $", delimiter {(Delimiter == '\t' ? "tab" : Delimiter)}, header on line {HeaderLine}");
        if (DecimalSign is { } sign)
            text.Append(CultureInfo.InvariantCulture, $", decimal sign {sign}");
        if (Footer.Count > 0)
            text.Append(CultureInfo.InvariantCulture, $", {Footer.Count} line(s) under the table left out");
        return text.ToString();
    }
}
