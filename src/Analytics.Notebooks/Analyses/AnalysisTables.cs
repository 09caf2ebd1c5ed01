using System.Globalization;
using Analytics.Notebooks.Display;
using Analytics.Notebooks.Tables;
using Analytics.Reporting.Html;

namespace Analytics.Notebooks.Analyses;

/// <summary>What an analysis gives: tables, and what a reader must know beside them. Shown as one of its tables with the notes below.</summary>
public abstract class AnalysisTables : IDisplayed
{
    private protected AnalysisTables(Table shown, IEnumerable<string> notes) => (Shown, Notes) = (shown, [.. notes.Distinct(StringComparer.Ordinal)]);

    /// <summary>What is not known, what stands in for what and what was left out, in bokmål.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Contents
    {
        get
        {
            var html = new StringWriter(CultureInfo.InvariantCulture);
            html.Write(TableView.Html(Shown));
            var output = new HtmlOutput(html);
            foreach (var note in Notes)
                output.Write($"<p class=\"merknad\"><small>{note}</small></p>");
            return new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [Mime.Html] = html.ToString(),
                [Mime.Text] = string.Join('\n', Notes.Prepend(TableView.Text(Shown))),
            };
        }
    }

    private Table Shown { get; }
}
