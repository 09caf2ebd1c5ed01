namespace Analytics.Store;

/// <summary>A promised column.</summary>
/// <param name="Name">The column's name.</param>
/// <param name="SqlType">DuckDB's type: <c>VARCHAR</c>, <c>DOUBLE</c>, <c>BIGINT</c>, <c>TIMESTAMP</c>.</param>
public sealed record DeclaredColumn(string Name, string SqlType);
