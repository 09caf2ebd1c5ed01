namespace Analytics.Pipeline.Exporting;

/// <summary>A page of a table of the star that is asked for.</summary>
/// <param name="Sql">The rows in the order of the key, one more than the page holds; values as <c>$v0</c>, <c>$v1</c> …</param>
/// <param name="Values">The values.</param>
/// <param name="Columns">The columns for files of text, as SQL: moments are written out.</param>
/// <param name="Key">The key's columns.</param>
/// <param name="Rows">Rows of the page at most.</param>
public sealed record StarQuestion(string Sql, IReadOnlyList<string> Values, string Columns, IReadOnlyList<string> Key, int Rows);
