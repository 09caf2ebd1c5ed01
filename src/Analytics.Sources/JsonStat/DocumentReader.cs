using System.Text.Json;

namespace Analytics.Sources.JsonStat;

/// <summary>Finds the datasets of a document.</summary>
internal sealed class DocumentReader(string place)
{
    private readonly List<JsonStatDataset> found = [];

    public IReadOnlyList<JsonStatDataset> Read(ReadOnlySpan<byte> document)
    {
        var cursor = new JsonCursor(document, place);
        cursor.Read();
        cursor.Require(JsonTokenType.StartObject, "a JSON-stat document, which is an object");
        var draft = DatasetDraft.Read(ref cursor, "");
        cursor.Read();
        if (draft.Dimensions is not null || (draft.Class == "dataset" && draft.Ids is not null))
            found.Add(new DatasetBuilder(draft, place).Build());
        else if (draft.Class == "collection")
            ReadLinks(document, draft);
        else if (!ReadBundle(document, draft))
            throw new ForeignDocument(place, draft).Refuse(document);
        return found;
    }

    private bool ReadBundle(ReadOnlySpan<byte> document, DatasetDraft bundle)
    {
        var count = found.Count;
        foreach (var (name, part) in bundle.Others)
        {
            if (!HasKey(document, part, "dimension"u8))
                continue;
            if (bundle.Version?.StartsWith('2') == true)
            {
                throw JsonFault.At(
                    place,
                    name,
                    $"a dataset under a name, in a document of version {bundle.Version}",
                    "a dataset or a collection, since JSON-stat 2 has no bundles");
            }

            found.Add(Build(document, part, JsonPath.Property("", name)));
        }

        return found.Count > count;
    }

    private void ReadLinks(ReadOnlySpan<byte> document, DatasetDraft collection)
    {
        if (!collection.Others.TryGetValue("link", out var link))
            return;
        var cursor = new JsonCursor(document, place, link);
        cursor.Read();
        cursor.Require(JsonTokenType.StartObject, "an object with item");
        while (cursor.NextKey(out var relation))
        {
            if (relation != "item" || cursor.Token != JsonTokenType.StartArray)
            {
                cursor.Skip();
                continue;
            }

            while (cursor.Read() && cursor.Token != JsonTokenType.EndArray)
            {
                cursor.Require(JsonTokenType.StartObject, "a link or a dataset");
                ReadItem(document, cursor.Skip());
            }
        }
    }

    private void ReadItem(ReadOnlySpan<byte> document, DocumentPart part)
    {
        var path = JsonPath.At(document, part.Start);
        if (HasKey(document, part, "dimension"u8))
            found.Add(Build(document, part, path));
        else if (HasKey(document, part, "link"u8))
            ReadLinks(document, Draft(document, part, path));
    }

    private JsonStatDataset Build(ReadOnlySpan<byte> document, DocumentPart part, string path) =>
        new DatasetBuilder(Draft(document, part, path), place).Build();

    private DatasetDraft Draft(ReadOnlySpan<byte> document, DocumentPart part, string path)
    {
        var cursor = new JsonCursor(document, place, part);
        cursor.Read();
        return DatasetDraft.Read(ref cursor, path);
    }

    private bool HasKey(ReadOnlySpan<byte> document, DocumentPart part, ReadOnlySpan<byte> key)
    {
        var cursor = new JsonCursor(document, place, part);
        cursor.Read();
        if (cursor.Token != JsonTokenType.StartObject)
            return false;
        while (cursor.Read() && cursor.Token == JsonTokenType.PropertyName)
        {
            if (cursor.Bytes.SequenceEqual(key))
                return true;
            cursor.Skip();
        }

        return false;
    }
}
