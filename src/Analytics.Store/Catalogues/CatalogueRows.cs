using System.Data.Common;
using System.Globalization;
using System.Text;

namespace Analytics.Store.Catalogues;

/// <summary>Takes a catalogue's rows from one database to another of the same version.</summary>
internal static class CatalogueRows
{
    private const int RowsAtOnce = 50;

    // Neither the writer's hold nor the count of calls to the statistics bank: both are of the moment.
    private static readonly string[] Tables = ["landed", "part", "step", "occurrence", "node", "alert", "notice", "access_token", "audit"];

    /// <summary>The tables whose rows the database numbers.</summary>
    public static IReadOnlyList<string> Numbered { get; } = ["part", "alert", "notice", "access_token", "audit"];

    /// <summary>The tables with their columns, as a SQLite catalogue has them.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Columns(SqlSession sqlite) => Tables.ToDictionary(
        table => table,
        table => (IReadOnlyList<string>)sqlite.Select("SELECT name FROM pragma_table_info(@table) ORDER BY cid", row => row.GetString(0), ("@table", table)));

    /// <summary>Whether any table has a row.</summary>
    public static bool Any(SqlSession session) => Tables.Any(table => session.Select($"SELECT 1 FROM {table} LIMIT 1", _ => 1).Count > 0);

    /// <summary>Removes the target's rows, and copies those of the source.</summary>
    public static void Copy(SqlSession from, SqlSession to, IReadOnlyDictionary<string, IReadOnlyList<string>> columns)
    {
        foreach (var (table, names) in columns)
        {
            to.Execute($"DELETE FROM {table}");
            var waiting = new List<object?[]>(RowsAtOnce);
            from.Select($"SELECT {string.Join(", ", names)} FROM {table}", row =>
            {
                waiting.Add(Values(row));
                if (waiting.Count == RowsAtOnce)
                    Insert(to, table, names, waiting);
                return 0;
            });
            Insert(to, table, names, waiting);
        }
    }

    private static object?[] Values(DbDataReader row)
    {
        var values = new object[row.FieldCount];
        row.GetValues(values);
        return [.. values.Select(v => v is DBNull ? null : v)];
    }

    private static void Insert(SqlSession to, string table, IReadOnlyList<string> names, List<object?[]> rows)
    {
        if (rows.Count == 0)
            return;
        var sql = new StringBuilder($"INSERT INTO {table} ({string.Join(", ", names)}) VALUES ");
        var values = new List<(string, object?)>(rows.Count * names.Count);
        foreach (var row in rows)
        {
            sql.Append(values.Count == 0 ? "(" : ", (");
            for (var i = 0; i < row.Length; i++)
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"@v{values.Count}");
                sql.Append(i == 0 ? "" : ", ").Append(name);
                values.Add((name, row[i]));
            }

            sql.Append(')');
        }

        to.Execute(sql.ToString(), [.. values]);
        rows.Clear();
    }
}
