namespace Analytics.Analysis.Disclosure;

/// <summary>
/// All publications of a table as one system: each adds up by itself, what is now is what was then and what came in between, and a figure that did not change is the same one.
/// Whoever kept them all can do no more than solve it.
/// </summary>
internal sealed class PublicationChain(DisclosureTable table, DisclosureRules rules, HiddenReason[] reasons, IReadOnlyList<Dictionary<string, ReleasedCell>> versions)
{
    private readonly List<DisclosureCell> figures = [];
    private readonly List<CellRelation> relations = [];
    private readonly List<int> cellOf = [];
    private readonly List<bool> hiddenThen = [];
    private readonly List<bool> isSensitive = [];
    private readonly Dictionary<string, int> places = table.Cells.Select((c, i) => (c.Key, i)).ToDictionary(p => p.Key, p => p.i, StringComparer.Ordinal);

    /// <summary>The system, to be solved exactly.</summary>
    public TableLayer Layer()
    {
        var current = new int[table.Cells.Count];
        for (var version = 0; version <= versions.Count; version++)
        {
            var isNow = version == versions.Count;
            for (var i = 0; i < table.Cells.Count; i++)
                current[i] = Figure(version, i, isNow, version == 0 ? null : current[i]);
            foreach (var relation in table.Relations)
                relations.Add(new CellRelation(Name(current, relation.Total), [.. relation.Parts.Select(p => Name(current, p))]));
        }

        return new TableLayer(new CellSystem(figures, relations), [.. figures.Select(f => f.Key)], [.. cellOf], [.. hiddenThen], IsDifference: false, [.. isSensitive], []);
    }

    private int Figure(int version, int cell, bool isNow, int? before)
    {
        var key = table.Cells[cell].Key;
        var own = At(version, cell);
        var isClose = own.WasSensitive || (own.Count > 0 && own.Count < rules.Least(table.Kind));
        if (before is { } same && At(version - 1, cell) is var then && then.Count == own.Count && Math.Abs(then.Sum - own.Sum) < Quantity.Tolerance)
        {
            hiddenThen[same] &= isNow || !own.WasShown;
            isSensitive[same] |= isClose;
            if (isNow)
                cellOf[same] = cell;
            return same;
        }

        var figure = Add($"publication {version + 1}: {key}", own.Count, isNow ? cell : -1, isNow || !own.WasShown, isClose);
        if (before is { } earlier)
        {
            var late = Add($"before publication {version + 1}: {key}", own.Count, -1, true, Math.Abs(own.Count - At(version - 1, cell).Count) < rules.MinimumRespondents);
            relations.Add(new CellRelation(figures[figure].Key, [figures[earlier].Key, figures[late].Key]));
        }

        return figure;
    }

    private ReleasedCell At(int version, int cell)
    {
        var now = table.Cells[cell];
        var found = version == versions.Count ? new ReleasedCell(table.Name, 0, now.Key, now.Count, now.Sum, reasons[cell]) : versions[version].GetValueOrDefault(now.Key);

        // Nobody is no secret, and neither is a unit that did not exist.
        return found is { Count: > 0 } ? found : new ReleasedCell(table.Name, 0, now.Key, 0, 0, HiddenReason.None);
    }

    private int Add(string name, int count, int cell, bool isHiddenThen, bool isClose)
    {
        figures.Add(new DisclosureCell(name, count));
        cellOf.Add(cell);
        hiddenThen.Add(isHiddenThen);
        isSensitive.Add(isClose);
        return figures.Count - 1;
    }

    private string Name(int[] current, string key) => figures[current[places[key]]].Key;
}
