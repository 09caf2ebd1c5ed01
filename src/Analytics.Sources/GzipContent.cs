using System.Buffers.Binary;
using System.IO.Compression;

namespace Analytics.Sources;

/// <summary>Unpacks gzip up to a limit: a small file may unpack to any size.</summary>
internal static class GzipContent
{
    /// <summary>SSB's largest answer, 800 000 cells, is some 10 MB as text.</summary>
    public const int MostBytes = 512 << 20;

    /// <summary>The unpacked bytes; null where there are more than <see cref="MostBytes"/>.</summary>
    /// <exception cref="InvalidDataException">The bytes are damaged or cut off, or are several gzip files behind each other.</exception>
    public static ReadOnlyMemory<byte>? Unpack(ReadOnlyMemory<byte> bytes)
    {
        using var packed = new GZipStream(new MemoryStream(bytes.ToArray()), CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        var buffer = new byte[81_920];
        for (var read = packed.Read(buffer); read > 0; read = packed.Read(buffer))
        {
            if (unpacked.Length + read > MostBytes)
                return null;
            unpacked.Write(buffer, 0, read);
        }

        // The base library takes an end in the middle for the end: only the length in the last four bytes tells (RFC 1952, section 2.3.1).
        if (bytes.Length < 18 || BinaryPrimitives.ReadUInt32LittleEndian(bytes.Span[^4..]) != unpacked.Length)
            throw new InvalidDataException("it ends in the middle");
        return unpacked.GetBuffer().AsMemory(0, (int)unpacked.Length);
    }
}
