namespace Analytics.Reporting.Documents;

/// <summary>Where the numbers of all figures and tables come from, for who cannot press a number: in print, in Word and in the workbook.</summary>
/// <param name="Title">Title.</param>
/// <param name="Explanation">How the table is read.</param>
/// <param name="Table">A row for numbers of the same origin.</param>
public sealed record OriginsBlock(string Title, string Explanation, ReportTable Table) : Block;
