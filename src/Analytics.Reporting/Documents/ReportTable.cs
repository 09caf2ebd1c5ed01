namespace Analytics.Reporting.Documents;

/// <summary>A table. The first column holds row headers.</summary>
/// <param name="Caption">What it shows; read out by screen readers.</param>
/// <param name="Columns">Columns, the row headers' first.</param>
/// <param name="Rows">Rows.</param>
/// <param name="CardsOnPhone">Whether rows become cards on a phone: for lists of facts, not for series.</param>
public sealed record ReportTable(string Caption, IReadOnlyList<TableColumn> Columns, IReadOnlyList<TableRow> Rows, bool CardsOnPhone = false);
