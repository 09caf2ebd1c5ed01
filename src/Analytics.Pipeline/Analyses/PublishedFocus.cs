using Analytics.Analysis.Focus;
using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Surveys;
using Analytics.Store;

namespace Analytics.Pipeline.Analyses;

/// <summary>Focus areas of a municipality: compass, surveys, KOSTRA, own figures and measures side by side, from what is published.</summary>
public static class PublishedFocus
{
    /// <summary>Makes the pages.</summary>
    /// <param name="definition">What the text files say.</param>
    /// <param name="store">The store.</param>
    /// <param name="municipality">The municipality, or null for that of municipality.yaml.</param>
    /// <param name="area">Name of one focus area, or null for all.</param>
    /// <param name="clock">What day it is; nothing is written to the store.</param>
    /// <exception cref="ConfigurationException">There is no store, nobody knows the municipality, or there is no such focus area.</exception>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public static FocusResult Run(PipelineDefinition definition, StoreLocation store, MunicipalityCode? municipality, string? area, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(clock);
        var areas = Asked(definition, area);
        using var opened = AnalysedStore.Open(definition, store, clock);
        return Run(opened, municipality, areas, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
    }

    /// <summary>Makes the pages from a store that is open.</summary>
    /// <param name="opened">The store.</param>
    /// <param name="municipality">The municipality, or null for that of municipality.yaml.</param>
    /// <param name="areas">The areas that are wanted.</param>
    /// <param name="day">The day to see items on.</param>
    /// <exception cref="ConfigurationException">Nobody knows the municipality.</exception>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public static FocusResult Run(AnalysedStore opened, MunicipalityCode? municipality, IReadOnlyList<FocusArea> areas, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(opened);
        ArgumentNullException.ThrowIfNull(areas);
        var (definition, code) = (opened.Definition, opened.Asked(municipality));
        var marts = opened.Marts(code);
        var name = marts.Municipality()?.Name ?? code.Value;
        var compass = PublishedCompass.Profile(marts.CompassRows(name), code, name);
        // A municipality that has ended may be known by its evaluation alone.
        if (compass is null)
            name = KnownMunicipality.Name(marts, code);
        opened.Session.DeclareEmpty(SurveyDatasets.Result, SurveyFigureRows.Declared);
        return new FocusResult(
            code,
            name,
            FocusReader.Pages(
                definition,
                areas,
                definition.Municipality.For(code),
                marts,
                compass,
                SurveyOutlooks.Read(opened.Session, definition, code),
                code == definition.Municipality.Municipality ? PublishedRegisters.Run(opened, code, day) : null,
                day));
    }

    private static IReadOnlyList<FocusArea> Asked(PipelineDefinition definition, string? area)
    {
        var areas = definition.Focus.Areas;
        if (areas.Count == 0)
            throw new ConfigurationException(Path.Combine(definition.Folder, "focus.yaml"), "there is no focus area", "a list of areas, each with what belongs to it", "Restore the file from version control, or write it.");
        if (area is null)
            return areas;
        return areas.Where(a => a.Name == area).ToList() is { Count: > 0 } found
            ? found
            : throw new ConfigurationException($"analyse focus {area}", "pipelines/focus.yaml has no such focus area", $"one of {string.Join(", ", areas.Select(a => a.Name))}{FocusFile.Nearest(area, areas.Select(a => a.Name))}", "Correct the name, or write the area.");
    }
}
