using System.Text.Json;
using System.Text.Unicode;

namespace Analytics.Sources.JsonStat;

/// <summary>Recognises what a file holds by its content.</summary>
public static class JsonSniffer
{
    /// <summary>What the whole content of a file is. Never throws; content that only looks like a kind may still be refused by the reader.</summary>
    /// <param name="content">The file's bytes, all of them: a part of a document is <see cref="JsonDocumentKind.Truncated"/>.</param>
    public static JsonDocumentKind Sniff(ReadOnlySpan<byte> content)
    {
        var document = JsonText.WithoutMark(content);
        var start = JsonText.FirstText(document);
        if (start < 0)
            return JsonDocumentKind.Empty;
        if (document[start] == '<')
            return JsonText.IsPage(document) ? JsonDocumentKind.HtmlPage : JsonDocumentKind.NotJson;
        if (!Utf8.IsValid(document))
            return JsonDocumentKind.NotJson;
        try
        {
            return document[start] == '{' ? SniffObject(document) : SniffOther(document);
        }
        catch (JsonException)
        {
            return JsonDocumentKind.NotJson;
        }
        catch (InvalidOperationException)
        {
            // A key with an escape that stands for half a character.
            return JsonDocumentKind.NotJson;
        }
    }

    private static JsonDocumentKind SniffOther(ReadOnlySpan<byte> document)
    {
        var reader = Reader(document);
        reader.Read();
        var isWhole = reader.TokenType != JsonTokenType.StartArray || reader.TrySkip();
        return isWhole && !reader.Read() ? JsonDocumentKind.OtherJson : JsonDocumentKind.Truncated;
    }

    private static JsonDocumentKind SniffObject(ReadOnlySpan<byte> document)
    {
        var reader = Reader(document);
        reader.Read();
        var seen = new Seen();
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject)
                return reader.Read() ? JsonDocumentKind.NotJson : seen.Kind();
            var key = reader.GetString()!;
            if (!reader.Read() || !seen.Note(key, ref reader))
                return JsonDocumentKind.Truncated;
        }

        return JsonDocumentKind.Truncated;
    }

    private static Utf8JsonReader Reader(ReadOnlySpan<byte> document) =>
        new(document, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = JsonPath.MaxDepth }));

    /// <summary>The keys of the outermost object, as far as they tell kinds apart.</summary>
    private sealed class Seen
    {
        private readonly Dictionary<string, JsonTokenType> keys = new(StringComparer.Ordinal);
        private string? documentClass;
        private bool hasEmptyValue;
        private bool hasDatasetInside;

        /// <summary>Takes in a property and goes past its value; false when the document ends in it.</summary>
        public bool Note(string key, ref Utf8JsonReader reader)
        {
            keys.TryAdd(key, reader.TokenType);
            if (key == "class" && reader.TokenType == JsonTokenType.String)
                documentClass = reader.GetString();
            if (reader.TokenType == JsonTokenType.StartArray)
            {
                var first = reader;
                hasEmptyValue |= key == "value" && first.Read() && first.TokenType == JsonTokenType.EndArray;
            }

            if (reader.TokenType != JsonTokenType.StartObject)
                return reader.TrySkip();
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.EndObject)
                    return true;
                hasDatasetInside |= reader.ValueTextEquals("dimension"u8);
                if (!reader.Read() || !reader.TrySkip())
                    return false;
            }

            return false;
        }

        public JsonDocumentKind Kind()
        {
            if (documentClass == "collection")
                return JsonDocumentKind.Collection;
            if (Has("dimension", JsonTokenType.StartObject))
                return hasEmptyValue ? JsonDocumentKind.MetadataAnswer : JsonDocumentKind.Dataset;
            if (documentClass is "dimension" or "dataset")
                return documentClass == "dimension" ? JsonDocumentKind.DimensionOnly : JsonDocumentKind.Dataset;
            if (Has("query", JsonTokenType.StartArray))
                return JsonDocumentKind.V1Query;
            if (Has("variables", JsonTokenType.StartArray))
                return JsonDocumentKind.V1Metadata;
            if (Has("error", JsonTokenType.String))
                return JsonDocumentKind.V1Error;
            if (Has("title", JsonTokenType.String) && Has("status", JsonTokenType.Number))
                return JsonDocumentKind.V2Error;
            return hasDatasetInside ? JsonDocumentKind.Bundle : JsonDocumentKind.OtherJson;
        }

        private bool Has(string key, JsonTokenType token) => keys.TryGetValue(key, out var found) && found == token;
    }
}
