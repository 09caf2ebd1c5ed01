using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Analytics.Core;

namespace Analytics.Sources.Tables;

/// <summary>Finds out how a file's text is encoded, and holds that against what its mapping states.</summary>
internal static class TextEncoding
{
    private static readonly byte[] Utf8Mark = [0xEF, 0xBB, 0xBF];
    private static readonly byte[] LittleMark = [0xFF, 0xFE];
    private static readonly byte[] BigMark = [0xFE, 0xFF];

    static TextEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Windows-1252: ISO-8859-1 with letters and dashes where that has control characters.</summary>
    public static Encoding Windows1252 => Encoding.GetEncoding(1252);

    /// <summary>The encoding, and the length of the byte order mark.</summary>
    public static (Encoding Encoding, int Mark) Find(ReadOnlySpan<byte> bytes, Encoding? stated, string place)
    {
        var (found, mark) = ByMark(bytes);
        if (found is not null)
        {
            return stated is null || stated.CodePage == found.CodePage || (stated is UnicodeEncoding && found is UnicodeEncoding)
                ? (found, mark)
                : throw Contradiction($"{place}, line 1", $"the byte order mark of {found.WebName}", stated, found.WebName);
        }

        found = ByContent(bytes);
        if (stated is null || stated.CodePage == found.CodePage || Ascii.IsValid(bytes))
            return (stated ?? found, 0);
        return (stated, found) switch
        {
            (UnicodeEncoding, not UnicodeEncoding) or (not UnicodeEncoding, UnicodeEncoding) or (UTF8Encoding, _) or (not UnicodeEncoding, UTF8Encoding) =>
                throw Contradiction(At(bytes, place), found is UTF8Encoding ? "characters in UTF-8" : $"bytes that are not {Name(stated)}", stated, found.WebName),
            _ when stated.CodePage == Encoding.Latin1.CodePage => throw Contradiction(At(bytes, place), "bytes that are control characters in ISO-8859-1", stated, found.WebName),
            _ => (stated, 0),
        };
    }

    private static (Encoding? Encoding, int Mark) ByMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(Utf8Mark) ? (Encoding.UTF8, 3)
        : bytes.StartsWith(LittleMark) ? (Encoding.Unicode, 2)
        : bytes.StartsWith(BigMark) ? (Encoding.BigEndianUnicode, 2)
        : (null, 0);

    private static Encoding ByContent(ReadOnlySpan<byte> bytes)
    {
        // The first two characters of a table are hardly ever beyond ASCII, so one of their bytes is 0 in UTF-16.
        if (bytes.Length >= 4 && bytes.Length % 2 == 0 && bytes[1] == 0 && bytes[3] == 0 && bytes[0] != 0)
            return Encoding.Unicode;
        if (bytes.Length >= 4 && bytes.Length % 2 == 0 && bytes[0] == 0 && bytes[2] == 0 && bytes[1] != 0)
            return Encoding.BigEndianUnicode;
        if (Utf8.IsValid(bytes))
            return Encoding.UTF8;
        return bytes.IndexOfAnyInRange((byte)0x80, (byte)0x9F) >= 0 ? Windows1252 : Encoding.Latin1;
    }

    private static string At(ReadOnlySpan<byte> bytes, string place)
    {
        var first = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
        return string.Create(CultureInfo.InvariantCulture, $"{place}, line {bytes[..Math.Max(first, 0)].Count((byte)'\n') + 1}");
    }

    private static string Name(Encoding encoding) => encoding is UTF8Encoding ? "UTF-8" : encoding.WebName;

    private static SourceFormatException Contradiction(string where, string found, Encoding stated, string likely) =>
        new(where, found, $"{Name(stated)}, as the mapping says", $"The file looks like {likely}: correct the encoding in the source's mapping or leave it out, or save the file as {Name(stated)}.");
}
