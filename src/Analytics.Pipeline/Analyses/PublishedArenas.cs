using Analytics.Analysis.Arenas;
using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Running;
using Analytics.Store;

namespace Analytics.Pipeline.Analyses;

/// <summary>The arenas of the year, and whether what each needs is in the store.</summary>
public static class PublishedArenas
{
    /// <summary>Sees them.</summary>
    /// <param name="definition">What the text files say.</param>
    /// <param name="store">Folder of the store; one that is not there yet has nothing.</param>
    /// <param name="day">The day to see them on, or null for today.</param>
    /// <param name="clock">What day it is; nothing is written to the store.</param>
    /// <exception cref="ConfigurationException">A need names a source that no file has.</exception>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public static IReadOnlyList<ArenaStatus> Run(PipelineDefinition definition, StoreLocation store, DateOnly? day, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(clock);
        foreach (var arena in definition.Arenas)
        {
            if (arena.Needs.SelectMany(n => n.Sources).FirstOrDefault(name => definition.Sources.All(s => s.Name != name)) is { } unknown)
                throw new ConfigurationException(Path.Combine(definition.Folder, "arenas.yaml"), $"arena \"{arena.Name}\" needs the source \"{unknown}\"", "the name of a file in pipelines/sources", "Correct the name, or take it out.");
        }

        var news = SourceOverview.Of(definition, store, clock).Select(s => new SourceNews(s.Source, s.NewestPeriod, s.RetrievedAt is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : null));
        return ArenaStatus.Of(definition.Arenas, [.. news], day ?? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
    }
}
