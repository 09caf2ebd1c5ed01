using System.Text.Json;
using Analytics.Core;
using Analytics.Sources.JsonStat;

namespace Analytics.Sources.PxWeb;

/// <summary>Looks whether an answer is what was asked for, without reading its values.</summary>
internal static class DatasetCheck
{
    /// <exception cref="SourceFormatException">The answer is no dataset, or has more or fewer cells than were asked for.</exception>
    public static void Refuse(byte[] body, PxWebRequest request, string place)
    {
        var kind = JsonSniffer.Sniff(body);
        if (kind != JsonDocumentKind.Dataset)
        {
            throw new SourceFormatException(
                place,
                FormattableString.Invariant($"an answer of {body.Length} bytes that is {kind}"),
                "a json-stat2 dataset with values",
                "Run again; if it comes back the same, the bank's format has changed and the program must be taught it.");
        }

        // The bank answers what it understood: without a selection its own default, and with unsorted periods extra cells.
        if (Cells(ErrorText.WithoutMark(body).Span) is { } cells && cells != request.Cells)
        {
            throw new SourceFormatException(
                place,
                FormattableString.Invariant($"an answer of {cells} cells"),
                FormattableString.Invariant($"the {request.Cells} cells that were asked for"),
                "Run again; if it comes back the same, compare the source's query with the table's metadata, and tell the bank.");
        }
    }

    /// <summary>The product of the dataset's sizes; null where it has none, which its reader refuses.</summary>
    private static long? Cells(ReadOnlySpan<byte> document)
    {
        var reader = new Utf8JsonReader(document);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isSize = reader.ValueTextEquals("size"u8);
            reader.Read();
            if (!isSize || reader.TokenType != JsonTokenType.StartArray)
            {
                reader.Skip();
                continue;
            }

            var sizes = new List<int>();
            while (reader.Read() && reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var size) && size >= 0)
                sizes.Add(size);
            return reader.TokenType == JsonTokenType.EndArray ? CellCount.Of(sizes) : null;
        }

        return null;
    }
}
