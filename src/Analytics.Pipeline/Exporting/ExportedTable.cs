namespace Analytics.Pipeline.Exporting;

/// <summary>A table of an export.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="LeftOut">Why there is no workbook of it, in a sentence; null when there is, or none was asked for.</param>
public sealed record ExportedTable(string Name, long Rows, string? LeftOut);
