namespace Analytics.Reporting.Xlsx;

/// <summary>A sheet of a workbook.</summary>
/// <param name="Name">At most 31 characters, none of <c>[]:*?/\</c>.</param>
/// <param name="Rows">Cells row by row; rows may differ in length.</param>
/// <param name="Widths">Widths of columns, in characters.</param>
/// <param name="FrozenRows">Rows at the top that stay while the rest scrolls.</param>
internal sealed record Sheet(string Name, IReadOnlyList<IReadOnlyList<SheetCell>> Rows, IReadOnlyList<double> Widths, int FrozenRows = 0);
