using Analytics.Reporting.Documents;

namespace Analytics.Reporting.Tests.Fixtures;

/// <summary>Every text of a document, in reading order; the figures' own labels are left out.</summary>
internal static class DocumentText
{
    public static IEnumerable<string> Of(ReportDocument document)
    {
        yield return document.Title;
        yield return document.Footer;
        foreach (var fact in document.Cover.Facts)
            yield return $"{fact.Label}: {fact.Value} {fact.Note}".TrimEnd();
        foreach (var chapter in document.Chapters)
        {
            yield return $"# {chapter.Number} {chapter.Name} {chapter.Question}";
            yield return chapter.Heading;
            if (chapter.Lead.Length > 0)
                yield return chapter.Lead;
            foreach (var text in chapter.Blocks.SelectMany(Of))
                yield return text;
        }
    }

    public static IEnumerable<SourceMarker> Markers(ReportDocument document) => document.Chapters.SelectMany(c => c.Blocks).SelectMany(b => b switch
    {
        ParagraphBlock p => p.Sources,
        KeyFiguresBlock k => k.Figures.SelectMany(f => f.Sources),
        FigureBlock f => f.Source.Markers,
        TableBlock t => t.Source?.Markers ?? [],
        FindingsBlock f => f.Findings.SelectMany(i => i.Sources),
        TrafficLightsBlock l => l.Lights.SelectMany(i => i.Sources),
        CardsBlock c => c.Cards.SelectMany(i => i.Source.Markers),
        FocusBlock f => f.Source.Markers,
        _ => Enumerable.Empty<SourceMarker>(),
    });

    public static IEnumerable<SourceNote> SourceNotes(ReportDocument document) =>
        document.Chapters.SelectMany(c => c.Blocks).SelectMany(IEnumerable<SourceNote> (b) => b switch { FigureBlock f => [f.Source], TableBlock { Source: { } source } => [source], CardsBlock c => [.. c.Cards.Select(i => i.Source)], FocusBlock f => [f.Source], _ => [] });

    private static IEnumerable<string> Of(Block block) => block switch
    {
        ParagraphBlock p => [p.Text],
        MissingBlock m => [$"MANGLER {m.What}: {m.Why}"],
        KeyFiguresBlock k => k.Figures.Select(f => $"{f.Label}: {f.Value} {f.Unit} | {f.Note}"),
        FigureBlock f => [$"Figur {f.Number} {f.Title}", f.Subtitle, f.InWords, Note(f.Source), .. Notes(f.Notes), .. Rows(f.Table)],
        TableBlock t => [$"Tabell {t.Title}", .. new[] { t.Subtitle, t.Source is { } s ? Note(s) : "" }.Where(x => x.Length > 0), .. Notes(t.Notes), .. Rows(t.Table)],
        FindingsBlock f => [f.Title, .. f.Findings.SelectMany<FindingItem, string>(i => [$"{i.Rank} {i.Heading} | {i.Amount} | {i.AmountNote}", i.Text, $"{i.Dots} {i.CertaintyWord}, {i.Influence}", .. i.Trace.Rows.Select(r => $"  {r.Label}: {r.Text}")]), f.Explanation],
        TrafficLightsBlock l => l.Lights.SelectMany(i => new[] { $"{i.Area}: {i.VerdictWord}", i.Why, i.Now, i.Rule, i.Chart?.InWords ?? "" }.Where(t => t.Length > 0)),
        CardsBlock c => c.Cards.SelectMany<Card, string>(i => [$"Kort {i.Title}: {i.Definition}", .. i.Facts.Select(f => $"- {f.Term} {f.Text}"), Note(i.Source)]),
        FocusBlock f => [$"Fokus {f.Title}: {f.Question}", .. f.Columns.SelectMany(c => c.Entries.SelectMany<FocusEntry, string>(e => [$"  {e.Name} | {e.Value} | {e.Note}", .. e.Lines.Select(l => $"  - {l}")]).DefaultIfEmpty($"  {c.Empty}").Prepend($"  [{c.Heading}]")), .. f.Associations, Note(f.Source)],
        QuestionsBlock q => q.Questions.Select(x => $"{x.Text} {x.Numbers} Tallene sier ikke {x.NumbersDoNotSay}"),
        NotesBlock n => [n.Title],
        ListBlock l => [l.Title, .. l.Items.Select(i => $"- {i.Term} {i.Text}")],
        SourcesBlock s => [s.Title, .. s.Entries.Select(e => $"{e.Marker} {e.Text}"), s.Note],
        OriginsBlock o => [$"Vedlegg {o.Title}", o.Explanation, .. Rows(o.Table)],
        WordListBlock w => [w.Title, .. w.Entries.Select(e => $"{e.Term}: {e.Explanation}")],
        _ => throw new InvalidOperationException(block.GetType().Name),
    };

    private static string Note(SourceNote note) => $"{note.Text} [{note.Status}] {note.Extra} {string.Join(' ', note.Markers)}".TrimEnd();

    private static IEnumerable<string> Notes(IReadOnlyList<MarginNote> notes) => notes.Select(n => $"Merk: {n.Term} {n.Text}");

    private static IEnumerable<string> Rows(ReportTable table) => table.Rows.Select(r => $"  {r.Header} | {string.Join(" | ", r.Cells.Select(c => c.Text))}").Prepend("  " + string.Join(" | ", table.Columns.Select(c => c.Header)));
}
