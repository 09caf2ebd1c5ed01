using System.Globalization;
using System.Text;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Html;

namespace Analytics.Reporting.Docx;

/// <summary>Paragraphs, runs and bookmarks of a document in the making.</summary>
internal sealed class DocxText
{
    private readonly StringBuilder body = new();
    private int bookmarks;

    /// <summary>Adds markup.</summary>
    public void Add(string markup) => body.Append(markup);

    /// <summary>Adds a paragraph of one run.</summary>
    public void Paragraph(string style, string text) => Add(Of(style, Run(text)));

    /// <summary>Adds a paragraph of finished runs.</summary>
    public void Runs(string style, params string[] runs) => Add(Of(style, string.Concat(runs)));

    /// <summary>Adds a paragraph that others can point to.</summary>
    public void Anchored(string style, string anchor, string runs) =>
        Add(Of(style, string.Create(CultureInfo.InvariantCulture, $"<w:bookmarkStart w:id=\"{++bookmarks}\" w:name=\"{anchor}\"/>{runs}<w:bookmarkEnd w:id=\"{bookmarks}\"/>")));

    /// <summary>What has been added.</summary>
    public override string ToString() => body.ToString();

    public static string Of(string style, string runs) => $"<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>{runs}</w:p>";

    public static string Run(string text, bool bold = false, string colour = "")
    {
        if (text.Length == 0)
            return "";
        var look = (bold ? "<w:b/>" : "") + (colour.Length > 0 ? $"<w:color w:val=\"{colour}\"/>" : "");
        return $"<w:r>{(look.Length > 0 ? $"<w:rPr>{look}</w:rPr>" : "")}<w:t xml:space=\"preserve\">{HtmlOutput.Encode(text)}</w:t></w:r>";
    }

    /// <summary>Text in the municipality's own colour, through a style that can be changed.</summary>
    public static string Own(string text, bool bold = false) => text.Length == 0
        ? ""
        : $"<w:r><w:rPr><w:rStyle w:val=\"Egen\"/>{(bold ? "<w:b/>" : "")}</w:rPr><w:t xml:space=\"preserve\">{HtmlOutput.Encode(text)}</w:t></w:r>";

    public static string Tab => "<w:r><w:tab/></w:r>";

    public static string Break => "<w:r><w:br/></w:r>";

    /// <summary>A link to an anchor of the document.</summary>
    public static string Link(string anchor, string text) => $"<w:hyperlink w:anchor=\"{anchor}\"><w:r><w:rPr><w:rStyle w:val=\"Hyperlink\"/></w:rPr><w:t xml:space=\"preserve\">{HtmlOutput.Encode(text)}</w:t></w:r></w:hyperlink>";

    /// <summary>Source markers, each a link to its entry in the list of sources.</summary>
    public static string Markers(IReadOnlyList<SourceMarker> markers, bool linked) =>
        markers.Count == 0 ? "" : Run(" ") + string.Join(Run(" "), markers.Select(m => linked ? Link(m.ToString(), $"[{m}]") : Run($"[{m}]")));

    /// <summary>The page that an anchor stands on; Word counts it when it opens the document.</summary>
    public static string PageOf(string anchor) =>
        $"<w:r><w:fldChar w:fldCharType=\"begin\" w:dirty=\"true\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGEREF {anchor} \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t></w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    /// <summary>The shape of a data status, as a character.</summary>
    public static string Shape(DataStatus status) => status switch
    {
        DataStatus.Final => "●",
        DataStatus.Provisional => "◐",
        DataStatus.Calculated => "◇",
        DataStatus.Hidden => "▨",
        _ => "◌",
    };
}
