using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Store;
using Analytics.Store.Models;

namespace Analytics.Pipeline.Running;

/// <summary>Opens what is published for a report, which nothing is written to.</summary>
internal static class ReportStore
{
    /// <summary>A session over the store.</summary>
    /// <exception cref="ConfigurationException">There is no store, or its marts are older than the definitions that they are made by.</exception>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public static DuckDbSession Open(PipelineDefinition definition, StoreLocation store, TimeProvider clock)
    {
        PublishedQuery.RefuseNoStore(store);
        var workspace = Workspace.Open(store, clock);
        var options = new SessionOptions { Declared = DeclaredDatasets.Of(definition.Sources), Tenant = definition.Municipality.Municipality };
        var stale = new SqlModelRunner(workspace.Folder, workspace.Catalogue, clock).Plan(SqlModel.ReadFolder(Path.Combine(definition.Folder, "models")), options).Where(m => m.Reason is not null).ToList();
        if (stale.Count > 0)
            throw new ConfigurationException($"--store {store}", $"{stale.Count} of its marts are not up to date ({stale[0].Name}: {stale[0].Reason})", "marts that are made of what is published, by the definitions as they are", "Bring them up to date first: analytics run");
        return DuckDbSession.Open(workspace.Folder, workspace.Catalogue, options);
    }
}
