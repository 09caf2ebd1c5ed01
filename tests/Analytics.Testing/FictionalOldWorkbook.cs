using System.Text;

namespace Analytics.Testing;

/// <summary>Writes small xls files of one sheet as Excel 97 does: only the records that a spreadsheet must have, in a compound file.</summary>
public static class FictionalOldWorkbook
{
    private const int SectorSize = 512;
    private const uint End = 0xFFFFFFFE;
    private const uint Free = 0xFFFFFFFF;

    private static readonly Dictionary<string, byte> Errors = new() { ["#NULL!"] = 0x00, ["#DIV/0!"] = 0x07, ["#VALUE!"] = 0x0F, ["#REF!"] = 0x17, ["#NAME?"] = 0x1D, ["#NUM!"] = 0x24, ["#N/A"] = 0x2A };

    /// <summary>The file.</summary>
    /// <param name="sheet">The name on the tab.</param>
    /// <param name="rows">Texts and numbers; a text that starts with # is an error cell, and one that starts with =# a formula with that error as its result; null leaves a cell out.</param>
    /// <param name="shortStream">Whether the workbook lies in a short stream, as those under 4096 bytes do; otherwise it is filled up.</param>
    public static byte[] Write(string sheet, object?[][] rows, bool shortStream = false) => Container(Book(sheet, rows, shortStream), shortStream);

    private static byte[] Book(string sheet, object?[][] rows, bool shortStream)
    {
        using var book = new MemoryStream();
        Begin(book, globals: true);
        Record(book, 0x42, [0xB0, 0x04]);
        for (var i = 0; i < 5; i++)
            Record(book, 0x31, [0xC8, 0, 0, 0, 0xFF, 0x7F, 0x90, 0x01, 0, 0, 0, 0, 0, 0, 5, 0, .. "Arial"u8]);
        Record(book, 0xE0, new byte[20]);
        var listed = (int)book.Position + 4;
        Record(book, 0x85, [0, 0, 0, 0, 0, 0, (byte)sheet.Length, 1, .. Encoding.Unicode.GetBytes(sheet)]);
        Record(book, 0x0A, []);
        var start = (int)book.Position;
        Begin(book, globals: false);
        Record(book, 0x200, [0, 0, 0, 0, .. U16(rows.Length), 0, 0, 0, 0, .. U16(rows.Max(r => r.Length)), 0, 0, 0, 0]);
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < rows[row].Length; column++)
                Cell(book, [.. U16(row), .. U16(column), 0, 0], rows[row][column]);
        }

        Record(book, 0x0A, []);
        while (!shortStream && book.Length < 4096)
            book.WriteByte(0);
        var bytes = book.ToArray();
        BitConverter.GetBytes(start).CopyTo(bytes, listed);
        return bytes;
    }

    private static void Cell(MemoryStream book, byte[] place, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case string text when text.StartsWith("=#", StringComparison.Ordinal):
                Record(book, 0x06, [.. place, 2, 0, Errors[text[1..]], 0, 0, 0, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0, 2, 0, 0x1C, Errors[text[1..]]]);
                break;
            case string text when text.StartsWith('#'):
                Record(book, 0x205, [.. place, Errors[text], 1]);
                break;
            case string text:
                Record(book, 0x204, [.. place, .. U16(text.Length), 1, .. Encoding.Unicode.GetBytes(text)]);
                break;
            default:
                Record(book, 0x203, [.. place, .. BitConverter.GetBytes(Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture))]);
                break;
        }
    }

    private static void Begin(MemoryStream book, bool globals) =>
        Record(book, 0x809, [0, 6, (byte)(globals ? 5 : 0x10), 0, 0xDB, 0x0D, 0xCC, 0x07, 0, 0, 0, 0, 6, 0, 0, 0]);

    private static void Record(MemoryStream book, int type, byte[] body)
    {
        book.Write(U16(type));
        book.Write(U16(body.Length));
        book.Write(body);
    }

    /// <summary>A header, then the sectors: one of chains, one of the directory, for a short stream one of its chains, and the stream.</summary>
    private static byte[] Container(byte[] stream, bool shortStream)
    {
        var content = new byte[(stream.Length + SectorSize - 1) / SectorSize * SectorSize];
        stream.CopyTo(content, 0);
        var sectors = content.Length / SectorSize;
        var first = shortStream ? 3 : 2;
        var chains = Enumerable.Repeat(Free, SectorSize / 4).ToArray();
        (chains[0], chains[1]) = (0xFFFFFFFD, End);
        if (shortStream)
            chains[2] = End;
        for (var i = 0; i < sectors; i++)
            chains[first + i] = i == sectors - 1 ? End : (uint)(first + i + 1);

        using var file = new MemoryStream();
        file.Write([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[16], 0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0, .. new byte[6]]);
        foreach (var number in (uint[])[0, 1, 1, 0, 4096, shortStream ? 2 : End, shortStream ? 1u : 0, End, 0, 0, .. Enumerable.Repeat(Free, 108)])
            file.Write(BitConverter.GetBytes(number));
        file.Write(chains.SelectMany(BitConverter.GetBytes).ToArray());
        file.Write([.. Entry("Root Entry", 5, 1, shortStream ? (uint)first : End, shortStream ? content.Length : 0), .. Entry("Workbook", 2, Free, shortStream ? 0u : (uint)first, stream.Length), .. new byte[256]]);
        if (shortStream)
        {
            var count = (stream.Length + 63) / 64;
            file.Write(Enumerable.Range(0, SectorSize / 4).Select(i => i < count - 1 ? (uint)(i + 1) : i == count - 1 ? End : Free).SelectMany(BitConverter.GetBytes).ToArray());
        }

        file.Write(content);
        return file.ToArray();
    }

    private static byte[] Entry(string name, byte type, uint child, uint start, int size)
    {
        var entry = new byte[128];
        Encoding.Unicode.GetBytes(name).CopyTo(entry, 0);
        entry[64] = (byte)((name.Length + 1) * 2);
        (entry[66], entry[67]) = (type, 1);
        foreach (var (at, number) in ((int, uint)[])[(68, Free), (72, Free), (76, child), (116, start), (120, (uint)size)])
            BitConverter.GetBytes(number).CopyTo(entry, at);
        return entry;
    }

    private static byte[] U16(int number) => [(byte)number, (byte)(number >> 8)];
}
