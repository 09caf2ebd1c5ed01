namespace Analytics.Analysis.Disclosure;

/// <summary>The linear relations of a table by place instead of key, and whether they form a forest, in which bounds are exact without linear programming.</summary>
internal sealed class CellSystem
{
    public CellSystem(IReadOnlyList<DisclosureCell> cells, IReadOnlyList<CellRelation> relations)
    {
        Count = cells.Count;
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var cell in cells)
        {
            if (!places.TryAdd(cell.Key, places.Count))
                throw new ArgumentException($"The cell {cell.Key} stands twice in the table.", nameof(cells));
        }

        Relations = [.. relations.Select(r => (Place(r.Total), r.Parts.Select(Place).ToArray()))];
        Of = new List<int>[Count];
        for (var i = 0; i < Count; i++)
            Of[i] = [];
        for (var r = 0; r < Relations.Length; r++)
        {
            Of[Relations[r].Total].Add(r);
            foreach (var part in Relations[r].Parts)
                Of[part].Add(r);
        }

        (IsForest, Upwards) = Order();

        int Place(string key) => places.TryGetValue(key, out var place) ? place : throw new ArgumentException($"A relation names the cell {key}, which the table does not have.", nameof(relations));
    }

    /// <summary>Number of cells.</summary>
    public int Count { get; }

    /// <summary>Each sum and its parts.</summary>
    public (int Total, int[] Parts)[] Relations { get; }

    /// <summary>The relations that each cell stands in.</summary>
    public List<int>[] Of { get; }

    /// <summary>Whether every cell is part of one sum at most, and the sum of one set of parts at most.</summary>
    public bool IsForest { get; }

    /// <summary>In a forest the relations with those below before those above.</summary>
    public IReadOnlyList<int> Upwards { get; }

    private (bool IsForest, IReadOnlyList<int> Upwards) Order()
    {
        var (below, above) = (new int[Count], new int[Count]);
        Array.Fill(below, -1);
        Array.Fill(above, -1);
        for (var r = 0; r < Relations.Length; r++)
        {
            if (below[Relations[r].Total] >= 0)
                return (false, []);
            below[Relations[r].Total] = r;
            foreach (var part in Relations[r].Parts)
            {
                if (above[part] >= 0)
                    return (false, []);
                above[part] = r;
            }
        }

        var order = new List<int>();
        var ahead = new Stack<int>(Enumerable.Range(0, Relations.Length).Where(r => above[Relations[r].Total] < 0));
        while (ahead.TryPop(out var relation))
        {
            order.Add(relation);
            foreach (var part in Relations[relation].Parts)
            {
                if (below[part] >= 0)
                    ahead.Push(below[part]);
            }
        }

        order.Reverse();
        return (order.Count == Relations.Length, order);
    }
}
