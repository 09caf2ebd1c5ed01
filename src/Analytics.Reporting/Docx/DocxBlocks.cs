using System.Globalization;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Html;
using Analytics.Reporting.OpenXml;

namespace Analytics.Reporting.Docx;

/// <summary>Writes each kind of block.</summary>
internal sealed class DocxBlocks(DocxText text, OfficePackage package, DocxSections sections, bool linkSources)
{
    private const int TextWidth = 6264000;
    private const int FigureHeight = 2900000;
    private const int NoteLines = 3;

    private int charts;

    /// <summary>The name that others point to a figure by.</summary>
    public static string Anchor(FigureBlock figure) => "figur_" + figure.Number.Replace('.', '_');

    public void Write(Block block)
    {
        switch (block)
        {
            case KeyFiguresBlock key:
                text.Add(DocxTable.Row([.. key.Figures.Select(KeyFigure)]));
                text.Paragraph("Normal", "");
                break;
            case FigureBlock figure:
                WriteFigure(figure);
                break;
            case TableBlock table:
                WriteTable(table);
                break;
            case FindingsBlock findings:
                WriteFindings(findings);
                break;
            case TrafficLightsBlock lights:
                text.Add(DocxTable.Row([.. lights.Lights.Select(Light)]));
                text.Paragraph("Normal", "");
                break;
            case CardsBlock cards:
                foreach (var card in cards.Cards)
                    WriteCard(card);
                break;
            case FocusBlock focus:
                WriteFocus(focus);
                break;
            case QuestionsBlock questions:
                WriteQuestions(questions);
                break;
            case ParagraphBlock paragraph:
                text.Runs("Normal", DocxText.Run(paragraph.Text), DocxText.Markers(paragraph.Sources, linkSources));
                break;
            case MissingBlock missing:
                text.Runs("Skjult", DocxText.Run($"{DocxText.Shape(DataStatus.Missing)} {Say($"{missing.What} mangler.")} ", bold: true), DocxText.Run(missing.Why));
                break;
            case ListBlock list:
                text.Paragraph("Heading2", list.Title);
                WriteItems(list.Items);
                break;
            case NotesBlock notes:
                text.Paragraph("Heading2", notes.Title);
                for (var line = 0; line < notes.Lines; line++)
                    text.Paragraph("Notatlinje", "");
                break;
            case SourcesBlock sources:
                text.Paragraph("Heading2", sources.Title);
                foreach (var entry in sources.Entries)
                    text.Anchored("Kilde", entry.Marker.ToString(), DocxText.Run(entry.Marker + " ", bold: true) + DocxText.Run(entry.Text));
                if (sources.Note.Length > 0)
                    text.Paragraph("Kilde", sources.Note);
                break;
            case OriginsBlock origins:
                text.Paragraph("Heading2", origins.Title);
                text.Paragraph("Figurunder", origins.Explanation);
                text.Add(DocxTable.Of(origins.Table, sections.Width));
                text.Paragraph("Kilde", "");
                break;
            case WordListBlock words:
                text.Paragraph("Heading2", words.Title);
                foreach (var (term, explanation) in words.Entries)
                    text.Runs("Normal", DocxText.Run(term + " ", bold: true), DocxText.Run(explanation));
                break;
            default:
                throw new InvalidOperationException($"Word has no way to write a block of type {block.GetType().Name}: expected one of the types in Analytics.Reporting.Documents. Add it to {nameof(DocxBlocks)}.");
        }
    }

    private string KeyFigure(KeyFigure figure) =>
        DocxText.Of("Kilde", DocxText.Run(figure.Label))
        + DocxText.Of("Nokkeltall", DocxText.Run(figure.Value) + (figure.Unit.Length > 0 ? $"<w:r><w:rPr><w:sz w:val=\"20\"/></w:rPr><w:t xml:space=\"preserve\"> {HtmlOutput.Encode(figure.Unit)}</w:t></w:r>" : ""))
        + DocxText.Of("Kilde", DocxText.Run(figure.Note) + DocxText.Markers(figure.Sources, linkSources));

    private string Light(TrafficLightItem light)
    {
        var (shape, colour) = VerdictLook.Of(light.Verdict);
        return DocxText.Of("Celle", DocxText.Run(light.Area, bold: true))
            + DocxText.Of("Celle", DocxText.Run($"{shape} {light.VerdictWord}", bold: true, colour))
            + DocxText.Of("Celle", DocxText.Run(light.Why))
            + DocxText.Of("Kilde", DocxText.Run(light.Now))
            + DocxText.Of("Kilde", DocxText.Run(Say("Regel:") + " ", bold: true) + DocxText.Run(light.Rule) + DocxText.Markers(light.Sources, linkSources));
    }

    private void WriteFigure(FigureBlock figure)
    {
        text.Anchored("Figurnummer", Anchor(figure), DocxText.Run(Say("Figur ") + figure.Number));
        text.Paragraph("Figurtittel", figure.Title);
        text.Paragraph("Figurunder", figure.Subtitle);
        foreach (var chart in figure.Charts)
        {
            if (chart.Title.Length > 0)
                text.Runs("Figurunder", DocxText.Run(chart.Title, bold: true));
            text.Add(DocxText.Of("Figur", Drawing(figure, chart)));
        }

        WriteSource(figure.Source, Say($" Tallene bak figuren: regneark, ark {figure.Number}."));
        WriteNotes(figure.Notes);
    }

