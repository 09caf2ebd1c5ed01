using System.Text.RegularExpressions;

namespace Analytics.Sources.Tables;

/// <summary>Finds the header below title lines.</summary>
internal static class DelimitedHeader
{
    /// <summary>Titles and notes above a table are few; a header further down is stated in the mapping.</summary>
    private const int MostLinesAbove = 100;

    /// <summary>The header's line, counted from 1, and the delimiter with which it has the mapping's names; null where no line has them.</summary>
    public static (int Line, char Delimiter)? Find(ReadOnlySpan<byte> text, TableMapping mapping, string place)
    {
        var required = mapping.Columns.Where(c => c.Required).ToArray();
        var names = (required.Length > 0 ? required : [.. mapping.Columns]).Select(c => c.Source.Trim()).ToArray();
        var wide = mapping.Unpivot is { } unpivot ? MappingCheck.Pattern(unpivot.Pattern, place) : null;
        char[] delimiters = mapping.Delimiter is { } stated ? [stated] : DelimitedText.Delimiters;
        var line = 1;
        while (!text.IsEmpty && line <= MostLinesAbove)
        {
            if (line >= mapping.HeaderLine)
            {
                foreach (var delimiter in delimiters)
                {
                    if (IsHeader(DelimitedText.Record(text, delimiter).Fields, names, wide))
                        return (line, delimiter);
                }
            }

            // Titles may hold a lone quote, so the search goes on line by line, not record by record.
            var end = text.IndexOf((byte)'\n');
            text = end < 0 ? [] : text[(end + 1)..];
            line++;
        }

        return null;
    }

    private static bool IsHeader(string[] fields, string[] names, Regex? wide)
    {
        var found = fields.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return names.All(found.Contains) && (wide is null || fields.Any(f => f.Length > 0 && wide.IsMatch(f)));
    }
}
