using System.Globalization;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Html;

namespace Analytics.Reporting.Xlsx;

/// <summary>Writes every number of a report as a workbook: a sheet for each figure and table, named as the report names it, with its source. The same document gives the same bytes.</summary>
public static class XlsxRenderer
{
    private static string Contents => Say("Innhold");
    private const double Widest = 60;

    /// <summary>Writes the workbook.</summary>
    /// <param name="document">The document.</param>
    /// <param name="stream">Where to; stays open.</param>
    public static void Write(ReportDocument document, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(document);
        var sheets = new List<(Sheet Sheet, string Title)>();
        foreach (var chapter in document.Chapters)
        {
            var table = 0;
            foreach (var block in chapter.Blocks)
            {
                switch (block)
                {
                    case FigureBlock figure:
                        sheets.Add((Numbers(figure.Number, Say($"Figur {figure.Number}"), figure.Title, figure.Subtitle, figure.Table, figure.Source, document), $"{Say($"Figur {figure.Number}")}: {figure.Title}"));
                        break;
                    case TableBlock t:
                        var name = Say($"{chapter.Number} tabell {++table}");
                        sheets.Add((Numbers(name, $"{chapter.Number.ToString(CultureInfo.InvariantCulture)} {chapter.Name}", t.Title, t.Subtitle, t.Table, t.Source, document), t.Title));
                        break;
                    case FocusBlock focus:
                        sheets.Add((Numbers(Say($"{chapter.Number} tabell {++table}"), $"{chapter.Number.ToString(CultureInfo.InvariantCulture)} {chapter.Name}", focus.Title, focus.Question, focus.Table, focus.Source, document), focus.Title));
                        break;
                    case FindingsBlock findings:
                        sheets.Add((Findings(findings), findings.Title));
                        break;
                    case OriginsBlock origins:
                        sheets.Add((Numbers(origins.Title, $"{chapter.Number.ToString(CultureInfo.InvariantCulture)} {chapter.Name}", origins.Title, origins.Explanation, origins.Table, null, document), origins.Title));
                        break;
                    case SourcesBlock sources:
                        sheets.Add((Sources(sources), sources.Title));
                        break;
                    default:
                        break;
                }
            }
        }

        Workbook.Package([First(document, sheets), .. sheets.Select(s => s.Sheet)], document.Palette).Write(stream);
    }

    private static Sheet First(ReportDocument document, List<(Sheet Sheet, string Title)> sheets)
    {
        var rows = new List<IReadOnlyList<SheetCell>>
        {
            Row(new SheetCell(document.Title, Style: SheetStyles.Title)),
            Row(new SheetCell(document.PageFoot)),
        };
        if (document.FictionNotice is { } fiction)
            rows.Add(Row(new SheetCell($"{fiction.Heading} {fiction.Text}")));
        rows.Add(Row(new SheetCell(Say("Tallene er avrundet slik rapporten viser dem. Hele tall står i lageret: analytics query \"SELECT * FROM indicator_value\""))));
        rows.Add([]);
        rows.Add(Row(new SheetCell(Say("Ark"), Style: SheetStyles.Heading), new SheetCell(Say("Innhold"), Style: SheetStyles.Heading)));
        rows.AddRange(sheets.Select(s => Row(new SheetCell(s.Sheet.Name, Style: SheetStyles.Link, Link: s.Sheet.Name), new SheetCell(s.Title))));
        return new Sheet(Contents, rows, [18, 100]);
    }

    private static Sheet Numbers(string name, string what, string title, string subtitle, ReportTable table, SourceNote? source, ReportDocument document)
    {
        var rows = new List<IReadOnlyList<SheetCell>>
        {
            Row(new SheetCell(title, Style: SheetStyles.Title)),
            Row(new SheetCell(subtitle.Length == 0 ? what : $"{what}. {subtitle}")),
        };
        if (source is not null)
            rows.Add(Row(new SheetCell($"{source.Text} {StatusShape.NumbersWord(source.Status)}. {source.Extra}".TrimEnd())));
        if (document.FictionNotice is { } fiction)
            rows.Add(Row(new SheetCell(fiction.Text)));
        rows.Add(Row(new SheetCell(Say("Til innholdet"), Style: SheetStyles.Link, Link: Contents)));
        rows.Add([.. table.Columns.Select(c => new SheetCell(c.Header, Style: SheetStyles.Heading))]);
        var frozen = rows.Count;
        rows.AddRange(table.Rows.Select(r => (IReadOnlyList<SheetCell>)[SheetCell.Header(r.Header), .. r.Cells.Select(SheetCell.Of)]));
        return new Sheet(name, rows, Widths(table), frozen);
    }

    private static Sheet Findings(FindingsBlock block)
    {
        var rows = new List<IReadOnlyList<SheetCell>>
        {
            Row(new SheetCell(block.Title, Style: SheetStyles.Title)),
            Row(new SheetCell(block.Explanation)),
            (IReadOnlyList<SheetCell>)[.. new[] { Say("Rang"), Say("Funn"), Say("Tekst"), Say("Størrelse"), Say("Merknad"), Say("Sikkerhet"), Say("Kan påvirkes"), Say("Kilder"), Say("Hvor tallet kommer fra") }.Select(h => new SheetCell(h, Style: SheetStyles.Heading))],
        };
        rows.AddRange(block.Findings.Select(f => Row(
            new SheetCell(f.Rank.ToString(CultureInfo.InvariantCulture), f.Rank, SheetStyles.Number(0, signed: false)),
            new SheetCell(f.Heading),
            new SheetCell(f.Text),
            new SheetCell(f.Amount),
            new SheetCell(f.AmountNote),
            new SheetCell(f.CertaintyWord),
            new SheetCell(f.Influence),
            new SheetCell(string.Join(", ", f.Sources)),
            new SheetCell(string.Join("; ", f.Trace.Rows.Select(r => $"{r.Label}: {r.Text}"))))));
        return new Sheet(Say("Funn"), rows, [6, 40, 80, 16, 20, 22, 16, 12, 80], 3);
    }

    private static Sheet Sources(SourcesBlock block)
    {
        var rows = new List<IReadOnlyList<SheetCell>> { Row(new SheetCell(block.Title, Style: SheetStyles.Title)) };
        rows.AddRange(block.Entries.Select(e => Row(new SheetCell(e.Marker.ToString()), new SheetCell(e.Text))));
        if (block.Note.Length > 0)
            rows.Add(Row(new SheetCell(""), new SheetCell(block.Note)));
        return new Sheet(Say("Kilder"), rows, [8, 140]);
    }

    private static double[] Widths(ReportTable table)
    {
        var widths = new double[table.Columns.Count];
        for (var i = 0; i < widths.Length; i++)
        {
            // Headers wrap, what stands in the cells does not.
            var longest = table.Rows.Select(r => i == 0 ? r.Header.Length : i <= r.Cells.Count ? r.Cells[i - 1].Text.Length : 0).Append(Math.Min(table.Columns[i].Header.Length, 16)).Max();
            widths[i] = Math.Clamp(longest + 3, 10, Widest);
        }

        return widths;
    }

    private static IReadOnlyList<SheetCell> Row(params SheetCell[] cells) => cells;
}
