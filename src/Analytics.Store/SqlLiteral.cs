using System.Globalization;

namespace Analytics.Store;

/// <summary>Names and values as SQL text.</summary>
public static class SqlLiteral
{
    /// <summary>A column's or table's name in double quotes.</summary>
    public static string Name(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A text in single quotes; null becomes a NULL of type VARCHAR.</summary>
    public static string Text(string? value) => value is null ? "NULL::VARCHAR" : $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>A moment as DuckDB's TIMESTAMP without zone, in UTC.</summary>
    internal static string Timestamp(DateTimeOffset? time) => time is { } moment
        ? $"TIMESTAMP '{moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture)}'"
        : "NULL::TIMESTAMP";

    /// <summary>A list of texts: <c>['a', 'b']</c>.</summary>
    public static string List(IEnumerable<string> values) => $"[{string.Join(", ", values.Select(Text))}]";

    /// <summary>read_parquet takes patterns; a bracket or star in the store's own path must stand for itself.</summary>
    internal static string Files(IEnumerable<string> paths) => List(paths.Select(Pattern));

    internal static string Pattern(string path) => string.Concat(path.Select(c => c is '[' or '*' or '?' ? $"[{c}]" : c.ToString()));
}
