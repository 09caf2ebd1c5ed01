using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using Analytics.Core;

namespace Analytics.Sources.Tables;

/// <summary>Holds what a workbook file says of its own size against its bytes, before the workbook library makes room for it.</summary>
internal static class WorkbookClaims
{
    // A sheet of a million rows and ten columns unpacks to some 400 MB; a small archive may unpack to any size.
    private const long MostUnpackedBytes = 512L << 20;

    private const int CompoundHeader = 512;

    /// <exception cref="SourceFormatException">The file claims more than it can hold.</exception>
    public static void Check(MemoryStream file, string place)
    {
        var bytes = file.GetBuffer().AsSpan(0, (int)file.Length);
        if (bytes.StartsWith("PK"u8))
            CheckArchive(file, place);
        else if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            CheckCompound(bytes);
    }

    private static void CheckArchive(MemoryStream file, string place)
    {
        using var zip = new ZipArchive(new MemoryStream(file.GetBuffer(), 0, (int)file.Length, writable: false), ZipArchiveMode.Read);

        // A part that unpacks to more than its entry says is cut off there.
        var unpacked = zip.Entries.Sum(e => (double)e.Length);
        if (unpacked > MostUnpackedBytes)
        {
            throw new SourceFormatException(
                place,
                string.Create(CultureInfo.InvariantCulture, $"a workbook that unpacks to {unpacked / 1e6:0} MB"),
                string.Create(CultureInfo.InvariantCulture, $"at most {MostUnpackedBytes / 1e6:0} MB"),
                "Save the sheet that is needed as csv.");
        }
    }

    /// <summary>The header's sizes and counts, [MS-CFB] section 2.2.</summary>
    private static void CheckCompound(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < CompoundHeader)
            throw new InvalidDataException("it ends in its header");
        var shift = BinaryPrimitives.ReadUInt16LittleEndian(bytes[30..]);
        if (shift is not (9 or 12) || BinaryPrimitives.ReadUInt16LittleEndian(bytes[32..]) != 6)
            throw new InvalidDataException("its header states a size of sectors that the format does not have");
        var sectors = bytes.Length >> shift;
        foreach (var at in (ReadOnlySpan<int>)[44, 64, 72])
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]) is var count && count > sectors)
                throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"its header counts {count} sectors, and the file has {sectors}"));
        }
    }
}
