using System.Globalization;
using System.Text;
using Analytics.Core;

namespace Analytics.Sources.Tables;

/// <summary>Takes the lines under a table, such as notes and sources, from its rows.</summary>
internal static class DelimitedFooter
{
    /// <summary>The text without its footer, and the footer's lines.</summary>
    /// <param name="text">From the header on.</param>
    /// <param name="delimiter">What separates fields.</param>
    /// <param name="stated">How many lines the mapping states, or null to find them.</param>
    /// <param name="place">Names the file in an error.</param>
    public static (ReadOnlyMemory<byte> Table, IReadOnlyList<string> Lines) Cut(ReadOnlyMemory<byte> text, char delimiter, int? stated, string place)
    {
        if (stated == 0)
            return (text, []);
        var (columns, header) = DelimitedText.Record(text.Span, delimiter);
        var (length, lines) = stated is { } count ? Last(text.Span, header, count, place) : columns.Length < 2 ? (text.Length, []) : Notes(text.Span, header, delimiter);
        lines.Reverse();
        return (text[..length], lines);
    }

    private static (int Length, List<string> Lines) Last(ReadOnlySpan<byte> text, int header, int count, string place)
    {
        var lines = new List<string>();
        var end = text.Length;
        while (lines.Count < count)
        {
            if (end <= header)
            {
                throw new SourceFormatException(
                    place,
                    string.Create(CultureInfo.InvariantCulture, $"{lines.Count} lines under the header"),
                    string.Create(CultureInfo.InvariantCulture, $"{count} lines under the table, as footer_lines says"),
                    "Compare the file with the source's mapping.");
            }

            var start = Start(text, end);
            if (Encoding.UTF8.GetString(text[start..end]).Trim() is { Length: > 0 } line)
                lines.Add(line.Trim('"'));
            end = start;
        }

        return (end, lines);
    }

    /// <summary>Goes upwards over lines of one field to the empty line above them; a quote left open is a field over several lines, and no note.</summary>
    private static (int Length, List<string> Lines) Notes(ReadOnlySpan<byte> text, int header, char delimiter)
    {
        var lines = new List<string>();
        var end = text.Length;
        (int Length, int Count) found = (text.Length, 0);
        while (end > header)
        {
            var start = Start(text, end);
            var line = text[start..end];
            var filled = line.Count((byte)'"') % 2 == 0 ? DelimitedText.Record(line, delimiter).Fields.Where(f => f.Length > 0).ToArray() : null;
            if (filled is null or { Length: > 1 })
                break;
            if (filled.Length == 1)
                lines.Add(filled[0]);
            else if (lines.Count > found.Count)
                found = (start, lines.Count);
            end = start;
        }

        return (found.Length, lines[..found.Count]);
    }

    private static int Start(ReadOnlySpan<byte> text, int end) => text[..(end - 1)].LastIndexOf((byte)'\n') + 1;
}
