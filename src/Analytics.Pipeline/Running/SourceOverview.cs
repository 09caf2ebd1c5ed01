using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Contracts;
using Analytics.Store;

namespace Analytics.Pipeline.Running;

/// <summary>The sources, and what the store has of each.</summary>
public static class SourceOverview
{
    /// <summary>One row a source, in order of name.</summary>
    /// <param name="definition">What the text files say.</param>
    /// <param name="store">Folder of the store; one that is not there yet has nothing.</param>
    /// <param name="clock">The catalogue's clock; nothing is written.</param>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public static IReadOnlyList<SourceState> Of(PipelineDefinition definition, StoreLocation store, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(definition);
        if (!Directory.Exists(store.Folder))
            return [.. definition.Sources.OrderBy(s => s.Name, StringComparer.Ordinal).Select(s => State(s, [], ""))];
        var opened = StoreDatabase.Open(store, clock);
        var (folder, catalogue) = (opened.Folder, opened.Catalogue);
        var parts = catalogue.Parts().ToLookup(p => p.Registration.Source ?? "", StringComparer.Ordinal);
        var held = HeldBack(folder, catalogue);
        return [.. definition.Sources.OrderBy(s => s.Name, StringComparer.Ordinal).Select(s => State(s, [.. parts[s.Name]], string.Join(" ", held[s.Name])))];
    }

    private static ILookup<string, string> HeldBack(StoreFolder folder, ICatalogue catalogue)
    {
        using var session = DuckDbSession.Open(folder, catalogue);
        return HeldFiles.Read(session)
            .Select(f => (f.Source, Text: $"{f.Result.NameNb}: {f.Result.Detail}. {f.NextStep}"))
            .Distinct()
            .ToLookup(h => h.Source, h => h.Text, StringComparer.Ordinal);
    }

    private static SourceState State(SourceDefinition source, IReadOnlyList<PublishedPart> parts, string heldBack) => new(
        source.Name,
        source.Table,
        source.Title,
        Word(source.Format),
        source.IsLive,
        parts.Sum(p => p.Part.Rows),
        parts.Select(p => (p.Registration.Vintage, p.Registration.LandedHash)).Distinct().Count(),
        parts.Select(p => p.Registration.Period?.Split('-')[^1]).Max(StringComparer.Ordinal),
        parts.Max(p => p.Registration.SourceUpdated),
        parts.Max(p => p.RetrievedAt),
        heldBack);

    private static string Word(SourceFormat format) => format switch
    {
        SourceFormat.JsonStat => "json-stat",
        SourceFormat.Px => "px",
        SourceFormat.Excel => "excel",
        SourceFormat.Klass => "klass",
        _ => "csv",
    };
}
