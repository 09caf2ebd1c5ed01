using Analytics.Store;

namespace Analytics.Pipeline.Configuration;

/// <summary>A table that others read our numbers by: one file under <c>pipelines/star</c>.</summary>
/// <param name="Name">Its name, also the file's: dim_… for what numbers are looked at by, fact_… for numbers.</param>
/// <param name="TitleNb">Its title, in bokmål.</param>
/// <param name="AboutNb">What a row is, in bokmål.</param>
/// <param name="Key">Columns that together name a row once; never empty in a row.</param>
/// <param name="Columns">All columns, in order.</param>
/// <param name="Datasets">Datasets of the sources whose contracts hold for it.</param>
/// <param name="Licence">Address of the licence of its numbers; null where they are the municipality's own.</param>
/// <param name="IsForAnalysts">Whether the web pages give it to analysts and not to every reader.</param>
/// <param name="Sql">One SELECT over the marts, complete with the queries that it is built on.</param>
/// <param name="Place">The file.</param>
public sealed record StarTable(
    string Name,
    string TitleNb,
    string AboutNb,
    IReadOnlyList<string> Key,
    IReadOnlyList<StarColumn> Columns,
    IReadOnlyList<string> Datasets,
    string? Licence,
    bool IsForAnalysts,
    string Sql,
    string Place)
{
    /// <summary>The rows as SQL, in no order: every column cast to its type, so that a file's types never depend on the rows.</summary>
    public string Select => $"SELECT {string.Join(", ", Columns.Select(c => $"{Typed(c)} AS {SqlLiteral.Name(c.Name)}"))}\nFROM (\n{Sql}\n)";

    /// <summary>The key's columns for ORDER BY.</summary>
    public string Order => string.Join(", ", Key.Select(SqlLiteral.Name));

    /// <summary>The columns for files of text, as SQL: a moment always has its time and its zone, also at midnight.</summary>
    public string TextColumns => string.Join(", ", Columns.Select(c => c.Type == StarColumnType.Time ? $"strftime({SqlLiteral.Name(c.Name)}, '%Y-%m-%dT%H:%M:%SZ') AS {SqlLiteral.Name(c.Name)}" : SqlLiteral.Name(c.Name)));

    /// <summary>DuckDB's name of a type.</summary>
    public static string SqlType(StarColumnType type) => type switch
    {
        StarColumnType.Integer => "BIGINT",
        StarColumnType.Number => "DOUBLE",
        StarColumnType.Date => "DATE",
        StarColumnType.Time => "TIMESTAMP",
        StarColumnType.Boolean => "BOOLEAN",
        _ => "VARCHAR",
    };

    /// <summary>A text is never empty: in a csv file that could not be told from a missing one.</summary>
    private static string Typed(StarColumn column)
    {
        var cast = $"CAST({SqlLiteral.Name(column.Name)} AS {SqlType(column.Type)})";
        return column.Type switch
        {
            StarColumnType.Text => $"nullif({cast}, '')",
            StarColumnType.Number => $"CASE WHEN isfinite({cast}) THEN {cast} END",
            StarColumnType.Time => $"date_trunc('second', {cast})",
            _ => cast,
        };
    }
}
