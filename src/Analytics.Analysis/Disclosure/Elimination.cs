namespace Analytics.Analysis.Disclosure;

/// <summary>Gauss-Jordan elimination of the relations over the hidden cells: a cell follows exactly when a row with nothing but it is left.</summary>
internal static class Elimination
{
    private const double Zero = 1e-9;

    /// <summary>The hidden cells that follow from what is shown, whatever the figures are.</summary>
    public static IReadOnlyList<int> Solved(CellSystem system, bool[] isHidden) => [.. Reduced(system, isHidden).Where(row => row.Count == 1).Select(row => row.Keys.First()).Order()];

    private static List<Dictionary<int, double>> Reduced(CellSystem system, bool[] isHidden)
    {
        var rows = new Dictionary<int, Dictionary<int, double>>();
        foreach (var (total, parts) in system.Relations)
        {
            var row = new Dictionary<int, double>();
            Add(row, total, 1, isHidden);
            foreach (var part in parts)
                Add(row, part, -1, isHidden);
            foreach (var pivot in row.Keys.Where(rows.ContainsKey).ToList())
                Subtract(row, rows[pivot], row.GetValueOrDefault(pivot));
            if (row.Count == 0)
                continue;

            // The pivot that stands in fewest other rows keeps them short.
            var (at, factor) = row.MinBy(cell => (rows.Values.Count(other => other.ContainsKey(cell.Key)), cell.Key));
            foreach (var key in row.Keys.ToList())
                row[key] /= factor;
            foreach (var other in rows.Values)
            {
                if (other.TryGetValue(at, out var times))
                    Subtract(other, row, times);
            }

            rows[at] = row;
        }

        return [.. rows.Values];
    }

    private static void Add(Dictionary<int, double> row, int cell, double times, bool[] isHidden)
    {
        if (isHidden[cell])
            row[cell] = row.GetValueOrDefault(cell) + times;
    }

    private static void Subtract(Dictionary<int, double> row, Dictionary<int, double> other, double times)
    {
        foreach (var (cell, value) in other)
        {
            var left = row.GetValueOrDefault(cell) - (times * value);
            if (Math.Abs(left) < Zero)
                row.Remove(cell);
            else
                row[cell] = left;
        }
    }
}
