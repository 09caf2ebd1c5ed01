using System.Globalization;
using System.Text;
using Analytics.Core;

namespace Analytics.Sources.Tables;

/// <summary>A delimited file's content as UTF-8 from its header on, and what was found out on the way.</summary>
internal sealed record DelimitedContent(ReadOnlyMemory<byte> Text, Encoding Encoding, bool HadBom, char Delimiter, int HeaderLine, IReadOnlyList<string> Footer)
{
    private const string NextStep = "Check that the right file was saved.";

    /// <summary>Number of lines, which is at least the number of records.</summary>
    public long Lines => Text.Span.CountAny((byte)'\n', (byte)'\r') + 1L;

    public static DelimitedContent Load(Stream stream, TableMapping mapping, DelimitedOptions options, string place)
    {
        var (text, encoding, hadBom) = Decode(stream, mapping.Encoding, place);
        var found = options.FindHeader ? DelimitedHeader.Find(text.Span, mapping, place) : null;
        var line = found?.Line ?? mapping.HeaderLine;
        text = FromLine(text, line, place);
        var delimiter = found?.Delimiter ?? mapping.Delimiter ?? FindDelimiter(text.Span);
        RequireDelimiter(text.Span, delimiter, line, place);
        var (table, footer) = DelimitedFooter.Cut(text, delimiter, options.FooterLines, place);
        return new DelimitedContent(table, encoding, hadBom, delimiter, line, footer);
    }

    /// <summary>The whole file as UTF-8 without byte order mark, and how it was encoded.</summary>
    public static (Memory<byte> Text, Encoding Encoding, bool HadBom) Decode(Stream stream, Encoding? stated, string place)
    {
        var bytes = ReadBytes(stream, place);
        RequireText(bytes, place);
        var (encoding, mark) = TextEncoding.Find(bytes, stated, place);
        return (encoding is UTF8Encoding ? bytes.AsMemory(mark) : Encoding.Convert(encoding, Encoding.UTF8, bytes, mark, bytes.Length - mark), encoding, mark > 0);
    }

    private static byte[] ReadBytes(Stream stream, string place)
    {
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        if (!buffer.GetBuffer().AsSpan(0, (int)buffer.Length).StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
            return buffer.ToArray();
        try
        {
            return GzipContent.Unpack(buffer.GetBuffer().AsMemory(0, (int)buffer.Length))?.ToArray()
                ?? throw new SourceFormatException(place, $"gzip that unpacks to more than {GzipContent.MostBytes >> 20} MB", "a smaller file", "Ask for the file in several parts.");
        }
        catch (InvalidDataException e)
        {
            throw new SourceFormatException(place, "gzip that cannot be unpacked", "a whole gzip file", "Fetch the file again.", e);
        }
    }

    private static void RequireText(ReadOnlySpan<byte> bytes, string place)
    {
        if (bytes.IndexOfAnyExcept(" \t\r\n"u8) < 0)
            throw new SourceFormatException(place, "an empty file", "a delimited file with a header", NextStep);
        if (bytes.StartsWith("PK\u0003\u0004"u8))
            throw new SourceFormatException(place, "a zip archive, as an Excel workbook is", "a delimited file", "Save the sheet as csv.");
        if (bytes.TrimStart(" \t\r\n"u8).StartsWith("<"u8))
            throw new SourceFormatException(place, "markup such as an HTML page", "a delimited file", "Fetch the file again; this is a server's page.");
    }

    /// <summary>A stated delimiter that the header lacks, while it has another, would make the header one long name.</summary>
    private static void RequireDelimiter(ReadOnlySpan<byte> text, char delimiter, int line, string place)
    {
        if (DelimitedText.Record(text, delimiter).Fields.Length > 1)
            return;
        foreach (var other in DelimitedText.Delimiters)
        {
            if (other != delimiter && DelimitedText.Record(text, other).Fields.Length is var fields and > 1)
            {
                throw new SourceFormatException(
                    string.Create(CultureInfo.InvariantCulture, $"{place}, line {line}"),
                    string.Create(CultureInfo.InvariantCulture, $"a header of {fields} names between {Shown(other)}, and no {Shown(delimiter)}"),
                    $"names between {Shown(delimiter)}, as the mapping says",
                    "Correct the delimiter in the source's mapping, or leave it out: it is then found.");
            }
        }

        static string Shown(char c) => c == '\t' ? "tabs" : $"\"{c}\"";
    }

    private static Memory<byte> FromLine(Memory<byte> text, int line, string place)
    {
        for (var skipped = 1; skipped < line; skipped++)
        {
            var end = text.Span.IndexOf((byte)'\n');
            if (end < 0 || end + 1 == text.Length)
            {
                throw new SourceFormatException(
                    place,
                    string.Create(CultureInfo.InvariantCulture, $"{skipped} lines"),
                    string.Create(CultureInfo.InvariantCulture, $"a header on line {line}, as the mapping says"),
                    NextStep);
            }

            text = text[(end + 1)..];
        }

        return text;
    }

    private static char FindDelimiter(ReadOnlySpan<byte> text)
    {
        int commas = 0, semicolons = 0, tabs = 0, bars = 0;
        var quoted = false;
        foreach (var b in text)
        {
            if (b == '"')
                quoted = !quoted;
            else if (b == '\n' && !quoted && commas + semicolons + tabs + bars > 0)
                break;
            else if (!quoted)
                (commas, semicolons, tabs, bars) = (commas + (b == ',' ? 1 : 0), semicolons + (b == ';' ? 1 : 0), tabs + (b == '\t' ? 1 : 0), bars + (b == '|' ? 1 : 0));
        }

        if (tabs > commas && tabs > semicolons)
            return '\t';
        if (semicolons > 0 && semicolons >= commas)
            return ';';
        return commas == 0 && bars > 0 ? '|' : ',';
    }
}
