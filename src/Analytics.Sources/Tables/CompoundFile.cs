using System.Buffers.Binary;
using System.Text;

namespace Analytics.Sources.Tables;

/// <summary>Takes one stream out of a compound file, in which xls workbooks lie. Format: [MS-CFB].</summary>
internal sealed class CompoundFile
{
    private const uint LastSpecial = 0xFFFFFFFA;
    private const int HeaderSize = 512;
    private const int EntrySize = 128;

    private readonly ReadOnlyMemory<byte> file;
    private readonly int sectorSize;
    private readonly uint[] next;

    private CompoundFile(ReadOnlyMemory<byte> file)
    {
        this.file = file;
        sectorSize = 1 << U16(30);
        next = Sectors();
    }

    /// <summary>The stream's bytes; null where the file has none of that name.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static byte[]? Find(ReadOnlyMemory<byte> file, params string[] names)
    {
        try
        {
            return new CompoundFile(file).Find(names);
        }
        catch (Exception e) when (e is ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            throw new InvalidDataException("its sectors point outside the file", e);
        }
    }

    private byte[]? Find(string[] names)
    {
        var directory = Chain(U32(48), next, sectorSize, file[HeaderSize..], sectorSize - HeaderSize);
        (uint Start, int Size)? root = null, found = null;
        for (var at = 0; at + EntrySize <= directory.Length; at += EntrySize)
        {
            var entry = directory.AsSpan(at, EntrySize);
            var length = BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]);
            var name = length is >= 2 and <= 64 ? Encoding.Unicode.GetString(entry[..(length - 2)]) : "";
            var stream = (BinaryPrimitives.ReadUInt32LittleEndian(entry[116..]), checked((int)BinaryPrimitives.ReadUInt32LittleEndian(entry[120..])));
            if (entry[66] == 5)
                root = stream;
            else if (entry[66] == 2 && names.Contains(name, StringComparer.OrdinalIgnoreCase))
                found ??= stream;
        }

        if (found is not { } wanted || root is not { } small)
            return null;
        if (wanted.Size >= U32(56))
            return Chain(wanted.Start, next, sectorSize, file[HeaderSize..], sectorSize - HeaderSize)[..wanted.Size];
        var shortSectors = Numbers(Chain(U32(60), next, sectorSize, file[HeaderSize..], sectorSize - HeaderSize));
        return Chain(wanted.Start, shortSectors, 1 << U16(32), Chain(small.Start, next, sectorSize, file[HeaderSize..], sectorSize - HeaderSize), 0)[..wanted.Size];
    }

    /// <summary>For each sector the one after it, from the sectors that the header and its continuation list.</summary>
    private uint[] Sectors()
    {
        var tables = new List<uint>();
        for (var i = 0; i < 109; i++)
            tables.Add(U32(76 + (4 * i)));
        var seen = 0;
        for (var more = U32(68); more < LastSpecial && seen++ < file.Length / sectorSize; more = U32(Offset(more) + sectorSize - 4))
        {
            for (var i = 0; i < (sectorSize / 4) - 1; i++)
                tables.Add(U32(Offset(more) + (4 * i)));
        }

        return [.. tables.Where(t => t < LastSpecial).SelectMany(t => Numbers(file.Slice(Offset(t), sectorSize).Span))];
    }

    private static byte[] Chain(uint start, uint[] next, int size, ReadOnlyMemory<byte> sectors, int before)
    {
        var content = new List<byte>();
        var seen = 0;
        for (var sector = start; sector < LastSpecial; sector = next[checked((int)sector)])
        {
            if (++seen > next.Length)
                throw new InvalidDataException("its sectors run in a circle");
            var offset = checked((int)((sector * (long)size) + before));
            content.AddRange(sectors.Span[offset..Math.Min(offset + size, sectors.Length)]);
        }

        return [.. content];
    }

    private static uint[] Numbers(ReadOnlySpan<byte> bytes)
    {
        var numbers = new uint[bytes.Length / 4];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(4 * i)..]);
        return numbers;
    }

    private int Offset(uint sector) => checked((int)((sector + 1L) * sectorSize));

    private ushort U16(int at) => BinaryPrimitives.ReadUInt16LittleEndian(file.Span[at..]);

    private uint U32(int at) => BinaryPrimitives.ReadUInt32LittleEndian(file.Span[at..]);
}
