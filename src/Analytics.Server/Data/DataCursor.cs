using System.Buffers.Text;
using System.Text.Json;

namespace Analytics.Server.Data;

/// <summary>Where a page ended, as a word that the next request carries: the state of the store, and the key of the last row.</summary>
/// <param name="State">The state that the pages are of.</param>
/// <param name="After">The key of the last row.</param>
internal sealed record DataCursor(string State, IReadOnlyList<string> After)
{
    public override string ToString() => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(this));

    /// <summary>Reads one; null when it is none of ours.</summary>
    public static DataCursor? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<DataCursor>(Base64Url.DecodeFromChars(text)) is { State: not null, After: not null } cursor && cursor.After.All(a => a is not null) ? cursor : null;
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            return null;
        }
    }
}