    private string Drawing(FigureBlock figure, NativeChart chart)
    {
        var id = package.Relate("word/document.xml", "chart", ChartXml.Add(package, "word", ++charts, figure.Table, chart, textSize: 9));
        var height = chart.Form == ChartForm.Pyramid ? FigureHeight * 3 / 2 : figure.Charts.Count > 1 ? FigureHeight * 3 / 4 : FigureHeight;
        return string.Create(CultureInfo.InvariantCulture, $"<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{TextWidth}\" cy=\"{height}\"/><wp:docPr id=\"{charts}\" name=\"Figur {figure.Number}\" descr=\"{HtmlOutput.Encode(figure.InWords)}\"/><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><c:chart r:id=\"{id}\"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>");
    }

    private void WriteTable(TableBlock block)
    {
        text.Paragraph("Heading2", block.Title);
        if (block.Subtitle.Length > 0)
            text.Paragraph("Figurunder", block.Subtitle);
        text.Add(DocxTable.Of(block.Table, sections.Width));
        if (block.Source is { } source)
            WriteSource(source, "");
        else
            text.Paragraph("Kilde", "");
        WriteNotes(block.Notes);
    }

    private void WriteSource(SourceNote source, string more)
    {
        var extra = source.Extra.Length > 0 ? " " + source.Extra : "";
        text.Runs("Kilde", DocxText.Run($"{source.Text} {DocxText.Shape(source.Status)} {StatusShape.NumbersWord(source.Status)}.{extra}{more}"), DocxText.Markers(source.Markers, linkSources));
    }

    private void WriteNotes(IReadOnlyList<MarginNote> notes)
    {
        foreach (var note in notes)
            text.Runs("Margnote", DocxText.Run(note.Term + " ", bold: true), DocxText.Run(note.Text));
    }

    private void WriteFindings(FindingsBlock block)
    {
        text.Paragraph("Heading2", block.Title);
        foreach (var finding in block.Findings)
        {
            text.Runs("Funn", DocxText.Own($"{finding.Rank.ToString(CultureInfo.InvariantCulture)}  "), DocxText.Run(finding.Heading), DocxText.Tab, DocxText.Own(finding.Amount));
            text.Paragraph("Funntekst", finding.Text);
            var note = finding.AmountNote.Length > 0 ? $" · {finding.AmountNote}" : "";
            text.Runs("Kilde", DocxText.Run($"{new string('●', finding.Dots)}{new string('○', 4 - finding.Dots)} {finding.CertaintyWord} · {finding.Influence}{note}"), DocxText.Markers(finding.Sources, linkSources));
        }

        text.Paragraph("Margnote", block.Explanation);
    }

    private void WriteCard(Card card)
    {
        text.Paragraph("Heading2", card.Title);
        text.Paragraph("Figurunder", card.Definition);
        WriteItems(card.Facts);
        WriteSource(card.Source, "");
    }

    private void WriteFocus(FocusBlock block)
    {
        text.Paragraph("Heading2", block.Title);
        text.Paragraph("Figurunder", block.Question);
        text.Add(DocxTable.Row([.. block.Columns.Select(Column)]));
        text.Paragraph("Kilde", "");
        foreach (var sentence in block.Associations)
            text.Paragraph("Normal", sentence);
        WriteSource(block.Source, "");
    }

    private static string Column(FocusColumn column) =>
        DocxText.Of("Celle", DocxText.Own(column.Heading, bold: true))
        + (column.Entries.Count == 0 ? DocxText.Of("Kilde", DocxText.Run(column.Empty)) : string.Concat(column.Entries.Select(Entry)));

    private static string Entry(FocusEntry entry) =>
        DocxText.Of("Celle", DocxText.Run(entry.Name + " ") + DocxText.Run(entry.Status is { } status ? $"{DocxText.Shape(status)} {entry.Value}" : entry.Value, bold: true))
        + (entry.Note.Length > 0 ? DocxText.Of("Kilde", DocxText.Run(entry.Note)) : "")
        + string.Concat(entry.Lines.Select(line => DocxText.Of("Kilde", DocxText.Run("– " + line))));

    private void WriteItems(IReadOnlyList<ListItem> items)
    {
        foreach (var item in items)
            text.Runs("Normal", DocxText.Run(item.Status is { } status ? DocxText.Shape(status) + " " : "– "), DocxText.Run(item.Term.Length > 0 ? item.Term + " " : "", bold: true), DocxText.Run(item.Text));
    }

    private void WriteQuestions(QuestionsBlock block)
    {
        foreach (var (question, i) in block.Questions.Select((q, i) => (q, i)))
        {
            text.Runs("Sporsmal", DocxText.Own($"{(i + 1).ToString(CultureInfo.InvariantCulture)}  "), DocxText.Run(question.Text));
            text.Runs("Normal", DocxText.Run(question.Numbers + " "), DocxText.Run(Say("Tallene sier ikke "), bold: true), DocxText.Run(question.NumbersDoNotSay));
            for (var line = 0; line < NoteLines; line++)
                text.Paragraph("Notatlinje", "");
        }
    }
}
