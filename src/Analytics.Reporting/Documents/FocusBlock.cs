namespace Analytics.Reporting.Documents;

/// <summary>A focus area: what is known of it in columns side by side, and what may be said of how measures go together.</summary>
/// <param name="Title">The area.</param>
/// <param name="Question">What it asks.</param>
/// <param name="Columns">Four columns; each says so itself when it has nothing.</param>
/// <param name="Associations">Sentences; one at least.</param>
/// <param name="Source">Where the numbers come from.</param>
public sealed record FocusBlock(string Title, string Question, IReadOnlyList<FocusColumn> Columns, IReadOnlyList<string> Associations, SourceNote Source) : Block
{
    /// <summary>The same as rows below each other, for a workbook.</summary>
    public ReportTable Table => new(
        Title,
        [new TableColumn(Say("Tall")), new TableColumn(Say("Fra")), new TableColumn(Say("Verdi"), Numeric: true, Own: true), new TableColumn(Say("Merknad"))],
        [.. Columns.SelectMany(c => c.Entries.Select(e => new TableRow(e.Name, [c.Heading, new TableCell(e.Value, e.Status), string.Join("; ", e.Lines.Prepend(e.Note).Where(t => t.Length > 0))])))]);
}
