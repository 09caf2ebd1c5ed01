using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Analytics.Sources.JsonStat;

/// <summary>A dataset's <c>status</c>, read from any of its three shapes.</summary>
internal sealed class CellSigns
{
    private readonly Dictionary<string, int> known = new(StringComparer.Ordinal);
    private readonly List<string> signs = [];
    private byte[] lastBytes = [];
    private int last = -1;

    /// <param name="positions">For each cell a position in <paramref name="signs"/>, or -1.</param>
    /// <param name="signs">The distinct signs.</param>
    public CellSigns(int[] positions, IEnumerable<string> signs)
        : this(positions) => this.signs.AddRange(signs);

    private CellSigns(int[] positions) => Positions = positions;

    /// <summary>The distinct signs, in the order in which they were met.</summary>
    public IReadOnlyList<string> Signs => signs;

    /// <summary>For each cell a position in <see cref="Signs"/>, or -1.</summary>
    public int[] Positions { get; }

    /// <summary>Reads the value at which the cursor stands; null where it says nothing of any cell.</summary>
    /// <param name="cursor">Stands at the value; afterwards at its end.</param>
    /// <param name="cells">How many cells the dataset holds.</param>
    public static CellSigns? Read(ref JsonCursor cursor, int cells)
    {
        switch (cursor.Token)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.StartObject:
                return ReadSparse(ref cursor, cells);
            case JsonTokenType.StartArray:
                return ReadArray(ref cursor, cells);
            case JsonTokenType.String:
                var all = new CellSigns(new int[cells]);
                all.Positions.AsSpan().Fill(all.Intern(ref cursor));
                return all;
            default:
                throw cursor.Refuse(cursor.Describe(), "an object of signs by position, an array of signs, or one sign");
        }
    }

    private static CellSigns? ReadSparse(ref JsonCursor cursor, int cells)
    {
        CellSigns? read = null;
        while (cursor.Read() && cursor.Token != JsonTokenType.EndObject)
        {
            read ??= Blank(cells);
            var position = CellValues.ReadPosition(ref cursor, cells);
            if (read.Positions[position] >= 0)
                throw cursor.Refuse(cursor.Describe() + " for the second time", "each position once");
            cursor.Read();
            read.Positions[position] = read.Intern(ref cursor);
        }

        return read;
    }

    private static CellSigns? ReadArray(ref JsonCursor cursor, int cells)
    {
        var opening = cursor;
        var positions = new List<int>();
        var read = Blank(0);
        while (cursor.Read() && cursor.Token != JsonTokenType.EndArray)
            positions.Add(read.Intern(ref cursor));
        if (positions.Count == 0)
            return null;

        // One sign alone holds for every cell, as in json-stat.org's sample of Canada.
        if (positions.Count == 1 && cells > 1)
        {
            positions = [.. Enumerable.Repeat(positions[0], cells)];
        }

        if (positions.Count != cells)
        {
            throw opening.Refuse(
                string.Create(CultureInfo.InvariantCulture, $"{positions.Count} signs"),
                string.Create(CultureInfo.InvariantCulture, $"{cells}, one for each cell as size says"));
        }

        var whole = new CellSigns([.. positions]);
        whole.signs.AddRange(read.signs);
        return whole;
    }

    private static CellSigns Blank(int cells)
    {
        var positions = GC.AllocateUninitializedArray<int>(cells);
        positions.AsSpan().Fill(-1);
        return new CellSigns(positions);
    }

    private int Intern(ref JsonCursor cursor)
    {
        if (cursor.Token == JsonTokenType.Null)
            return -1;
        if (cursor.Token == JsonTokenType.String && !cursor.IsEscaped && last >= 0 && cursor.Bytes.SequenceEqual(lastBytes))
            return last;
        var sign = cursor.Text("a sign such as \".\" or \":\", or null");
        if (sign.Length == 0)
            return -1;
        if (!known.TryGetValue(sign, out last))
        {
            last = signs.Count;
            known.Add(sign, last);
            signs.Add(sign);
        }

        lastBytes = Encoding.UTF8.GetBytes(sign);
        return last;
    }
}
