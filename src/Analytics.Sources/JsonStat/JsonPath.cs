using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Analytics.Sources.JsonStat;

/// <summary>Finds the path of a place in a document by reading it again, so that reading without errors carries no path along.</summary>
internal static class JsonPath
{
    /// <summary>Deepest nesting that is read.</summary>
    public const int MaxDepth = 64;

    /// <summary>The path of the token that starts at or after an offset.</summary>
    public static string At(ReadOnlySpan<byte> document, int offset) => Walk(document, offset).Path;

    /// <summary>Where a faulty document stops making sense.</summary>
    public static Ending FindEnding(ReadOnlySpan<byte> document) => Walk(document, int.MaxValue);

    /// <summary>A property of an object, written so that it can be read back.</summary>
    public static string Property(string parent, string name)
    {
        var shown = name.Length > 60 ? name[..60] + "…" : name;
        if (shown.Length == 0 || shown.AsSpan().ContainsAny(".[]' "))
            return $"{parent}['{shown}']";
        return parent.Length == 0 ? shown : $"{parent}.{shown}";
    }

    private static Ending Walk(ReadOnlySpan<byte> document, int offset)
    {
        var reader = new Utf8JsonReader(document, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = MaxDepth }));
        var frames = new Stack<Frame>();
        try
        {
            while (reader.Read())
            {
                if (Note(ref reader, frames, offset))
                    return new Ending(Join(frames), (int)reader.TokenStartIndex, EndingKind.Found);
            }
        }
        catch (JsonException)
        {
            return new Ending(Join(frames), (int)reader.BytesConsumed, frames.Count >= MaxDepth ? EndingKind.TooDeep : EndingKind.Malformed);
        }

        return new Ending(Join(frames), (int)reader.BytesConsumed, EndingKind.Truncated);
    }

    private static bool Note(ref Utf8JsonReader reader, Stack<Frame> frames, int offset)
    {
        var token = reader.TokenType;
        if (token is JsonTokenType.EndArray or JsonTokenType.EndObject)
        {
            frames.Pop();
            return reader.TokenStartIndex >= offset;
        }

        if (token == JsonTokenType.PropertyName)
            frames.Peek().Name = Encoding.UTF8.GetString(reader.ValueSpan);
        else if (frames.TryPeek(out var parent) && parent.IsArray)
            parent.Index++;
        if (reader.TokenStartIndex >= offset)
            return true;
        if (token is JsonTokenType.StartArray or JsonTokenType.StartObject)
            frames.Push(new Frame { IsArray = token == JsonTokenType.StartArray });
        return false;
    }

    private static string Join(Stack<Frame> frames)
    {
        var path = "";
        foreach (var frame in frames.Reverse())
        {
            if (frame.IsArray && frame.Index >= 0)
                path += string.Create(CultureInfo.InvariantCulture, $"[{frame.Index}]");
            else if (frame.Name is not null)
                path = Property(path, frame.Name);
        }

        return path;
    }

    /// <summary>Why the walk stopped.</summary>
    internal enum EndingKind
    {
        /// <summary>The token that was asked for.</summary>
        Found,

        /// <summary>The document ends inside an object, array or value.</summary>
        Truncated,

        /// <summary>What follows is not JSON.</summary>
        Malformed,

        /// <summary>The nesting passes <see cref="MaxDepth"/>.</summary>
        TooDeep,
    }

    /// <summary>A place in a document.</summary>
    internal readonly record struct Ending(string Path, int Offset, EndingKind Kind);

    private sealed class Frame
    {
        public bool IsArray { get; init; }

        public int Index { get; set; } = -1;

        public string? Name { get; set; }
    }
}
