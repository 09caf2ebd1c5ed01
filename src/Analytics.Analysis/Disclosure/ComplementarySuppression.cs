namespace Analytics.Analysis.Disclosure;

/// <summary>
/// Decides what of a table is shown. What is too close to persons is hidden, and further cells with it until no hidden cell can be worked out or bounded tighter than the rules allow,
/// from the table itself, from what is known, and from everything published earlier. Small cells are hidden first, and none without need.
/// </summary>
public static class ComplementarySuppression
{
    /// <summary>Protects a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="ledger">Everything published earlier, or null.</param>
    /// <param name="preferred">Cells that are hidden in other tables anyway, such as other rounds, and are taken first here; or null.</param>
    /// <exception cref="ArgumentException">The table contradicts itself: a cell twice, a relation of an unknown cell, means without a scale.</exception>
    public static SuppressionResult Protect(DisclosureTable table, DisclosureRules rules, ReleaseLedger? ledger = null, IReadOnlySet<string>? preferred = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(rules);
        var layers = new TableLayers(table, rules, ledger ?? ReleaseLedger.Empty);
        var reasons = (HiddenReason[])layers.Reasons.Clone();
        while (Findings(layers, reasons).FirstOrDefault() is { Finding: not null } found)
        {
            if (Next(table, layers, reasons, found.Layer, found.Figure, preferred) is not { } next)
                return Refused(layers, reasons);
            reasons[next] = HiddenReason.Complementary;
        }

        ShowWhatIsNotNeeded(table, layers, reasons);
        return new SuppressionResult(Named(layers, reasons), []);
    }

    /// <summary>Tries again, on a finished result, whether a hidden cell can be worked out or bounded too tightly.</summary>
    /// <param name="table">The table.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="result">What of it is shown.</param>
    /// <param name="ledger">Everything published before it, or null.</param>
    /// <returns>What can; nothing when the result is safe.</returns>
    public static IReadOnlyList<AuditFinding> Audit(DisclosureTable table, DisclosureRules rules, SuppressionResult result, ReleaseLedger? ledger = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(result);
        var layers = new TableLayers(table, rules, ledger ?? ReleaseLedger.Empty);
        return [.. Findings(layers, [.. layers.Keys.Select(k => result.Reasons[k])]).Select(f => f.Finding).DistinctBy(f => f.Key)];
    }

    private static IEnumerable<(AuditFinding Finding, TableLayer Layer, int Figure)> Findings(TableLayers layers, HiddenReason[] reasons)
    {
        var unknown = layers.Unknown(reasons);
        return layers.Layers.SelectMany(layer => layer.Audit(unknown).Select(f => (f.Finding, layer, f.Figure)));
    }

    /// <summary>
    /// A cell that is still shown and stands in a relation with those that hang together with the figure in danger, first in relations that leave nothing but one open.
    /// Where relations cross, one whose other relations have something hidden already makes no new danger; then the smallest.
    /// </summary>
    private static int? Next(DisclosureTable table, TableLayers layers, HiddenReason[] reasons, TableLayer layer, int inDanger, IReadOnlySet<string>? preferred)
    {
        var hidden = layer.Hidden(layers.Unknown(reasons));
        List<int> relations = [.. LinearBounds.Components(layer.System, hidden).First(c => c.Contains(inDanger)).SelectMany(figure => layer.System.Of[figure]).Distinct()];
        List<int> tight = [.. relations.Where(r => Open(r) == 1 && Candidates([r]).Any())];
        return Candidates(tight.Count > 0 ? tight : relations)
            .OrderByDescending(c => preferred?.Contains(layers.Keys[c.Cell]) ?? false)
            .ThenBy(c => layer.System.IsForest ? 0 : layer.System.Of[c.Figure].Count(r => Open(r) == 0))
            .ThenBy(c => table.Cells[c.Cell].Count)
            .ThenBy(c => layers.Keys[c.Cell], StringComparer.Ordinal)
            .Select(c => (int?)c.Cell)
            .FirstOrDefault();

        IEnumerable<int> Figures(int relation) => layer.System.Relations[relation].Parts.Append(layer.System.Relations[relation].Total);

        int Open(int relation) => Figures(relation).Count(f => hidden[f]);

        IEnumerable<(int Cell, int Figure)> Candidates(List<int> from) => from
            .SelectMany(Figures)
            .Where(f => layer.CellOf[f] >= 0 && reasons[layer.CellOf[f]] == HiddenReason.None && !layers.IsKnown[layer.CellOf[f]])
            .Distinct()
            .Select(f => (layer.CellOf[f], f));
    }

    private static void ShowWhatIsNotNeeded(DisclosureTable table, TableLayers layers, HiddenReason[] reasons)
    {
        foreach (var cell in Enumerable.Range(0, reasons.Length).Where(c => reasons[c] == HiddenReason.Complementary).OrderByDescending(c => table.Cells[c].Count).ToList())
        {
            reasons[cell] = HiddenReason.None;
            if (Findings(layers, reasons).Any())
                reasons[cell] = HiddenReason.Complementary;
        }
    }

    private static SuppressionResult Refused(TableLayers layers, HiddenReason[] reasons)
    {
        for (var i = 0; i < reasons.Length; i++)
            reasons[i] = reasons[i] is HiddenReason.None or HiddenReason.Complementary ? HiddenReason.TableRefused : reasons[i];
        return new SuppressionResult(Named(layers, reasons), [.. Findings(layers, reasons).Select(f => f.Finding).DistinctBy(f => f.Key)]);
    }

    private static Dictionary<string, HiddenReason> Named(TableLayers layers, HiddenReason[] reasons) =>
        layers.Keys.Zip(reasons).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);
}
