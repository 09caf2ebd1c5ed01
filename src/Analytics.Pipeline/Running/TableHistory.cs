using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Store;
using Analytics.Store.Queries;

namespace Analytics.Pipeline.Running;

/// <summary>What is known of a table over time.</summary>
public static class TableHistory
{
    /// <summary>Every retrieval of a table that is kept, oldest first.</summary>
    /// <param name="definition">What the text files say.</param>
    /// <param name="store">The store.</param>
    /// <param name="table">SSB's table id.</param>
    /// <param name="clock">Measures the models.</param>
    /// <exception cref="ConfigurationException">There is no such source, or no store yet.</exception>
    public static QueryResult Vintages(PipelineDefinition definition, StoreLocation store, string table, TimeProvider clock)
    {
        RefuseUnknown(definition, table);
        return PublishedQuery.Run(
            definition,
            store,
            $"SELECT published_at, retrieved_at, vintage, cells, first_period, last_period, origin FROM vintage WHERE source_table = '{table}' ORDER BY published_at, retrieved_at, vintage",
            asOf: null,
            clock);
    }

    /// <summary>Cells of a KOSTRA table that differ between what was published by two moments.</summary>
    /// <param name="definition">What the text files say.</param>
    /// <param name="store">The store.</param>
    /// <param name="table">SSB's table id.</param>
    /// <param name="from">The earlier moment.</param>
    /// <param name="to">The later moment.</param>
    /// <param name="municipality">Only this municipality's cells, or null for all.</param>
    /// <param name="clock">Measures the models.</param>
    /// <returns>region, period, contents_code, cell, before, after and what happened: changed, new or gone.</returns>
    /// <exception cref="ConfigurationException">There is no such source, it is no KOSTRA table, or the dates stand in the wrong order.</exception>
    public static QueryResult Diff(PipelineDefinition definition, StoreLocation store, string table, DateTimeOffset from, DateTimeOffset to, MunicipalityCode? municipality, TimeProvider clock)
    {
        if (!RefuseUnknown(definition, table).IsKostra)
            throw new ConfigurationException("diff", $"table {table} is not a KOSTRA table", "a table whose source file says kostra: true", "For others, use: analytics query … --as-of DATE.");
        if (to <= from)
            throw new ConfigurationException("diff", FormattableString.Invariant($"{to:yyyy-MM-dd} is not after {from:yyyy-MM-dd}"), "the earlier date first", "Turn the dates round.");
        var region = municipality is { } code ? $"AND region = '{code}'" : "";
        return PublishedQuery.Run(
            definition,
            store,
            $"""
            WITH known AS (
              SELECT origin, region, period, contents_code, cell, value, published_at, retrieved_at, vintage FROM raw.kostra WHERE source_table = '{table}' {region}
            ),
            before AS ({NewestBy(from)}),
            after AS ({NewestBy(to)})
            SELECT origin, region, period, contents_code, cell, before.value AS before, after.value AS after,
              CASE WHEN before.value IS NULL THEN 'new' WHEN after.value IS NULL THEN 'gone' ELSE 'changed' END AS what
            FROM before FULL JOIN after USING (origin, region, period, contents_code, cell)
            WHERE before.value IS DISTINCT FROM after.value
            ORDER BY origin, region, period, contents_code, cell
            """,
            asOf: null,
            clock);
    }

    private static string NewestBy(DateTimeOffset moment) =>
        FormattableString.Invariant($"SELECT * FROM known WHERE published_at <= TIMESTAMP '{moment.UtcDateTime:yyyy-MM-dd HH:mm:ss}' QUALIFY row_number() OVER (PARTITION BY origin, region, period, contents_code, cell ORDER BY published_at DESC, retrieved_at DESC, vintage) = 1");

    private static SourceDefinition RefuseUnknown(PipelineDefinition definition, string table) =>
        definition.Sources.FirstOrDefault(s => s.IsCube && s.Table == table)
        ?? throw new ConfigurationException(
            "table",
            $"\"{table}\" is no table of a source",
            $"one of {string.Join(", ", definition.Sources.Where(s => s.IsCube).Select(s => s.Table))}",
            "Correct the number, or add a file under pipelines/sources.");
}
