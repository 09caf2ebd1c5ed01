namespace Analytics.Testing.Statistics;

/// <summary>Gives the cell at a position: one index a variable, in the table's own order of variables and codes.</summary>
public delegate TableCell CellReader(ReadOnlySpan<int> position);
