namespace Analytics.Testing.Statistics;

/// <summary>A cell: a value, a sign such as <c>.</c> <c>..</c> or <c>:</c>, or both.</summary>
public readonly record struct TableCell(double? Value, string? Status = null);
