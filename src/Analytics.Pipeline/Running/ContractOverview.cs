using Analytics.Core;
using Analytics.Store;
using DuckDB.NET.Data;

namespace Analytics.Pipeline.Running;

/// <summary>What the contracts said of the sources' newest files, and the checks of the municipalities' numbers: the mart <c>check_result</c>.</summary>
public static class ContractOverview
{
    private static readonly DeclaredColumn[] Columns =
    [
        .. new[] { "municipality", "source", "file", "rule", "check_name", "severity", "passed", "detail", "outcome", "next_step" }.Select(n => new DeclaredColumn(n, "VARCHAR")),
        new("tested", "BIGINT"), new("failed", "BIGINT"), new("is_current", "BOOLEAN"),
    ];

    /// <summary>All results of the newest files that had something to test, breaches first, then in order of source and file.</summary>
    /// <param name="store">The store; one that is not there yet has none.</param>
    /// <param name="municipality">Who looks: it sees the checks of its own numbers.</param>
    /// <param name="clock">The catalogue's clock; nothing is written.</param>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public static IReadOnlyList<ContractOutcome> Of(StoreLocation store, MunicipalityCode municipality, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(store);
        if (!Directory.Exists(store.Folder))
            return [];
        var opened = StoreDatabase.Open(store, clock);
        using var session = DuckDbSession.Open(opened.Folder, opened.Catalogue, new SessionOptions { Tenant = municipality });
        session.DeclareEmpty(DatasetName.Mart("check_result"), Columns);
        return session.Query(
            """
            SELECT source, municipality, file, check_name, severity, passed, tested, failed, detail, outcome, next_step FROM check_result WHERE is_current AND passed IN ('yes', 'no')
            ORDER BY passed = 'yes', severity <> 'error', municipality NULLS FIRST, source, file, check_name
            """,
            r => new ContractOutcome(Text(r, 0), Text(r, 1), Text(r, 2), Text(r, 3), Text(r, 4) == "error", Text(r, 5) == "yes", Number(r, 6), Number(r, 7), Text(r, 8), Text(r, 9) == "held back", Text(r, 10)));
    }

    private static string Text(DuckDBDataReader row, int column) => row.IsDBNull(column) ? "" : row.GetString(column);

    private static long? Number(DuckDBDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);
}
