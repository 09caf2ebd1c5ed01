using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Store;
using Analytics.Store.Models;
using Analytics.Store.Queries;

namespace Analytics.Pipeline.Running;

/// <summary>Answers a question over what is published, now or as of a date.</summary>
public static class PublishedQuery
{
    /// <summary>Runs one SELECT.</summary>
    /// <param name="definition">What the text files say; the models are run again when a date is given.</param>
    /// <param name="store">The store.</param>
    /// <param name="sql">The question.</param>
    /// <param name="asOf">Only what was published by then, or null for now.</param>
    /// <param name="clock">Measures the models.</param>
    /// <param name="municipality">Who asks: it sees what is everyone's and its own; that of municipality.yaml when null.</param>
    /// <returns>Rows as they come; dispose of it to end the session.</returns>
    /// <exception cref="ConfigurationException">The store does not exist yet, or the SQL is wrong or would change something.</exception>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public static QueryResult Run(PipelineDefinition definition, StoreLocation store, string sql, DateTimeOffset? asOf, TimeProvider clock, MunicipalityCode? municipality = null)
    {
        ArgumentNullException.ThrowIfNull(definition);
        RefuseNoStore(store);
        var tenant = municipality ?? definition.Municipality.Municipality;
        var opened = StoreDatabase.Open(store, clock);
        var (folder, catalogue) = (opened.Folder, opened.Catalogue);
        if (asOf is null)
            return new QueryService(folder, catalogue).Run(sql, new SessionOptions { Tenant = tenant });

        var session = DuckDbSession.Open(folder, catalogue, new SessionOptions { Declared = DeclaredDatasets.Of(definition.Sources), AsOf = asOf, Tenant = tenant });
        try
        {
            new SqlModelRunner(folder, catalogue, clock).Materialise(session, SqlModel.ReadFolder(Path.Combine(definition.Folder, "models")));
            return QueryService.Run(session, sql);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>Runs one SELECT over what is published now, within limits.</summary>
    /// <param name="store">The store.</param>
    /// <param name="sql">The question.</param>
    /// <param name="options">Threads and memory.</param>
    /// <param name="clock">The catalogue's clock; nothing is written.</param>
    /// <param name="stop">Interrupts it, also while its rows are read.</param>
    /// <returns>Rows as they come; dispose of it to end the session.</returns>
    /// <exception cref="ConfigurationException">The store does not exist yet, or the SQL is wrong or would change something.</exception>
    /// <exception cref="StoreException">The store is damaged.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static QueryResult Run(StoreLocation store, string sql, SessionOptions options, TimeProvider clock, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(store);
        RefuseNoStore(store);
        var opened = StoreDatabase.Open(store, clock);
        return new QueryService(opened.Folder, opened.Catalogue).Run(sql, options, stop);
    }

    internal static void RefuseNoStore(StoreLocation store)
    {
        if (!Directory.Exists(store.Folder))
            throw new ConfigurationException($"--store {store}", "there is no store yet", "a folder that a run has made", "Run: analytics run");
    }
}
