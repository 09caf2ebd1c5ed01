namespace Analytics.Reporting.Documents;

/// <summary>A row of a table.</summary>
/// <param name="Header">Row header.</param>
/// <param name="Cells">Cells of the remaining columns.</param>
/// <param name="IsSum">Whether it sums up the rows above.</param>
public sealed record TableRow(string Header, IReadOnlyList<TableCell> Cells, bool IsSum = false)
{
    /// <summary>Where those of its numbers come from that say nothing else of themselves; null for what the table's source line says.</summary>
    public NumberOrigin? Origin { get; init; }

    /// <summary>What it is about; null, the default, for what is about no one thing.</summary>
    public Topic? Topic { get; init; }
}
