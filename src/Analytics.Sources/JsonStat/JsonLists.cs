using System.Text.Json;

namespace Analytics.Sources.JsonStat;

/// <summary>The small lists of which a dataset's description is made.</summary>
internal static class JsonLists
{
    /// <summary>Reads an array of texts, or one text.</summary>
    public static List<string> Texts(ref JsonCursor cursor)
    {
        switch (cursor.Token)
        {
            case JsonTokenType.Null:
                return [];
            case JsonTokenType.String:
                return [cursor.Text()];
            case JsonTokenType.StartArray:
                var texts = new List<string>();
                while (cursor.Read() && cursor.Token != JsonTokenType.EndArray)
                    texts.Add(cursor.Text());
                return texts;
            default:
                throw cursor.Refuse(cursor.Describe(), "an array of texts");
        }
    }
}
