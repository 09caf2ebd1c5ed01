using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Contracts;
using Analytics.Pipeline.Running;
using Analytics.Store;

namespace Analytics.Pipeline.Checking;

/// <summary>Holds what is published against the checks under <c>pipelines/checks</c> and the contracts of the sources.</summary>
public static class PublishedChecks
{
    /// <summary>Runs every check for one municipality, and every contract for all that its source has published.</summary>
    /// <param name="definition">What the text files say.</param>
    /// <param name="store">The store.</param>
    /// <param name="municipality">The municipality, or null for that of municipality.yaml.</param>
    /// <param name="clock">The catalogue's clock; nothing is written.</param>
    /// <param name="sources">Only the contracts of these sources, by name or table, and no other checks; empty for everything.</param>
    /// <returns>The checks, then the rules of the contracts, then the files that are held back.</returns>
    /// <exception cref="ConfigurationException">There is no store yet, a check's SQL is wrong, or a source is unknown.</exception>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public static IReadOnlyList<CheckReportRow> Run(PipelineDefinition definition, StoreLocation store, MunicipalityCode? municipality, TimeProvider clock, params IReadOnlyList<string> sources)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(sources);
        var chosen = sources.Count == 0 ? definition.Sources : [.. sources.SelectMany(name => Find(definition, name)).Distinct()];
        PublishedQuery.RefuseNoStore(store);
        var opened = StoreDatabase.Open(store, clock);
        var (folder, catalogue) = (opened.Folder, opened.Catalogue);
        using var session = DuckDbSession.Open(folder, catalogue);
        return
        [
            .. sources.Count > 0 ? [] : Numbers(definition, session, municipality),
            .. PublishedContracts.Test(folder, catalogue, chosen, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)).Select(r => Row(r.Source.Name, r.Result)),
            .. HeldFiles.Read(session).Where(h => chosen.Any(s => s.Name == h.Source)).Select(h => Row(h.Source, h.Result) with { Outcome = "held back", Detail = $"{h.File}: {h.Result.Detail}. {h.NextStep}" }),
        ];
    }

    /// <summary>The sources of a name, or of a table: a table may come as answers and as a file.</summary>
    private static IReadOnlyList<SourceDefinition> Find(PipelineDefinition definition, string name) =>
        definition.Sources.Where(s => s.Name == name || s.Table == name).ToList() is { Count: > 0 } found
            ? found
            : throw new ConfigurationException("check", $"\"{name}\" is no source", $"one of {string.Join(", ", definition.Sources.Select(s => s.Name))}", "Correct the name, or add a file under pipelines/sources.");

    private static CheckReportRow Row(string source, RuleResult result) =>
        new($"{source}/{result.Rule}", result.NameNb, result.Severity == Severity.Error ? "error" : "warning", result.Tested, result.Failed, result.Detail) { Source = source };

    private static IReadOnlyList<CheckReportRow> Numbers(PipelineDefinition definition, DuckDbSession session, MunicipalityCode? municipality) =>
        [
            .. CheckStep.Run(session, NumberCheck.ReadFolder(Path.Combine(definition.Folder, "checks")), municipality ?? definition.Municipality.Municipality)
                .Select(r => new CheckReportRow(r.Check.Id, r.Check.NameNb, r.Check.IsError ? "error" : "warning", r.Tested, r.Failed, r.Detail ?? "")),
        ];
}
