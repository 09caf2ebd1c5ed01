using Analytics.Core;
using Analytics.Reporting.Documents;

namespace Analytics.Reporting.Parts;

/// <summary>The first minute as one A4 page: what a councillor takes along.</summary>
internal static class OneMinutePage
{
    private const string Chapter = "ett-minutt";

    /// <summary>The page.</summary>
    /// <exception cref="ConfigurationException">The report has no such chapter.</exception>
    public static ReportDocument Compose(ReportDocument whole)
    {
        var chapter = whole.Chapters.FirstOrDefault(c => c.Id == Chapter)
            ?? throw new ConfigurationException("--part page", $"\"{whole.Title}\" has no chapter {Chapter}", "a report with it", "Add it to the chapters in the report's file under pipelines/reports.");
        return whole with
        {
            Form = DocumentForm.Leaf,
            Title = Say($"Ett minutt: {whole.Title}"),
            Chapters = [chapter with { Blocks = [.. chapter.Blocks.Where(b => b.Audience == Audience.Everyone).Select(b => b is FindingsBlock findings ? findings with { Explanation = Explanation(whole, chapter.Blocks) } : b)] }],
        };
    }

    // There is no appendix to lead to, so the sources are named here.
    private static string Explanation(ReportDocument whole, IReadOnlyList<Block> blocks)
    {
        var ranked = Say("Rangert etter kroner, hvor sikkert funnet er, og hvor mye kommunen kan påvirke.");
        return UsedSources.Of(whole, blocks) is { } sources ? $"{ranked} {string.Join("; ", sources.Entries.Select(e => $"{e.Marker} {Name(e.Text)}"))}. {Say("Alt står i hele rapporten.")}" : ranked;
    }

    /// <summary>"SSB-tabell 12134", without what it holds and when it was read.</summary>
    private static string Name(string source)
    {
        var end = source.IndexOfAny([':', '.', ',']);
        return end > 0 ? source[..end] : source;
    }
}
