using System.Numerics;
using Analytics.Core.Columns;

namespace Analytics.Store;

/// <summary>Takes a column of codes, with one list of codes for all batches.</summary>
internal sealed class CodeLoader(string name) : ColumnLoader(name)
{
    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);
    private readonly List<string> codes = [];
    private CodeColumn? current;
    private int[] places = [];
    private int value;

    public override string TableType => "VARCHAR";

    /// <summary>Bits that hold the place of every code so far, counted from 1, and 0 for null.</summary>
    public int Bits => 32 - BitOperations.LeadingZeroCount((uint)codes.Count);

    protected override string FirstValue => SqlLiteral.Text(value == 0 ? null : codes[value - 1]);

    // DuckDB counts a list from 1, and gives null for element 0.
    public override string Expression(string column) => $"({SqlLiteral.List(codes)})[{column}]";

    /// <summary>Adds the places of some of the batch's rows, shifted.</summary>
    public void AddTo(Span<long> keys, int start, int shift)
    {
        var positions = current!.Positions.Slice(start, keys.Length);
        for (var i = 0; i < keys.Length; i++)
        {
            if (positions[i] >= 0)
                keys[i] |= (long)places[positions[i]] << shift;
        }
    }

    protected override void Start(Column column)
    {
        var next = Expect<CodeColumn>(column);
        if (!ReferenceEquals(next.Codes, current?.Codes))
            places = [.. next.Codes.Select(Place)];
        current = next;
    }

    protected override bool IsOneValue(bool first)
    {
        var positions = current!.Positions;
        var here = positions[0] < 0 ? 0 : places[positions[0]];
        if (first)
            value = here;
        return here == value && positions.IndexOfAnyExcept(positions[0]) < 0;
    }

    private int Place(string code)
    {
        if (!seen.TryGetValue(code, out var place))
        {
            codes.Add(code);
            place = codes.Count;
            seen.Add(code, place);
        }

        return place;
    }
}
