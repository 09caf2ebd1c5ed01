using Analytics.Core;

namespace Analytics.Sources.JsonStat;

/// <summary>Reads JSON-stat: version 2, and 1.x with its datasets under names. The order of properties does not matter.</summary>
/// <remarks>Format: json-stat.org/full; what SSB sends: FORMAT-FACTS section 3.</remarks>
public static class JsonStatReader
{
    /// <summary>Reads the one dataset of a document.</summary>
    /// <param name="utf8">The document's bytes, with or without byte order mark; not kept after the call.</param>
    /// <param name="place">What the bytes are called in an error: a file or an address.</param>
    /// <exception cref="SourceFormatException">The document is faulty, is something else, or holds no or several datasets.</exception>
    public static JsonStatDataset Read(ReadOnlyMemory<byte> utf8, string place)
    {
        var all = ReadAll(utf8, place);
        return all.Count == 1 ? all[0] : throw JsonFault.At(
            place,
            "",
            all.Count == 0 ? "a collection with links only" : $"{all.Count} datasets",
            "one dataset",
            all.Count == 0 ? "Fetch the datasets to which its links point." : "Read them all, or fetch the one that is needed.");
    }

    /// <summary>Reads the one dataset of a document.</summary>
    /// <param name="stream">Read to its end, and left open.</param>
    /// <param name="place">What the stream is called in an error: a file or an address.</param>
    /// <exception cref="SourceFormatException">The document is faulty, is something else, or holds no or several datasets.</exception>
    public static JsonStatDataset Read(Stream stream, string place) => Read(ReadBytes(stream, place), place);

    /// <summary>Reads every dataset of a document: one, those of a 1.x bundle, or those embedded in a collection; links yield none.</summary>
    /// <param name="utf8">The document's bytes, with or without byte order mark; not kept after the call.</param>
    /// <param name="place">What the bytes are called in an error: a file or an address.</param>
    /// <exception cref="SourceFormatException">The document is faulty or is something else.</exception>
    public static IReadOnlyList<JsonStatDataset> ReadAll(ReadOnlyMemory<byte> utf8, string place)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(place);
        return new DocumentReader(place).Read(JsonText.Open(utf8.Span, place));
    }

    /// <summary>Reads every dataset of a document: one, those of a 1.x bundle, or those embedded in a collection; links yield none.</summary>
    /// <param name="stream">Read to its end, and left open.</param>
    /// <param name="place">What the stream is called in an error: a file or an address.</param>
    /// <exception cref="SourceFormatException">The document is faulty or is something else.</exception>
    public static IReadOnlyList<JsonStatDataset> ReadAll(Stream stream, string place) => ReadAll(ReadBytes(stream, place), place);

    private static ReadOnlyMemory<byte> ReadBytes(Stream stream, string place)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanSeek)
        {
            using var buffer = new MemoryStream();
            stream.CopyTo(buffer);
            return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
        }

        var length = stream.Length - stream.Position;
        if (length > Array.MaxLength)
            throw JsonFault.At(place, "", $"{length} bytes", $"at most {Array.MaxLength} bytes", "Fetch the table in several selections.");
        var bytes = GC.AllocateUninitializedArray<byte>((int)length);
        return bytes.AsMemory(0, stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
    }
}
