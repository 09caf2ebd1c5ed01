using Analytics.Reporting.Documents;

namespace Analytics.Reporting.Html;

/// <summary>Writes each kind of block.</summary>
internal sealed class BlockHtml(HtmlOutput output, Anchors anchors, bool linkSources, OriginsJson origins)
{
    public void Write(Block block, Chapter chapter)
    {
        switch (block)
        {
            case KeyFiguresBlock key:
                WriteKeyFigures(key);
                break;
            case FigureBlock figure:
                output.Write($"<div class=\"rad\">");
                FigureHtml.Write(figure, anchors.Of(figure), linkSources, output, origins);
                WriteNotes(figure.Notes, Say($"Om figur {figure.Number}"));
                output.Write($"</div>\n");
                break;
            case TableBlock table:
                WriteTable(table);
                break;
            case FindingsBlock findings:
                FindingHtml.Write(findings, chapter.Id, anchors, linkSources, output);
                break;
            case TrafficLightsBlock lights:
                TrafficLightHtml.Write(lights, linkSources, output);
                break;
            case CardsBlock cards:
                CardHtml.Write(cards, linkSources, output);
                break;
            case FocusBlock focus:
                FocusHtml.Write(focus, linkSources, output);
                break;
            case QuestionsBlock questions:
                WriteQuestions(questions);
                break;
            case ParagraphBlock paragraph:
                output.Write($"<p class=\"brod\">{HtmlOutput.Prose(paragraph.Text)} {MarkersHtml.Of(paragraph.Sources, linkSources)}</p>\n");
                break;
            case MissingBlock missing:
                output.Write($"<p class=\"brod mangler\"><span class=\"status ikke\">{StatusShape.Icon(DataStatus.Missing)}<strong>{Say($"{missing.What} mangler.")}</strong></span> {HtmlOutput.Prose(missing.Why)}</p>\n");
                break;
            case ListBlock list:
                WriteList(list);
                break;
            case NotesBlock notes:
                output.Write($"<div class=\"kun-papir\"><h3>{notes.Title}</h3>");
                for (var line = 0; line < notes.Lines; line++)
                    output.Write($"<div class=\"linje\" aria-hidden=\"true\"></div>");
                output.Write($"</div>\n");
                break;
            case SourcesBlock sources:
                WriteSources(sources);
                break;
            case OriginsBlock annex:
                output.Write($"<div class=\"tabell lang kildevedlegg\"><h3>{annex.Title}</h3><p class=\"fig-under\">{HtmlOutput.Prose(annex.Explanation)}</p>");
                TableHtml.Write(annex.Table, annex.Title, output, origins);
                output.Write($"</div>\n");
                break;
            case WordListBlock words:
                output.Write($"<h3 class=\"ord-hode\">{words.Title}</h3><dl class=\"ordliste\">");
                foreach (var (term, explanation) in words.Entries)
                    output.Write($"<div><dt>{term}</dt><dd>{HtmlOutput.Prose(explanation)}</dd></div>");
                output.Write($"</dl>\n");
                break;
            default:
                throw new InvalidOperationException($"No HTML for a block of type {block.GetType().Name}: expected one of the types in Analytics.Reporting.Documents. Add it to {nameof(BlockHtml)}.");
        }
    }

    private void WriteKeyFigures(KeyFiguresBlock block)
    {
        output.Write($"<dl class=\"nokkeltall\">");
        foreach (var figure in block.Figures)
        {
            output.Write($"<div><dt>{HtmlOutput.Prose(figure.Label)}</dt><dd class=\"v\"{origins.Attribute(figure.Origin)}>{figure.Value}");
            if (figure.Unit.Length > 0)
                output.Write($" <small>{figure.Unit}</small>");
            output.Write($"</dd><dd class=\"s\">{HtmlOutput.Prose(figure.Note)} {MarkersHtml.Of(figure.Sources, linkSources)}</dd></div>");
        }

        output.Write($"</dl>\n");
    }

    private void WriteTable(TableBlock block)
    {
        var form = TableSpace.NeedsLandscape(block.Table) ? "rad hel liggende" : block.Wide ? "rad hel" : "rad";
        var service = block.Service.Length > 0 ? HtmlOutput.Of($" data-tjeneste=\"{block.Service}\"") : HtmlOutput.Encoded.None;
        output.Write($"<div class=\"{form}\"{service}><div class=\"tabell\"><h3 id=\"{anchors.Of(block)}\">{HtmlOutput.Prose(block.Title)}</h3>");
        if (block.Subtitle.Length > 0)
            output.Write($"<p class=\"fig-under\">{HtmlOutput.Prose(block.Subtitle)}</p>");
        TableHtml.Write(block.Table, block.Title, output, origins);
        if (block.Source is { } source)
            FigureHtml.WriteSource(source, "", linkSources, output);
        output.Write($"</div>");
        WriteNotes(block.Notes, Say("Om tabellen"));
        output.Write($"</div>\n");
    }

    private void WriteNotes(IReadOnlyList<MarginNote> notes, string label)
    {
        if (notes.Count == 0)
            return;
        output.Write($"<div class=\"margnote\" role=\"note\" aria-label=\"{label}\">");
        foreach (var note in notes)
            output.Write($"<p><strong>{note.Term}</strong> {HtmlOutput.Prose(note.Text)}</p>");
        output.Write($"</div>");
    }

    private void WriteQuestions(QuestionsBlock block)
    {
        output.Write($"<ol class=\"sporsmal\">");
        for (var i = 0; i < block.Questions.Count; i++)
        {
            var question = block.Questions[i];
            output.Write($"<li><p class=\"nr\" aria-hidden=\"true\">{i + 1}</p><div><h3>{HtmlOutput.Prose(question.Text)}</h3><p>{HtmlOutput.Prose(question.Numbers)} <b>{Say("Tallene sier ikke")}</b> {HtmlOutput.Prose(question.NumbersDoNotSay)}</p><div class=\"notat\" aria-hidden=\"true\"></div></div></li>");
        }

        output.Write($"</ol>\n");
    }

    private void WriteList(ListBlock block)
    {
        output.Write($"<div class=\"tabell liste\"><h3>{block.Title}</h3><ul class=\"endret\">");
        foreach (var item in block.Items)
        {
            output.Write($"<li>");
            if (item.Status is { } status)
                output.Write($"{StatusShape.Icon(status)} ");
            output.Write($"<strong>{HtmlOutput.Prose(item.Term)}</strong> {HtmlOutput.Prose(item.Text)}</li>");
        }

        output.Write($"</ul></div>\n");
    }

    private void WriteSources(SourcesBlock block)
    {
        output.Write($"<div class=\"tabell liste hel\"><h3>{block.Title}</h3><ol class=\"kilder\">");
        foreach (var entry in block.Entries)
            output.Write($"<li id=\"k{entry.Marker.Number}\" tabindex=\"-1\"><b>{entry.Marker.ToString()}</b>{HtmlOutput.Prose(entry.Text)}</li>");
        output.Write($"</ol>");
        if (block.Note.Length > 0)
            output.Write($"<p class=\"fig-kilde\">{HtmlOutput.Prose(block.Note)}</p>");
        output.Write($"</div>\n");
    }
}
