using System.Text.Json;

namespace Analytics.Sources.JsonStat;

/// <summary>One dimension as the document words it, before it is held against id and size.</summary>
internal sealed class DimensionDraft
{
    public string? Label { get; private set; }

    public bool? Elimination { get; private set; }

    public List<string> Notes { get; private set; } = [];

    /// <summary>Codes with their positions; null where the document has no index.</summary>
    public List<(string Code, int Position)>? Index { get; private set; }

    public Dictionary<string, string> Labels { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, UnitDraft> Units { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, List<string>> CategoryNotes { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, List<string>> Children { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, DocumentPart> Coordinates { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string> RefPeriods { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads the dimension object at which the cursor stands.</summary>
    public static DimensionDraft Read(ref JsonCursor cursor)
    {
        cursor.Require(JsonTokenType.StartObject, "an object that describes the dimension");
        var draft = new DimensionDraft();
        while (cursor.NextKey(out var name))
        {
            switch (name)
            {
                case "label":
                    draft.Label = cursor.TextOrNull();
                    break;
                case "note":
                    draft.Notes = JsonLists.Texts(ref cursor);
                    break;
                case "category":
                    draft.ReadCategory(ref cursor);
                    break;
                case "extension" when cursor.Token == JsonTokenType.StartObject:
                    draft.ReadExtension(ref cursor);
                    break;
                default:
                    cursor.Skip();
                    break;
            }
        }

        return draft;
    }

    private void ReadCategory(ref JsonCursor cursor)
    {
        cursor.Require(JsonTokenType.StartObject, "an object with index and label");
        while (cursor.NextKey(out var name))
        {
            if (cursor.Token == JsonTokenType.Null)
                continue;
            if (name == "index")
                Index = ReadIndex(ref cursor);
            else if (name is "label" or "unit" or "note" or "child" or "coordinates")
                ReadByCode(ref cursor, name);
            else
                cursor.Skip();
        }
    }

    private void ReadByCode(ref JsonCursor cursor, string name)
    {
        cursor.Require(JsonTokenType.StartObject, $"an object with one {name} for each code");
        while (cursor.NextKey(out var code))
        {
            var added = name switch
            {
                "label" => Labels.TryAdd(code, cursor.TextOrNull() ?? code),
                "unit" => Units.TryAdd(code, UnitDraft.Read(ref cursor)),
                "note" => CategoryNotes.TryAdd(code, JsonLists.Texts(ref cursor)),
                "child" => Children.TryAdd(code, JsonLists.Texts(ref cursor)),
                _ => Coordinates.TryAdd(code, cursor.Skip()),
            };
            if (!added)
                throw cursor.Refuse($"the code \"{JsonFault.Shorten(code)}\" for the second time", "each code once");
        }
    }

    private static List<(string Code, int Position)> ReadIndex(ref JsonCursor cursor)
    {
        var index = new List<(string, int)>();
        if (cursor.Token == JsonTokenType.StartArray)
        {
            while (cursor.Read() && cursor.Token != JsonTokenType.EndArray)
                index.Add((cursor.Text("a category code"), index.Count));
            return index;
        }

        cursor.Require(JsonTokenType.StartObject, "an array of codes, or an object of positions by code");
        while (cursor.NextKey(out var code))
        {
            if (!cursor.TryGetInt32(out var position))
                throw cursor.Refuse(cursor.Describe(), "a position, a whole number from 0");
            index.Add((code, position));
        }

        return index;
    }

    private void ReadExtension(ref JsonCursor cursor)
    {
        while (cursor.NextKey(out var name))
        {
            if (name == "elimination" && cursor.Token is JsonTokenType.True or JsonTokenType.False)
                Elimination = cursor.Token == JsonTokenType.True;
            else if (name == "refperiod" && cursor.Token == JsonTokenType.StartObject)
                ReadRefPeriods(ref cursor);
            else
                cursor.Skip();
        }
    }

    private void ReadRefPeriods(ref JsonCursor cursor)
    {
        while (cursor.NextKey(out var code))
        {
            if (cursor.TextOrNull() is { } text)
                RefPeriods[code] = text;
        }
    }
}
