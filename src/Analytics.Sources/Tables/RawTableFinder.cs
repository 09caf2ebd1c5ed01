using System.Globalization;
using Analytics.Core;

namespace Analytics.Sources.Tables;

/// <summary>Finds the table in a file that no mapping describes.</summary>
internal static class RawTableFinder
{
    private const int RecordsLookedAt = 200;

    /// <summary>A header fills at least this share of the widest row; titles above it fill less.</summary>
    private const double HeaderShare = 0.6;

    public static RawTable Find(Stream stream, string place)
    {
        var (decoded, encoding, hadBom) = DelimitedContent.Decode(stream, null, place);
        ReadOnlyMemory<byte> text = decoded;
        var delimiter = DelimitedText.Delimiters.MaxBy(d => Agreement(text.Span, d));
        var first = new List<(string[] Fields, int Line, int Start)>();
        for (int start = 0, line = 1; start < text.Length && first.Count < RecordsLookedAt;)
        {
            var (fields, length) = DelimitedText.Record(text.Span[start..], delimiter);
            first.Add((fields, line, start));
            line += DelimitedText.Lines(text.Span.Slice(start, length));
            start += length;
        }

        var header = first[HeaderRow([.. first.Select(f => f.Fields)], place)];
        var (table, footer) = DelimitedFooter.Cut(text[header.Start..], delimiter, null, place);
        return new RawTable(header.Fields, Records(table.Span, delimiter))
        {
            HeaderLine = header.Line,
            Shape = new DelimitedShape(encoding, delimiter, hadBom, header.Fields) { HeaderLine = header.Line, Footer = footer },
        };
    }

    public static RawTable Find(WorkbookSheet sheet)
    {
        var rows = sheet.Rows.Select((cells, row) => Enumerable.Range(0, cells.Length).Select(column => WorkbookSheet.Text(sheet.Shown(row, column))).ToArray()).ToList();
        var header = HeaderRow([.. rows.Take(RecordsLookedAt)], sheet.Place);
        return new RawTable(sheet.Header(header, 1), [.. rows.Skip(header + 1).Where(IsFilled)]) { HeaderLine = header + 1, Sheet = sheet.Name };
    }

    /// <summary>How many of the first records have the commonest number of fields, where that is more than one.</summary>
    private static int Agreement(ReadOnlySpan<byte> text, char delimiter)
    {
        var counts = new List<int>();
        while (!text.IsEmpty && counts.Count < RecordsLookedAt)
        {
            var (fields, length) = DelimitedText.Record(text, delimiter);
            counts.Add(fields.Length);
            text = text[length..];
        }

        return counts.Where(c => c > 1).GroupBy(c => c).Select(g => g.Count()).DefaultIfEmpty(0).Max();
    }

    private static int HeaderRow(IReadOnlyList<string[]> rows, string place)
    {
        var filled = rows.Select(r => r.Count(f => f.Length > 0)).ToList();
        var needed = Math.Ceiling(filled.Max() * HeaderShare);
        var found = filled.FindIndex(f => f > 0 && f >= needed);
        return found >= 0 ? found : throw new SourceFormatException(place, string.Create(CultureInfo.InvariantCulture, $"{rows.Count} blank rows"), "a table with a header", "Check that the right file was saved.");
    }

    private static List<string[]> Records(ReadOnlySpan<byte> table, char delimiter)
    {
        var rows = new List<string[]>();
        var (_, skipped) = DelimitedText.Record(table, delimiter);
        table = table[skipped..];
        while (!table.IsEmpty)
        {
            var (fields, length) = DelimitedText.Record(table, delimiter);
            if (IsFilled(fields))
                rows.Add(fields);
            table = table[length..];
        }

        return rows;
    }

    private static bool IsFilled(string[] fields) => Array.Exists(fields, f => f.Length > 0);
}
