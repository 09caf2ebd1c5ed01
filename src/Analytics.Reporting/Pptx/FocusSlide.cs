using Analytics.Reporting.Documents;

namespace Analytics.Reporting.Pptx;

/// <summary>All focus areas on one slide: of each column of each area the number that has room, and everything in the notes.</summary>
internal static class FocusSlide
{
    /// <summary>As many rows as can be read from the back of a hall.</summary>
    public const int MostAreas = 7;

    private const int Size = 16;
    private const int MostLetters = 46;
    private const double RowHeight = 13;

    /// <summary>Writes title and table.</summary>
    /// <param name="slide">The slide.</param>
    /// <param name="areas">The areas; one at least.</param>
    /// <param name="top">Where the table begins, mm.</param>
    /// <param name="width">Its width, mm.</param>
    public static void Write(SlideBuilder slide, IReadOnlyList<FocusBlock> areas, double top, double width)
    {
        slide.Title(Say("Fokusområdene: det vi vet, side om side"));
        var columns = areas[0].Columns;
        var first = width * 0.19;
        List<IReadOnlyList<string>> rows = [[Cell(Say("Område"), bold: true), .. columns.Select(c => Cell(c.Heading, bold: true))]];
        rows.AddRange(areas.Select(a => (IReadOnlyList<string>)[Cell(a.Title, bold: true), .. a.Columns.Select(c => Cell(Shown(c)))]));
        slide.Table(Say("Fokusområder"), SlideBuilder.Edge, top, [first, .. columns.Select(_ => (width - first) / columns.Count)], RowHeight, rows);
    }

    /// <summary>Everything that the areas hold, for the speaker.</summary>
    public static IReadOnlyList<string> Notes(IReadOnlyList<FocusBlock> areas) =>
    [
        .. areas.SelectMany(a => a.Columns
            .SelectMany(c => c.Entries.Select(e => $"{c.Heading}: {e.Name} {e.Value}{(e.Note.Length > 0 ? $" ({e.Note})" : "")}"))
            .Prepend($"{a.Title}. {a.Question}")
            .Concat(a.Associations)),
        $"{Say("Kilder: ")}{string.Join(", ", areas.SelectMany(a => a.Source.Markers).Distinct().OrderBy(m => m.Number))}",
    ];

    // The first that has room goes before a longer one; what is hidden or missing is said only where nothing is known.
    private static string Shown(FocusColumn column)
    {
        var known = column.Entries.Where(e => e.Status is not (DataStatus.Hidden or DataStatus.Missing)).Select(e => $"{e.Name}: {e.Value}").ToList();
        return known.Find(t => t.Length <= MostLetters)
            ?? known.MinBy(t => t.Length)
            ?? column.Entries.Select(e => $"{e.Name}: {e.Value}").MinBy(t => t.Length)
            ?? TableCell.Missing.Text;
    }

    private static string Cell(string text, bool bold = false) => SlideBuilder.Paragraph(SlideBuilder.Run(text, Size, bold: bold));
}
