using Analytics.Reporting.Documents;

namespace Analytics.Reporting.Parts;

/// <summary>Which sources some blocks rest on, so that a part lists those and no others.</summary>
internal static class UsedSources
{
    /// <summary>The whole report's list, cut to what the blocks point to; the markers keep their numbers. Null when nothing is left.</summary>
    public static SourcesBlock? Of(ReportDocument whole, IEnumerable<Block> blocks)
    {
        if (whole.Chapters.SelectMany(c => c.Blocks).OfType<SourcesBlock>().FirstOrDefault() is not { } all)
            return null;
        var used = blocks.SelectMany(Markers).ToHashSet();
        List<SourceEntry> entries = [.. all.Entries.Where(e => used.Contains(e.Marker))];
        return entries.Count == 0 ? null : all with { Entries = entries };
    }

    private static IEnumerable<SourceMarker> Markers(Block block) => block switch
    {
        ParagraphBlock p => p.Sources,
        KeyFiguresBlock k => k.Figures.SelectMany(f => f.Sources),
        FigureBlock f => f.Source.Markers,
        TableBlock t => t.Source?.Markers ?? [],
        FindingsBlock f => f.Findings.SelectMany(i => i.Sources),
        TrafficLightsBlock l => l.Lights.SelectMany(i => i.Sources),
        CardsBlock c => c.Cards.SelectMany(i => i.Source.Markers),
        FocusBlock f => f.Source.Markers,
        _ => [],
    };
}
