namespace Analytics.Notebooks.Tables;

/// <summary>Two tables beside one another.</summary>
internal static class TableJoin
{
    public static Table Of(Table left, Table right, string[] on, bool keepAll)
    {
        Column[] own = [.. on.Select(c => left[c])];
        Column[] theirs = [.. on.Select(c => right[c])];
        var partners = Enumerable.Range(0, right.Count).ToLookup(i => new RowKey(theirs.Select(c => c.Cells[i])));
        var pairs = new List<(int Left, int? Right)>();
        for (var i = 0; i < left.Count; i++)
        {
            var key = new RowKey(own.Select(c => c.Cells[i]));
            if (partners.Contains(key))
                pairs.AddRange(partners[key].Select(j => (i, (int?)j)));
            else if (keepAll)
                pairs.Add((i, null));
        }

        var taken = left.Columns.Select(c => c.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var added = right.Columns.Except<Column>(theirs, ReferenceEqualityComparer.Instance).Select(c => c with
        {
            Name = Free(c.Name, taken),
            Cells = [.. pairs.Select(p => p.Right is { } j ? c.Cells[j] : Cell.Absent)],
        });
        return new Table(
            left.Columns.Select(c => c with { Cells = [.. pairs.Select(p => c.Cells[p.Left])] }).Concat(added),
            left.Origins is { } origins ? [.. pairs.Select(p => origins[p.Left])] : null);
    }

    // What both call the same gets a number.
    private static string Free(string name, HashSet<string> taken)
    {
        var (free, number) = (name, 2);
        while (!taken.Add(free))
            free = FormattableString.Invariant($"{name}_{number++}");
        return free;
    }
}
