namespace Analytics.Analysis.Disclosure;

/// <summary>What others can look at: a table, and what lies between it and each earlier publication of it.</summary>
internal sealed class TableLayers
{
    private readonly DisclosureTable table;
    private readonly DisclosureRules rules;
    private readonly CellSystem system;

    public TableLayers(DisclosureTable table, DisclosureRules rules, ReleaseLedger ledger)
    {
        this.table = table;
        this.rules = rules;
        if (table.Kind == TableKind.Means && table.Scale is null)
            throw new ArgumentException($"The table {table.Name} of means has no scale.", nameof(table));
        system = new CellSystem(table.Cells, table.Relations);
        Keys = [.. table.Cells.Select(c => c.Key)];
        Reasons = [.. table.Cells.Select(c => rules.Reason(table.Kind, c))];
        IsKnown = [.. table.Cells.Select(c => c.IsKnown || (c.Count == 0 && !(table.Kind == TableKind.Counts && rules.ProtectZeros)))];
        List<Dictionary<string, ReleasedCell>> versions = [.. (ledger.Versions().GetValueOrDefault(table.Name) ?? []).Select(v => v.ToDictionary(c => c.Key, StringComparer.Ordinal))];
        List<TableLayer> differences = [.. versions.Select(Compare).OfType<TableLayer>()];
        Layers = [Own(), .. differences, .. differences.Count == 0 ? [] : new[] { new PublicationChain(table, rules, Reasons, versions).Layer() }];
    }

    /// <summary>The cells' names.</summary>
    public string[] Keys { get; }

    /// <summary>Why each cell cannot be shown by itself.</summary>
    public HiddenReason[] Reasons { get; }

    /// <summary>Cells that others know whatever is hidden: nobody is in them, or they were published as they are.</summary>
    public bool[] IsKnown { get; }

    /// <summary>The table first, then the differences to earlier publications, then all publications as one.</summary>
    public IReadOnlyList<TableLayer> Layers { get; }

    /// <summary>Cells that others do not know, when these are not shown.</summary>
    public bool[] Unknown(HiddenReason[] reasons) => [.. reasons.Select((r, i) => r != HiddenReason.None && !IsKnown[i])];

    private TableLayer Own()
    {
        var cells = table.Cells;
        bool[] sensitive = [.. Reasons.Select(r => r != HiddenReason.None)];
        var then = new bool[cells.Count];
        Array.Fill(then, true);
        return new TableLayer(system, Keys, Places(), then, IsDifference: false, sensitive, [.. Quantities([.. cells.Select(c => (double)c.Count)], [.. cells.Select(c => c.Sum)], sensitive), .. Categories(sensitive)]);
    }

    /// <summary>What came in between. Null when nothing did: what was shown then is known now.</summary>
    private TableLayer? Compare(Dictionary<string, ReleasedCell> version)
    {
        var (counts, sums, hidden, sensitive) = (new double[Keys.Length], new double[Keys.Length], new bool[Keys.Length], new bool[Keys.Length]);
        var hasChanged = false;
        for (var i = 0; i < Keys.Length; i++)
        {
            var then = version.GetValueOrDefault(Keys[i]) ?? new ReleasedCell(table.Name, 0, Keys[i], 0, 0, HiddenReason.None);
            counts[i] = table.Cells[i].Count - then.Count;
            sums[i] = table.Cells[i].Sum - then.Sum;
            hidden[i] = !then.WasShown;
            var isSame = counts[i] == 0 && Math.Abs(sums[i]) < Quantity.Tolerance;
            sensitive[i] = !isSame && Math.Abs(counts[i]) < rules.MinimumRespondents;
            hasChanged |= !isSame;
            if (isSame && then.WasShown)
                IsKnown[i] = true;
            else if (sensitive[i] && then.WasShown && Reasons[i] == HiddenReason.None)
                Reasons[i] = HiddenReason.TooCloseToEarlier;
        }

        return hasChanged ? new TableLayer(system, Keys, Places(), hidden, IsDifference: true, sensitive, Quantities(counts, sums, sensitive)) : null;
    }

    private List<Quantity> Quantities(double[] counts, double[] sums, bool[] sensitive)
    {
        // Answers that were taken back can make any difference.
        var isGrowing = Array.TrueForAll(counts, c => c >= 0);
        var unbounded = Filled(Quantity.Unbounded);
        var persons = new Quantity("persons", counts, Filled(isGrowing ? 0 : -Quantity.Unbounded), unbounded, [.. sensitive.Select(s => s ? rules.Least(table.Kind) : 1.0)]);
        if (table.Kind != TableKind.Means || !isGrowing)
            return [persons];
        var scale = table.Scale!;
        return
        [
            persons,
            new Quantity(
                "scores",
                [.. sums.Select((s, i) => s - (counts[i] * scale.Low))],
                Filled(0),
                [.. counts.Select(c => c * scale.Width)],
                [.. counts.Select((c, i) => sensitive[i] ? rules.LeastWidth * c * scale.Width : 0)]),
        ];
    }

    private IEnumerable<Quantity> Categories(bool[] sensitive)
    {
        if (table.Kind != TableKind.Distributions)
            yield break;
        double[] all = [.. table.Cells.Select(c => (double)c.Categories.Sum())];
        for (var category = 0; category < table.Cells.Max(c => c.Categories.Count); category++)
        {
            yield return new Quantity(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"category {category + 1}"), [.. table.Cells.Select(c => (double)c.Categories[category])], Filled(0), all, Filled(0))
            {
                Revealing = [.. all.Select((n, i) => sensitive[i] ? n : double.PositiveInfinity)],
            };
        }
    }

    private int[] Places() => [.. Enumerable.Range(0, Keys.Length)];

    private double[] Filled(double value)
    {
        var filled = new double[Keys.Length];
        Array.Fill(filled, value);
        return filled;
    }
}
