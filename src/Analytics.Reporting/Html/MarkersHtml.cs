using Analytics.Reporting.Documents;

namespace Analytics.Reporting.Html;

/// <summary>Source markers: links to the list of sources where the document has one.</summary>
internal static class MarkersHtml
{
    public static HtmlOutput.Encoded Of(IReadOnlyList<SourceMarker> markers, bool link) =>
        markers.Count == 0
            ? HtmlOutput.Encoded.None
            : new($"<span class=\"nb\">{string.Join(' ', markers.Select(m => One(m, link).Value))}</span>");

    private static HtmlOutput.Encoded One(SourceMarker marker, bool link) =>
        link
            ? HtmlOutput.Of($"<a class=\"k\" href=\"#k{marker.Number}\" aria-label=\"{Say($"{marker.ToString()}, gå til kilden")}\">{marker.ToString()}</a>")
            : HtmlOutput.Of($"<span class=\"k\">{marker.ToString()}</span>");
}
