using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Analytics.Core;

namespace Analytics.Sources.Klass;

/// <summary>Opens an answer's bytes, and says what they are when they are not JSON.</summary>
internal static class KlassDocument
{
    private const string Expected = "JSON from KLASS";

    public static JsonDocument Open(ReadOnlyMemory<byte> bytes, string place)
    {
        var content = bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        var start = content.Span.IndexOfAnyExcept(" \t\r\n"u8);
        if (start < 0)
            throw KlassFault.At(place, "", string.Create(CultureInfo.InvariantCulture, $"an empty answer of {bytes.Length} bytes"), Expected);
        if (content.Span[start] == '<')
            throw Markup(content.Span[start..], place);
        if (!Utf8.IsValid(content.Span))
            throw KlassFault.At(place, "", "bytes that are not UTF-8", "JSON from KLASS in UTF-8", "Only KLASS's CSV is in ISO-8859-1: ask for application/json.");
        return Parse(content, place);
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> content, string place)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(content);
        }
        catch (JsonException error)
        {
            var where = string.Create(CultureInfo.InvariantCulture, $"line {error.LineNumber + 1}, byte {error.BytePositionInLine} of the line");
            throw KlassFault.At(place, where, "not JSON, or JSON that ends in the middle", Expected, inner: error);
        }

        if (document.RootElement.ValueKind == JsonValueKind.Object)
            return document;
        var kind = document.RootElement.ValueKind;
        document.Dispose();
        throw KlassFault.At(place, "", $"JSON that is no object ({kind})", Expected);
    }

    private static SourceFormatException Markup(ReadOnlySpan<byte> content, string place)
    {
        var head = Encoding.UTF8.GetString(content[..Math.Min(content.Length, 4096)]);
        var isPage = head.Contains("<html", StringComparison.OrdinalIgnoreCase) || head.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase);
        var (kind, nextStep) = isPage
            ? ("an HTML page", "Check the address; a proxy or an error page may have answered instead.")
            : ("XML", "KLASS answers XML unless asked otherwise: send the header Accept: application/json.");
        return KlassFault.At(place, "", $"{kind} that starts with {KlassFault.Shorten(head)}", Expected, nextStep);
    }
}
