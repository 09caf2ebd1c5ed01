namespace Analytics.Testing.Statistics.PxWeb;

/// <summary>A code of the answer, and the positions in the table that it sums.</summary>
internal sealed record SelectedCode(string Code, string Label, int[] Positions);
