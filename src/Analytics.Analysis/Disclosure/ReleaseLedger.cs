namespace Analytics.Analysis.Disclosure;

/// <summary>All that has been published, so that no later table says more together with it than it does alone.</summary>
/// <param name="Cells">The cells, publication by publication.</param>
public sealed record ReleaseLedger(IReadOnlyList<ReleasedCell> Cells)
{
    /// <summary>Nothing has been published.</summary>
    public static ReleaseLedger Empty { get; } = new([]);

    /// <summary>The ledger after a table has been published. The same figures once more are no new publication.</summary>
    public ReleaseLedger With(DisclosureTable table, SuppressionResult result) => With([(table, result)]);

    /// <summary>The ledger after tables have been published together.</summary>
    public ReleaseLedger With(IReadOnlyList<(DisclosureTable Table, SuppressionResult Result)> published)
    {
        ArgumentNullException.ThrowIfNull(published);
        var known = Versions();
        var added = new List<ReleasedCell>();
        foreach (var (table, result) in published)
        {
            var versions = known.GetValueOrDefault(table.Name) ?? [];
            var cells = table.Cells.Select(c => new ReleasedCell(table.Name, versions.Count + 1, c.Key, c.Count, c.Sum, result.Reasons[c.Key])).ToList();
            if (!versions.Any(v => AreSame(v, cells)))
                added.AddRange(cells);
        }

        return added.Count == 0 ? this : new ReleaseLedger([.. Cells, .. added]);
    }

    /// <summary>The publications of every table, by its name.</summary>
    internal Dictionary<string, List<List<ReleasedCell>>> Versions() => Cells
        .GroupBy(c => c.Table, StringComparer.Ordinal)
        .ToDictionary(t => t.Key, t => t.GroupBy(c => c.Version).OrderBy(v => v.Key).Select(v => v.ToList()).ToList(), StringComparer.Ordinal);

    private static bool AreSame(List<ReleasedCell> earlier, List<ReleasedCell> now) =>
        earlier.Count == now.Count && earlier.Zip(now).All(p => p.First with { Version = p.Second.Version, Sum = p.Second.Sum } == p.Second && Math.Abs(p.First.Sum - p.Second.Sum) < 1e-6);
}
