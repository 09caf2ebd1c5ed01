using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Analytics.Core;

namespace Analytics.Sources.Tables;

/// <summary>A delimited file's content as UTF-8 from its header on, and what was found out on the way.</summary>
internal sealed record DelimitedContent(ReadOnlyMemory<byte> Text, Encoding Encoding, bool HadBom, char Delimiter)
{
    private const string NextStep = "Check that the right file was saved.";

    /// <summary>Number of lines, which is at least the number of records.</summary>
    public long Lines => Text.Span.CountAny((byte)'\n', (byte)'\r') + 1L;

    public static DelimitedContent Load(Stream stream, TableMapping mapping, string place)
    {
        var bytes = ReadBytes(stream, place);
        RequireText(bytes, place);
        var (encoding, mark) = FindEncoding(bytes, mapping.Encoding, place);
        var text = bytes.AsMemory(mark);
        if (encoding is not UTF8Encoding)
            text = Encoding.Convert(encoding, Encoding.UTF8, bytes, mark, bytes.Length - mark);
        text = FromLine(text, mapping.HeaderLine, place);
        return new DelimitedContent(text, encoding, mark > 0, mapping.Delimiter ?? FindDelimiter(text.Span));
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

    private static (Encoding Encoding, int Mark) FindEncoding(ReadOnlySpan<byte> bytes, Encoding? stated, string place)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return (Encoding.UTF8, 3);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return (Encoding.Unicode, 2);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return (Encoding.BigEndianUnicode, 2);
        var isUtf8 = Utf8.IsValid(bytes);
        if (stated is UTF8Encoding && !isUtf8)
        {
            throw new SourceFormatException(
                place, "bytes that are not UTF-8", "UTF-8, as the mapping says", "The file looks like ISO-8859-1: leave the encoding out of the mapping, or save the file as UTF-8.");
        }

        return (stated ?? (isUtf8 ? Encoding.UTF8 : Encoding.Latin1), 0);
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
        int commas = 0, semicolons = 0, tabs = 0;
        var quoted = false;
        foreach (var b in text)
        {
            if (b == '"')
                quoted = !quoted;
            else if (b == '\n' && !quoted && commas + semicolons + tabs > 0)
                break;
            else if (!quoted)
                (commas, semicolons, tabs) = (commas + (b == ',' ? 1 : 0), semicolons + (b == ';' ? 1 : 0), tabs + (b == '\t' ? 1 : 0));
        }

        if (tabs > commas && tabs > semicolons)
            return '\t';
        return semicolons > 0 && semicolons >= commas ? ';' : ',';
    }
}
