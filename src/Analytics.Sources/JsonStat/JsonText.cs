using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Analytics.Sources.JsonStat;

/// <summary>Looks at bytes before they are read as JSON.</summary>
internal static class JsonText
{
    /// <summary>The document without its byte order mark; everything that cannot be JSON is refused.</summary>
    public static ReadOnlySpan<byte> Open(ReadOnlySpan<byte> bytes, string place)
    {
        var document = WithoutMark(bytes);
        var start = FirstText(document);
        if (start < 0)
            throw JsonFault.At(place, "", string.Create(CultureInfo.InvariantCulture, $"an empty file of {bytes.Length} bytes"), "a JSON-stat document");
        if (IsUtf16(bytes))
            throw JsonFault.At(place, "", "text in UTF-16", "UTF-8, as JSON is sent", "Save the file as UTF-8, or fetch the answer again.");
        if (document[start] == '<')
            throw Page(document, place);
        if (!Utf8.IsValid(document))
            throw WrongEncoding(document, place);
        return document;
    }

    public static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) => bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;

    /// <summary>The first byte that is not white space, or -1.</summary>
    public static int FirstText(ReadOnlySpan<byte> document) => document.IndexOfAnyExcept(" \t\r\n"u8);

    /// <summary>Whether markup is a web page.</summary>
    public static bool IsPage(ReadOnlySpan<byte> document) => IsPage(Head(document));

    private static bool IsPage(string text) =>
        text.Contains("<html", StringComparison.OrdinalIgnoreCase) || text.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase);

    private static string Head(ReadOnlySpan<byte> document) =>
        (Utf8.IsValid(document) ? Encoding.UTF8 : Encoding.Latin1).GetString(document[..Math.Min(document.Length, 65_536)]);

    private static bool IsUtf16(ReadOnlySpan<byte> bytes) => bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    private static Exception Page(ReadOnlySpan<byte> document, string place)
    {
        var text = Head(document);
        return JsonFault.At(
            place,
            "",
            IsPage(text) ? $"an HTML page{TitleOf(text)}" : $"markup that starts with {JsonFault.Shorten(text.Trim())}",
            "a JSON-stat document",
            "This is a server's page, not its answer: check the address (over about 2100 characters SSB answers so), and fetch again.");
    }

    private static string TitleOf(string page)
    {
        var open = page.IndexOf("<title", StringComparison.OrdinalIgnoreCase);
        var start = open < 0 ? -1 : page.IndexOf('>', open);
        var end = start < 0 ? -1 : page.IndexOf("</title", start, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? " without a title" : $" titled \"{JsonFault.Shorten(page[(start + 1)..end].Trim())}\"";
    }

    private static Exception WrongEncoding(ReadOnlySpan<byte> document, string place)
    {
        var offset = 0;
        var status = OperationStatus.Done;
        while (offset < document.Length && (status = Rune.DecodeFromUtf8(document[offset..], out _, out var length)) == OperationStatus.Done)
            offset += length;
        if (status == OperationStatus.NeedMoreData)
            return JsonFault.Broken(document[..offset], place, new DecoderFallbackException("The last character is incomplete."));
        var character = Encoding.Latin1.GetString(document.Slice(offset, 1));
        var line = document[..offset].Count((byte)'\n') + 1;
        return JsonFault.At(
            place,
            JsonPath.At(document[..offset], int.MaxValue),
            string.Create(
                CultureInfo.InvariantCulture,
                $"byte 0x{document[offset]:X2} at byte {offset}, line {line}, is not UTF-8; the file looks like ISO-8859-1, where it is \"{character}\""),
            "UTF-8, as JSON is sent",
            "Save the file as UTF-8, or fetch the answer again.");
    }
}
