using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Analytics.Sources.Px;

/// <summary>From bytes to text, in the code page that the file itself names.</summary>
internal static partial class PxText
{
    private const int HeadBytes = 64 << 10;

    public static string Open(ReadOnlyMemory<byte> bytes, string place)
    {
        var plain = bytes.Span is [0x1F, 0x8B, ..] ? Unpack(bytes, place) : bytes;
        if (plain.Length > GzipContent.MostBytes)
            throw TooLarge(place);
        var text = Decode(plain.Span, place);
        RefuseOthers(text, place);
        return text;
    }

    private static ReadOnlyMemory<byte> Unpack(ReadOnlyMemory<byte> bytes, string place)
    {
        try
        {
            return GzipContent.Unpack(bytes) ?? throw TooLarge(place);
        }
        catch (InvalidDataException e)
        {
            throw PxFault.At(place, "", "the file is not whole gzip", "a gzip file as it was downloaded", "Download it again.", e);
        }
    }

    private static Exception TooLarge(string place) =>
        PxFault.At(place, "", $"more than {GzipContent.MostBytes >> 20} MB of text", $"at most {GzipContent.MostBytes >> 20} MB", "Fetch the table in several selections.");

    private static string Decode(ReadOnlySpan<byte> bytes, string place)
    {
        var (encoding, mark) = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Strict(Encoding.UTF8), 3),
            [0xFF, 0xFE, ..] => (Strict(Encoding.Unicode), 2),
            [0xFE, 0xFF, ..] => (Strict(Encoding.BigEndianUnicode), 2),
            _ => (Stated(bytes, place), 0),
        };
        try
        {
            return encoding.GetString(bytes[mark..]);
        }
        catch (DecoderFallbackException e)
        {
            throw PxFault.At(
                place,
                string.Create(CultureInfo.InvariantCulture, $"byte {mark + e.Index}"),
                $"bytes that are not {encoding.WebName}",
                $"text in {encoding.WebName}, as the file says of itself",
                "Correct the file's CODEPAGE (SSB: iso-8859-1), or fetch it again.",
                e);
        }
    }

    private static Encoding Stated(ReadOnlySpan<byte> bytes, string place)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, HeadBytes)]);
        if (CodePage().Match(head) is not { Success: true } stated)
            return CharsetIsUnicode().IsMatch(head) ? Strict(Encoding.UTF8) : Encoding.Latin1;
        var name = stated.Groups[1].Value.Trim();
        try
        {
            var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
            if (encoding.IsSingleByte || encoding is UTF8Encoding)
                return Strict(encoding);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            throw Unknown(name, place, e);
        }

        throw Unknown(name, place, null);
    }

    private static Exception Unknown(string name, string place, Exception? inner) => PxFault.At(
        place, "CODEPAGE", $"\"{PxFault.Shorten(name)}\"", "iso-8859-1, iso-8859-15, windows-1252, utf-8 or another page of one byte a character", "Correct the file's CODEPAGE, or fetch it again.", inner);

    /// <summary>Bytes that the page does not have are refused, not replaced.</summary>
    private static Encoding Strict(Encoding encoding)
    {
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        return strict;
    }

    private static void RefuseOthers(string text, string place)
    {
        var start = text.AsSpan().TrimStart();
        if (start.IsEmpty)
            throw PxFault.At(place, "", "an empty file", "a PC-Axis file", "Fetch the file again.");
        if (start[0] == '<')
            throw PxFault.At(place, "", $"a web page: {PxFault.Shorten(start[..Math.Min(start.Length, 100)].ToString())}", "a PC-Axis file", "The address answers with a page: check it, and ask for the format px.");
        if (start[0] is '{' or '[')
            throw PxFault.At(place, "", "JSON", "a PC-Axis file", "Give the file the ending .json if it is an answer in json-stat, or ask for the format px.");
    }

    [GeneratedRegex("""(?:^|;)\s*CODEPAGE\s*=\s*"([^"]*)"\s*;""", RegexOptions.IgnoreCase)]
    private static partial Regex CodePage();

    [GeneratedRegex("""(?:^|;)\s*CHARSET\s*=\s*"(?:unicode|utf-?8)"\s*;""", RegexOptions.IgnoreCase)]
    private static partial Regex CharsetIsUnicode();
}
