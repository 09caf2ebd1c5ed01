using Analytics.Core;
using DuckDB.NET.Data;

namespace Analytics.Store;

/// <summary>Holds a vintage against the ones before it, also before it is published.</summary>
/// <param name="store">The store.</param>
public sealed class VintageComparer(StoreFolder store)
{
    /// <summary>Compares, period by period, the cells that both have; where earlier vintages share a cell, the last one counts.</summary>
    /// <param name="earlier">Parts of the vintages before, oldest first.</param>
    /// <param name="later">Parts of the vintage in question.</param>
    /// <param name="keys">Columns that make a cell, the period's aside; both sides have them.</param>
    /// <param name="period">The period's column.</param>
    /// <param name="value">The value's column.</param>
    /// <returns>One row a period with known values, in order.</returns>
    /// <exception cref="StoreException">A part is missing or has another size.</exception>
    /// <exception cref="DuckDBException">A column is missing.</exception>
    public IReadOnlyList<PeriodChange> Compare(IReadOnlyList<PartRegistration> earlier, IReadOnlyList<PartRegistration> later, IReadOnlyList<string> keys, string period, string value)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        ArgumentNullException.ThrowIfNull(keys);
        if (earlier.Count == 0 || later.Count == 0)
            return [];
        foreach (var part in earlier.Concat(later))
            PartFile.Check(store, part);
        var cell = string.Join(", ", keys.Append(period).Select(SqlLiteral.Name));
        var (p, v) = (SqlLiteral.Name(period), SqlLiteral.Name(value));
        var files = earlier.Select(e => store.Resolve(e.Part.File)).ToList();
        var before = SqlLiteral.Files(files);
        var after = SqlLiteral.Files([.. later.Select(l => store.Resolve(l.Part.File))]);
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        DuckDbSettings.Limit(connection, store, new SessionOptions());
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            WITH before AS (
              SELECT {cell}, {v} FROM read_parquet({before}, union_by_name = true, filename = true)
              QUALIFY row_number() OVER (PARTITION BY {cell} ORDER BY list_position({SqlLiteral.List(files)}, filename) DESC) = 1
            ),
            after AS (SELECT {cell}, {v} FROM read_parquet({after}, union_by_name = true))
            SELECT {p}, count(*), count(*) FILTER (after.{v} IS NULL), count(*) FILTER (before.{v} <> 0 AND after.{v} = 0), count(*) FILTER (before.{v} <> after.{v})
            FROM before JOIN after USING ({cell})
            WHERE before.{v} IS NOT NULL
            GROUP BY {p} ORDER BY {p}
            """;
        using var reader = command.ExecuteReader();
        var changes = new List<PeriodChange>();
        while (reader.Read())
            changes.Add(new PeriodChange(reader.GetString(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3), reader.GetInt64(4)));
        return changes;
    }
}
