using Analytics.Reporting.Documents;

namespace Analytics.Reporting.Html;

/// <summary>Focus areas: four columns side by side, two where there is less room, one on a phone.</summary>
internal static class FocusHtml
{
    public static void Write(FocusBlock block, bool linkSources, HtmlOutput output)
    {
        output.Write($"<section class=\"fokus\"><h3>{HtmlOutput.Prose(block.Title)}</h3><p class=\"fig-under\">{HtmlOutput.Prose(block.Question)}</p><div class=\"fokus-kolonner\">");
        foreach (var column in block.Columns)
        {
            output.Write($"<div><h4>{column.Heading}</h4>");
            if (column.Entries.Count == 0)
                output.Write($"<p class=\"fokus-merke\">{HtmlOutput.Prose(column.Empty)}</p>");
            else
                WriteEntries(column, output);
            output.Write($"</div>");
        }

        output.Write($"</div><div class=\"samvariasjon\">");
        foreach (var sentence in block.Associations)
            output.Write($"<p>{HtmlOutput.Prose(sentence)}</p>");
        output.Write($"</div>");
        FigureHtml.WriteSource(block.Source, "", linkSources, output);
        output.Write($"</section>\n");
    }

    private static void WriteEntries(FocusColumn column, HtmlOutput output)
    {
        output.Write($"<dl class=\"{(column.IsCounts ? "saker" : "tall")}\">");
        foreach (var entry in column.Entries)
        {
            output.Write($"<div><dt>{HtmlOutput.Prose(entry.Name)}</dt>");
            if (entry.Status is { } status)
                output.Write($"<dd class=\"{(status is DataStatus.Hidden or DataStatus.Missing ? "v ikke" : "v")}\">{StatusShape.Icon(status)} {entry.Value}</dd>");
            else
                output.Write($"<dd class=\"v\">{entry.Value}</dd>");
            if (entry.Note.Length > 0)
                output.Write($"<dd class=\"fokus-merke\">{HtmlOutput.Prose(entry.Note)}</dd>");
            foreach (var line in entry.Lines)
                output.Write($"<dd class=\"fokus-sak\">{HtmlOutput.Prose(line)}</dd>");
            output.Write($"</div>");
        }

        output.Write($"</dl>");
    }
}
