using System.Buffers.Binary;

namespace Analytics.Sources.Tables;

/// <summary>Finds the cells of an xls sheet that hold an error such as #REF!, as <see cref="WorkbookErrors"/> does for xlsx. Format: [MS-XLS].</summary>
internal static class OldWorkbookErrors
{
    private const int BoundSheet = 0x85;
    private const int FilePass = 0x2F;
    private const int Begin = 0x809;
    private const int End = 0x0A;
    private const int Formula = 0x06;
    private const int TruthOrError = 0x205;

    private static readonly Dictionary<byte, string> Names = new()
    {
        [0x00] = "#NULL!",
        [0x07] = "#DIV/0!",
        [0x0F] = "#VALUE!",
        [0x17] = "#REF!",
        [0x1D] = "#NAME?",
        [0x24] = "#NUM!",
        [0x2A] = "#N/A",
    };

    /// <summary>The errors by row and column, counted from 0.</summary>
    /// <param name="file">The whole xls file.</param>
    /// <param name="sheet">The sheet's number among the worksheets, counted from 0.</param>
    /// <exception cref="InvalidDataException">The file is damaged, encrypted, or older than Excel 5.</exception>
    public static Dictionary<(int Row, int Column), string> Find(ReadOnlyMemory<byte> file, int sheet)
    {
        var stream = CompoundFile.Find(file, "Workbook", "Book") ?? throw new InvalidDataException("it has no workbook inside");
        var starts = new List<int>();
        for (var at = 0; Next(stream, ref at, out var type, out var body) && type != End;)
        {
            if (type == FilePass)
                throw new InvalidDataException("it is encrypted");
            if (type == BoundSheet && body.Length > 5 && body[5] == 0)
                starts.Add(checked((int)BinaryPrimitives.ReadUInt32LittleEndian(body)));
        }

        return sheet < starts.Count ? Read(stream, starts[sheet]) : throw new InvalidDataException("it lists fewer sheets than it has");
    }

    private static Dictionary<(int Row, int Column), string> Read(byte[] stream, int at)
    {
        var errors = new Dictionary<(int, int), string>();
        var depth = 0;
        while (Next(stream, ref at, out var type, out var body))
        {
            depth += type == Begin ? 1 : type == End ? -1 : 0;
            if (depth <= 0)
                return errors;
            if (depth > 1 || Error(type, body) is not { } error)
                continue;
            var (row, column) = (BinaryPrimitives.ReadUInt16LittleEndian(body), BinaryPrimitives.ReadUInt16LittleEndian(body[2..]));
            errors[(row, column)] = Names.GetValueOrDefault(error, "#ERROR!");
        }

        throw new InvalidDataException("a sheet ends in the middle");
    }

    /// <summary>A formula's last result is an error where its last two bytes are set and its first is 2.</summary>
    private static byte? Error(int type, ReadOnlySpan<byte> body) => type switch
    {
        TruthOrError when body.Length >= 8 && body[7] == 1 => body[6],
        Formula when body.Length >= 14 && body[12] == 0xFF && body[13] == 0xFF && body[6] == 2 => body[8],
        _ => null,
    };

    private static bool Next(byte[] stream, ref int at, out int type, out ReadOnlySpan<byte> body)
    {
        type = 0;
        body = default;
        if (at < 0 || at + 4 > stream.Length)
            return false;
        type = BinaryPrimitives.ReadUInt16LittleEndian(stream.AsSpan(at));
        var length = BinaryPrimitives.ReadUInt16LittleEndian(stream.AsSpan(at + 2));
        if (at + 4 + length > stream.Length)
            return false;
        body = stream.AsSpan(at + 4, length);
        at += 4 + length;
        return true;
    }
}
