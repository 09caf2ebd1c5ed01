using System.Globalization;

namespace Analytics.Reporting.Docx;

/// <summary>Turns pages for tables that are too wide to stand upright, and for annexes. A section of Word says at its end how its pages lie.</summary>
/// <param name="text">The document in the making.</param>
/// <param name="uprightFoot">Relation of the foot of upright pages.</param>
/// <param name="landscapeFoot">Relation of the foot of landscape pages.</param>
/// <param name="hasCover">Whether the first page is a cover, which has no foot.</param>
internal sealed class DocxSections(DocxText text, string uprightFoot, string landscapeFoot, bool hasCover)
{
    private bool isFirst = true;

    /// <summary>Whether the pages lie now.</summary>
    public bool IsLandscape { get; private set; }

    /// <summary>Width of the text now, twentieths of a point.</summary>
    public int Width => IsLandscape ? DocxTable.LandscapeWidth : DocxTable.TextWidth;

    /// <summary>Lets what follows stand on upright or landscape pages; where they lie so already, nothing happens.</summary>
    public void Turn(bool landscape)
    {
        if (landscape == IsLandscape)
            return;
        text.Add($"<w:p><w:pPr><w:pStyle w:val=\"Seksjonsslutt\"/>{Properties()}</w:pPr></w:p>");
        IsLandscape = landscape;
    }

    /// <summary>How the pages of the section that ends here lie.</summary>
    public string Properties()
    {
        var (width, height) = IsLandscape ? (16838, 11906) : (11906, 16838);
        var title = isFirst && hasCover ? "<w:titlePg/>" : "";
        isFirst = false;
        return string.Create(CultureInfo.InvariantCulture, $"<w:sectPr><w:footerReference w:type=\"default\" r:id=\"{(IsLandscape ? landscapeFoot : uprightFoot)}\"/><w:type w:val=\"nextPage\"/><w:pgSz w:w=\"{width}\" w:h=\"{height}\"{(IsLandscape ? " w:orient=\"landscape\"" : "")}/><w:pgMar w:top=\"964\" w:right=\"1020\" w:bottom=\"1077\" w:left=\"1020\" w:header=\"500\" w:footer=\"500\" w:gutter=\"0\"/>{title}</w:sectPr>");
    }
}
