using Analytics.Reporting.Documents;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Xlsx;

/// <summary>A cell of a sheet: text, or a number with the look of the report.</summary>
/// <param name="Text">The text as the report writes it.</param>
/// <param name="Number">The number, rounded as the report shows it; null for text.</param>
/// <param name="Style">Which of <see cref="SheetStyles"/>.</param>
/// <param name="Link">A sheet that the cell leads to; empty for none.</param>
internal sealed record SheetCell(string Text, double? Number = null, int Style = SheetStyles.Plain, string Link = "")
{
    /// <summary>A cell of a table: its number where it is one, with as many decimals and the sign that the report writes.</summary>
    public static SheetCell Of(TableCell cell) =>
        cell.Status is not (DataStatus.Hidden or DataStatus.Missing) && ReportNumbers.TryRead(cell.Text, out var value, out var decimals)
            ? new SheetCell(cell.Text, value, SheetStyles.Number(decimals, cell.Text.StartsWith('+')))
            : new SheetCell(cell.Text);

    /// <summary>A row header; a year is a number without a thousands space.</summary>
    public static SheetCell Header(string text) =>
        text.Length == 4 && int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year)
            ? new SheetCell(text, year, SheetStyles.Year)
            : new SheetCell(text);
}
