using System.Text.Json;

namespace Analytics.Sources.JsonStat;

/// <summary>A category's unit as the document words it.</summary>
internal sealed record UnitDraft(string? Text, int? Decimals)
{
    /// <summary>Reads the unit object at which the cursor stands.</summary>
    /// <remarks>SSB words the unit in <c>base</c>; others in <c>label</c>, with or without a <c>symbol</c>.</remarks>
    public static UnitDraft Read(ref JsonCursor cursor)
    {
        if (cursor.Token == JsonTokenType.Null)
            return new UnitDraft(null, null);
        cursor.Require(JsonTokenType.StartObject, "an object with base and decimals");
        string? wording = null, label = null, symbol = null;
        int? decimals = null;
        while (cursor.NextKey(out var name))
        {
            switch (name)
            {
                case "base":
                    wording = cursor.TextOrNull();
                    break;
                case "label":
                    label = cursor.TextOrNull();
                    break;
                case "symbol":
                    symbol = cursor.TextOrNull();
                    break;
                case "decimals" when cursor.Token != JsonTokenType.Null:
                    decimals = cursor.TryGetInt32(out var number) && number >= 0
                        ? number
                        : throw cursor.Refuse(cursor.Describe(), "a whole number of decimals");
                    break;
                default:
                    cursor.Skip();
                    break;
            }
        }

        var described = string.Join(' ', new[] { symbol, label }.Where(t => !string.IsNullOrWhiteSpace(t)));
        var text = string.IsNullOrWhiteSpace(wording) ? described : wording;
        return new UnitDraft(text.Length == 0 ? null : text, decimals);
    }
}
