using System.Buffers.Binary;

namespace Analytics.Reporting.Themes;

/// <summary>What a PNG says of itself at its start (W3C, Portable Network Graphics, 11.2.1).</summary>
public static class PngHeader
{
    private const int Length = 24;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Width and height in pixels, or null when the bytes are no PNG.</summary>
    /// <param name="bytes">The file.</param>
    public static (int Width, int Height)? Size(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Length || !bytes.StartsWith(Signature) || !bytes[12..16].SequenceEqual("IHDR"u8))
            return null;
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]));
        return width > 0 && height > 0 ? (width, height) : null;
    }
}
