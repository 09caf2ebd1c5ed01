using System.Security.Cryptography;
using System.Text;
using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Running;
using Analytics.Store;
using Analytics.Store.Models;
using DuckDB.NET.Data;

namespace Analytics.Pipeline.Exporting;

/// <summary>A session over one published state in which the tables of the star can be asked; answers of individuals are not in it.</summary>
public static class StarSession
{
    /// <summary>Opens one.</summary>
    /// <exception cref="ConfigurationException">There is no store.</exception>
    /// <exception cref="StoreException">The store is damaged.</exception>
    internal static DuckDbSession Open(PipelineDefinition definition, StoreLocation location, SessionOptions options, TimeProvider clock)
    {
        PublishedQuery.RefuseNoStore(location);
        var store = StoreDatabase.Open(location, clock);
        var session = DuckDbSession.Open(store.Folder, store.Catalogue, options with { Declared = DeclaredDatasets.Of(definition.Sources), Grant = null, MayWrite = false });
        try
        {
            if (options.AsOf is not null)
                new SqlModelRunner(store.Folder, store.Catalogue, clock).Materialise(session, SqlModel.ReadFolder(Path.Combine(definition.Folder, "models")));
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>SHA-256 of what the star is made of: the published marts that a municipality sees, and the tables' definitions.</summary>
    /// <param name="catalogue">What is published.</param>
    /// <param name="tables">The tables.</param>
    /// <param name="tenant">Who looks.</param>
    /// <param name="asOf">Only what was published by then; null for now.</param>
    public static string State(ICatalogue catalogue, IReadOnlyList<StarTable> tables, MunicipalityCode tenant, DateTimeOffset? asOf)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(tables);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        // As of a date the marts are computed from the sources' parts.
        foreach (var part in catalogue.Parts(asOf).Where(p => asOf is not null || p.Dataset.Schema == DatasetName.MartSchema).Where(p => !p.Registration.Restricted && (p.Registration.Tenant is not { } owner || owner == tenant)))
            Add($"{part.Dataset}\n{part.Part.Hash}\n");
        foreach (var table in tables)
            Add($"{table.Name}\n{table.Select}\n{table.Order}\n");
        Add($"{tenant.Value}\n{asOf:O}\n");
        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Add(string text) => hash.AppendData(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Runs, and says which table's SQL is wrong.</summary>
    /// <exception cref="ConfigurationException">DuckDB refuses it.</exception>
    internal static void Guard(StarTable table, Action work)
    {
        try
        {
            work();
        }
        catch (DuckDBException error) when (!error.Message.StartsWith("INTERRUPT", StringComparison.Ordinal))
        {
            throw new ConfigurationException(
                table.Place, error.Message.Split('\n', 2)[0].Trim().TrimEnd('.'), "a SELECT over the published marts", "Correct the table's sql; where a mart is missing, run: analytics run", error);
        }
    }
}
