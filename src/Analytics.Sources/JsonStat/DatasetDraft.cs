using System.Globalization;
using System.Text.Json;

namespace Analytics.Sources.JsonStat;

/// <summary>A dataset as the document words it, in whatever order its properties come.</summary>
internal sealed class DatasetDraft
{
    /// <summary>The path of the dataset in its document; empty for the document itself.</summary>
    public required string Path { get; init; }

    public string? Version { get; private set; }

    public string? Class { get; private set; }

    public string? Label { get; private set; }

    public string? Source { get; private set; }

    public string? Updated { get; private set; }

    public string? TableId { get; private set; }

    public bool? Discontinued { get; private set; }

    public List<string> Notes { get; private set; } = [];

    public List<string>? Ids { get; private set; }

    public List<int>? Size { get; private set; }

    /// <summary>Ids by role.</summary>
    public Dictionary<string, List<string>> Roles { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, DimensionDraft>? Dimensions { get; private set; }

    public CellValues? Values { get; private set; }

    public CellSigns? Signs { get; private set; }

    /// <summary>What the reader did not use, by name.</summary>
    public Dictionary<string, DocumentPart> Others { get; } = new(StringComparer.Ordinal);

    /// <summary>Product of the sizes, where they are known.</summary>
    public long? Cells { get; private set; }

    private DocumentPart? ValuePart { get; set; }

    private DocumentPart? StatusPart { get; set; }

    /// <summary>Reads the object at which the cursor stands.</summary>
    public static DatasetDraft Read(ref JsonCursor cursor, string path)
    {
        var draft = new DatasetDraft { Path = path };
        while (cursor.NextKey(out var name))
            draft.ReadProperty(ref cursor, name);
        draft.ReadDeferred(cursor);
        return draft;
    }

    private void ReadProperty(ref JsonCursor cursor, string name)
    {
        switch (name)
        {
            case "version" when cursor.Token == JsonTokenType.String:
                Version = cursor.Text();
                break;
            case "class" when cursor.Token == JsonTokenType.String:
                Class = cursor.Text();
                break;
            case "label":
                Label = cursor.TextOrNull();
                break;
            case "source":
                Source = cursor.TextOrNull();
                break;
            case "updated":
                Updated = cursor.TextOrNull();
                break;
            case "note":
                Notes = JsonLists.Texts(ref cursor);
                break;
            case "id" when cursor.Token == JsonTokenType.StartArray:
                Ids = JsonLists.Texts(ref cursor);
                break;
            case "size" when cursor.Token == JsonTokenType.StartArray:
                ReadSize(ref cursor);
                break;
            case "role" when cursor.Token == JsonTokenType.StartObject:
                ReadRoles(ref cursor);
                break;
            case "dimension" when cursor.Token == JsonTokenType.StartObject:
                ReadDimensions(ref cursor);
                break;
            case "extension" when cursor.Token == JsonTokenType.StartObject:
                ReadExtension(ref cursor);
                break;
            case "value" when cursor.Token != JsonTokenType.Null:
                if (Values is not null || ValuePart is not null)
                    throw cursor.Refuse("a second value", "one");
                if (Cells is { } cells && IsHeld(cursor.Token, cells))
                    Values = CellValues.Read(ref cursor, cells);
                else
                    ValuePart = cursor.Skip();
                break;
            case "status" when cursor.Token != JsonTokenType.Number:
                if (Signs is not null || StatusPart is not null)
                    throw cursor.Refuse("a second status", "one");
                if (Values is { IsEmpty: false } known)
                    Signs = CellSigns.Read(ref cursor, known.Numbers.Length);
                else
                    StatusPart = cursor.Skip();
                break;
            default:
                if (!Others.TryAdd(name, cursor.Skip()))
                    throw cursor.Refuse($"the key \"{JsonFault.Shorten(name)}\" for the second time", "each key once");
                break;
        }
    }

    /// <summary>Reads a value that came before the sizes, and a status that came before the value: only the value shows that the cube is not just claimed.</summary>
    private void ReadDeferred(in JsonCursor cursor)
    {
        if (ValuePart is { } values && Cells is { } cells)
        {
            var part = new JsonCursor(cursor.Document, cursor.Place, values);
            part.Read();
            if (IsHeld(part.Token, cells))
                Values = CellValues.Read(ref part, cells);
        }

        if (StatusPart is { } status && Values is { IsEmpty: false } known)
        {
            var part = new JsonCursor(cursor.Document, cursor.Place, status);
            part.Read();
            Signs = CellSigns.Read(ref part, known.Numbers.Length);
        }
    }

    /// <summary>
    /// Whether the size is more than a claim. A sparse value makes room for the whole cube, so each dimension must list its categories first; where one does not, it is refused when it is built.
    /// </summary>
    private bool IsHeld(JsonTokenType shape, long cells) =>
        shape != JsonTokenType.StartObject || cells > CellValues.MaxSparseCells
        || (Ids is { } ids && Size is { } size && Dimensions is { } dimensions && ids.Count == size.Count
            && ids.Zip(size).All(d => dimensions.TryGetValue(d.First, out var dimension) && (dimension.Index?.Count ?? 1) == d.Second));

    private void ReadSize(ref JsonCursor cursor)
    {
        if (Size is not null)
            throw cursor.Refuse("a second size", "one");
        Size = [];
        long product = 1;
        while (cursor.Read() && cursor.Token != JsonTokenType.EndArray)
        {
            if (!cursor.TryGetInt32(out var size) || size < 1)
                throw cursor.Refuse(cursor.Describe(), "the number of the dimension's categories, a whole number from 1");
            if (product > long.MaxValue / size)
                throw cursor.Refuse(cursor.Describe() + ", which makes a cube of more than 9E18 cells", "a cube that can exist");
            product *= size;
            Size.Add(size);
        }

        Cells = product;
    }

    private void ReadRoles(ref JsonCursor cursor)
    {
        while (cursor.NextKey(out var role))
        {
            if (role is not ("time" or "geo" or "metric"))
                cursor.Skip();
            else if (!Roles.TryAdd(role, JsonLists.Texts(ref cursor)))
                throw cursor.Refuse($"the role {role} for the second time", "each role once");
        }
    }

    private void ReadDimensions(ref JsonCursor cursor)
    {
        if (Dimensions is not null)
            throw cursor.Refuse("a second dimension", "one");
        Dimensions = new Dictionary<string, DimensionDraft>(StringComparer.Ordinal);
        while (cursor.NextKey(out var name))
        {
            // JSON-stat 1.x keeps id, size and role among the dimensions.
            if (name == "id" && cursor.Token == JsonTokenType.StartArray)
                Ids = JsonLists.Texts(ref cursor);
            else if (name == "size" && cursor.Token == JsonTokenType.StartArray)
                ReadSize(ref cursor);
            else if (name == "role" && cursor.Token == JsonTokenType.StartObject && Ids?.Contains("role") != true)
                ReadRoles(ref cursor);
            else if (!Dimensions.TryAdd(name, DimensionDraft.Read(ref cursor)))
                throw cursor.Refuse($"the dimension \"{JsonFault.Shorten(name)}\" for the second time", "each dimension once");
        }
    }

    private void ReadExtension(ref JsonCursor cursor)
    {
        while (cursor.NextKey(out var name))
        {
            if (name == "discontinued" && cursor.Token is JsonTokenType.True or JsonTokenType.False)
                Discontinued = cursor.Token == JsonTokenType.True;
            else if (name == "px" && cursor.Token == JsonTokenType.StartObject)
                ReadPx(ref cursor);
            else
                cursor.Skip();
        }
    }

    private void ReadPx(ref JsonCursor cursor)
    {
        while (cursor.NextKey(out var name))
        {
            if (name == "tableid" && cursor.Token == JsonTokenType.String)
                TableId = cursor.Text();
            else
                cursor.Skip();
        }
    }

    /// <summary>The sizes as they stand in the document, for a sentence.</summary>
    public string ShowSize() => "[" + string.Join(", ", Size!.Select(s => s.ToString(CultureInfo.InvariantCulture))) + "]";
}
