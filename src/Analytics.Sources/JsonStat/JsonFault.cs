using System.Globalization;
using System.Text;
using Analytics.Core;

namespace Analytics.Sources.JsonStat;

/// <summary>The sentences about documents that cannot be read.</summary>
internal static class JsonFault
{
    public const string FetchAgain = "Fetch the answer again; if it comes back the same, tell the source.";

    public static SourceFormatException At(string place, string path, string found, string expected, string nextStep = FetchAgain, Exception? inner = null) =>
        new(path.Length == 0 ? place : $"{place}, {path}", found, expected, nextStep, inner);

    /// <summary>The sentence about a document that is not well-formed JSON.</summary>
    public static SourceFormatException Broken(ReadOnlySpan<byte> document, string place, Exception inner)
    {
        var ending = JsonPath.FindEnding(document);
        var where = ending.Path.Length == 0 ? "at the start" : $"after {ending.Path}";
        if (ending.Kind == JsonPath.EndingKind.Truncated)
        {
            return At(
                place,
                ending.Path,
                string.Create(CultureInfo.InvariantCulture, $"the document ends {where}, at byte {document.Length}, in the middle"),
                "a complete JSON document",
                "The transfer was cut off: fetch the answer again.",
                inner);
        }

        if (ending.Kind == JsonPath.EndingKind.TooDeep)
        {
            return At(
                place,
                "",
                string.Create(CultureInfo.InvariantCulture, $"more than {JsonPath.MaxDepth} levels of nesting, from byte {ending.Offset}"),
                "a JSON-stat document, which has fewer than ten",
                "Check that the file is an answer from a statistics bank.",
                inner);
        }

        var snippet = Shorten(Encoding.UTF8.GetString(document[ending.Offset..Math.Min(document.Length, ending.Offset + 40)]).Trim());
        var line = document[..ending.Offset].Count((byte)'\n') + 1;
        return At(
            place,
            ending.Path,
            string.Create(CultureInfo.InvariantCulture, $"not JSON {where}, at byte {ending.Offset}, line {line}: {snippet}"),
            "well-formed JSON (NaN, Infinity, comments and trailing commas are not part of it)",
            FetchAgain,
            inner);
    }

    /// <summary>A text that fits in a sentence.</summary>
    public static string Shorten(string text) => text.Length > 80 ? text[..80] + "…" : text;
}
