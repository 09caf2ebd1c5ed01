namespace Analytics.Reporting.Documents;

/// <summary>How much room a table needs on paper.</summary>
internal static class TableSpace
{
    // The mean letter of eight points, in the 174 mm between the margins of an upright A4 page.
    private const double Letter = 1.4;
    private const double UprightWidth = 174;
    private const int BetweenColumns = 2;

    /// <summary>Whether its columns, each as wide as its longest word, are wider than an upright page.</summary>
    public static bool NeedsLandscape(ReportTable table) =>
        Enumerable.Range(0, table.Columns.Count).Sum(c => LongestWord(table, c) + BetweenColumns) * Letter > UprightWidth;

    /// <summary>Letters of the longest word of a column, the shape of a status counted as two.</summary>
    public static int LongestWord(ReportTable table, int column) =>
        Cells(table, column).Append(table.Columns[column].Header).SelectMany(c => c.Split(' ')).Max(w => w.Length);

    /// <summary>The texts of a column, as they are printed.</summary>
    public static IEnumerable<string> Cells(ReportTable table, int column) => table.Rows
        .Where(r => column <= r.Cells.Count)
        .Select(r => column == 0 ? r.Header : (r.Cells[column - 1].Status is null ? "" : "\u25CF\u00A0") + r.Cells[column - 1].Text);
}
