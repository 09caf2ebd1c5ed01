using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Running;
using Analytics.Store;

namespace Analytics.Pipeline.Checking;

/// <summary>Holds what is published against the checks under <c>pipelines/checks</c>.</summary>
public static class PublishedChecks
{
    /// <summary>Runs every check for one municipality.</summary>
    /// <param name="definition">What the text files say.</param>
    /// <param name="store">Folder of the store.</param>
    /// <param name="municipality">The municipality, or null for that of municipality.yaml.</param>
    /// <param name="clock">The catalogue's clock; nothing is written.</param>
    /// <exception cref="ConfigurationException">There is no store yet, or a check's SQL is wrong.</exception>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public static IReadOnlyList<CheckReportRow> Run(PipelineDefinition definition, string store, MunicipalityCode? municipality, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(definition);
        PublishedQuery.RefuseNoStore(store);
        var folder = StoreFolder.Open(store);
        using var session = DuckDbSession.Open(folder, SqliteCatalogue.Open(folder, clock));
        return
        [
            .. CheckStep.Run(session, NumberCheck.ReadFolder(Path.Combine(definition.Folder, "checks")), municipality ?? definition.Municipality.Municipality)
                .Select(r => new CheckReportRow(r.Check.Id, r.Check.NameNb, r.Check.IsError ? "error" : "warning", r.Tested, r.Failed, r.Detail ?? "")),
        ];
    }
}
