using System.Globalization;
using System.Text.Json;

namespace Analytics.Sources.JsonStat;

/// <summary>A dataset's <c>value</c>, read from either of its two shapes.</summary>
/// <param name="Numbers">A number for each position, NaN for null; empty in a metadata answer.</param>
/// <param name="IsEmpty">Whether the document's array holds no cell at all.</param>
internal sealed record CellValues(double[] Numbers, bool IsEmpty)
{
    // A sparse answer may claim far more cells than it holds; beyond this it would fill the memory with nothing.
    public const int MaxSparseCells = 20_000_000;

    /// <summary>Reads the value at which the cursor stands.</summary>
    /// <param name="cursor">Stands at the value; afterwards at its end.</param>
    /// <param name="cells">The product of the sizes.</param>
    public static CellValues Read(ref JsonCursor cursor, long cells) => cursor.Token switch
    {
        JsonTokenType.StartArray => ReadArray(ref cursor, cells),
        JsonTokenType.StartObject => ReadSparse(ref cursor, cells),
        _ => throw cursor.Refuse(cursor.Describe(), "an array of numbers, or an object of numbers by position"),
    };

    /// <summary>Reads a key that is a position in the cube.</summary>
    public static int ReadPosition(ref JsonCursor cursor, long cells)
    {
        var key = cursor.Bytes;
        var position = 0L;
        var valid = key.Length is > 0 and <= 10 && !(key[0] == '0' && key.Length > 1);
        foreach (var b in key[..Math.Min(key.Length, 10)])
        {
            valid &= b is >= (byte)'0' and <= (byte)'9';
            position = (position * 10) + (b - '0');
        }

        if (!valid || position >= cells)
            throw cursor.Refuse(cursor.Describe(), string.Create(CultureInfo.InvariantCulture, $"a position from 0 to {cells - 1}, as size says"));
        return (int)position;
    }

    /// <summary>Refuses a cube with more cells than memory can hold.</summary>
    private static void RequireRoom(in JsonCursor cursor, long cells, long limit)
    {
        if (cells > limit)
        {
            throw cursor.Refuse(
                string.Create(CultureInfo.InvariantCulture, $"values for a cube of {cells} cells, as size says"),
                string.Create(CultureInfo.InvariantCulture, $"at most {limit} cells in one answer"),
                "Fetch the table in several selections.");
        }
    }

    private static CellValues ReadArray(ref JsonCursor cursor, long cells)
    {
        var opening = cursor;
        var offset = cursor.End;

        // Every entry takes two bytes with its comma, so a short document cannot ask for a large array.
        var room = (cursor.Document.Length - offset + 1) / 2;
        var numbers = GC.AllocateUninitializedArray<double>((int)Math.Min(Math.Min(cells, room), Array.MaxLength));
        if (NumberScanner.TryScan(cursor.Document, ref offset, numbers, out var count))
        {
            cursor.ResumeAt(offset);
            cursor.Read();
        }
        else
        {
            count = ReadSlowly(ref cursor, numbers);
        }

        if (count == 0)
            return new CellValues([], IsEmpty: true);
        RequireRoom(opening, cells, int.MaxValue);
        return count == cells
            ? new CellValues(numbers, IsEmpty: false)
            : throw opening.Refuse(Count(count, "cell"), string.Create(CultureInfo.InvariantCulture, $"{cells}, as size says"));
    }

    private static int ReadSlowly(ref JsonCursor cursor, double[] numbers)
    {
        var count = 0;
        while (cursor.Read() && cursor.Token != JsonTokenType.EndArray)
        {
            var number = ReadNumber(ref cursor);
            if (count < numbers.Length)
                numbers[count] = number;
            count++;
        }

        return count;
    }

    private static CellValues ReadSparse(ref JsonCursor cursor, long cells)
    {
        RequireRoom(cursor, cells, MaxSparseCells);
        var numbers = GC.AllocateUninitializedArray<double>((int)cells);
        numbers.AsSpan().Fill(double.NaN);
        while (cursor.Read() && cursor.Token != JsonTokenType.EndObject)
        {
            var position = ReadPosition(ref cursor, cells);
            if (!double.IsNaN(numbers[position]))
                throw cursor.Refuse(cursor.Describe() + " for the second time", "each position once");
            cursor.Read();
            numbers[position] = ReadNumber(ref cursor);
        }

        return new CellValues(numbers, IsEmpty: false);
    }

    private static double ReadNumber(ref JsonCursor cursor)
    {
        if (cursor.TryGetDouble(out var number))
            return number;
        return cursor.Token switch
        {
            JsonTokenType.Null => double.NaN,
            JsonTokenType.Number => throw cursor.Refuse(cursor.Describe(), "a number of double precision, below 1.8E308"),
            JsonTokenType.String => throw cursor.Refuse(
                cursor.Describe(), "a number or null", "Cells with text cannot be read: choose contents that are numbers."),
            _ => throw cursor.Refuse(cursor.Describe(), "a number or null"),
        };
    }

    private static string Count(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
