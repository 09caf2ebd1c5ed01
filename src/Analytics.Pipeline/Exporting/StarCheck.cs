using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Store;

namespace Analytics.Pipeline.Exporting;

/// <summary>Holds written tables against what their files promise: a key names a row once, and whatever refers to a table finds its row there.</summary>
/// <param name="session">Reads the files.</param>
/// <param name="fileOf">Where a table is.</param>
internal sealed class StarCheck(DuckDbSession session, Func<StarTable, string> fileOf)
{
    /// <summary>Refuses a table whose rows have no key, or the same one twice.</summary>
    /// <exception cref="ConfigurationException">The key does not name its rows.</exception>
    public void Key(StarTable table)
    {
        var columns = table.Key.Select(SqlLiteral.Name).ToList();
        // The rows lie in the order of the key, so that equal ones are neighbours.
        var same = string.Join(" AND ", columns.Select(c => $"{c} IS NOT DISTINCT FROM lag({c}) OVER ()"));
        var shown = string.Join(" || ', ' || ", columns.Select(c => $"coalesce(CAST({c} AS VARCHAR), 'nothing')"));
        var wrong = session.Query($"SELECT shown, is_empty FROM (SELECT {shown} AS shown, {string.Join(" OR ", columns.Select(c => $"{c} IS NULL"))} AS is_empty, row_number() OVER () > 1 AND {same} AS is_twice FROM {Rows(table)}) WHERE is_empty OR is_twice ORDER BY shown LIMIT 1", r => (Shown: r.GetString(0), IsEmpty: r.GetBoolean(1)));
        if (wrong.Count > 0)
            throw new ConfigurationException(table.Place, $"the key {string.Join(", ", table.Key)} is {(wrong[0].IsEmpty ? "not whole" : "there twice")}: {wrong[0].Shown}", "each row with a key of its own", "Correct the table's key or sql; nothing was exported.");
    }

    /// <summary>Refuses a table with a row that refers to none.</summary>
    /// <exception cref="ConfigurationException">A row is an orphan.</exception>
    public void References(StarTable table, IReadOnlyList<StarTable> all)
    {
        foreach (var column in table.Columns.Where(c => c.References is not null))
        {
            var referred = all.First(t => t.Name == column.References);
            var (own, key) = (SqlLiteral.Name(column.Name), SqlLiteral.Name(referred.Key[0]));
            var orphan = session.Query($"SELECT CAST(min(own.v) AS VARCHAR) FROM (SELECT DISTINCT {own} AS v FROM {Rows(table)} WHERE {own} IS NOT NULL) AS own ANTI JOIN (SELECT {key} AS k FROM {Rows(referred)}) AS referred ON referred.k = own.v", r => r.IsDBNull(0) ? null : r.GetString(0))[0];
            if (orphan is not null)
                throw new ConfigurationException(table.Place, $"{column.Name} has \"{orphan}\", which {referred.Name} lacks", $"only what {referred.Name} has", "Correct the sql of either; nothing was exported.");
        }
    }

    private string Rows(StarTable table) => $"read_parquet({SqlLiteral.Text(fileOf(table))})";
}
