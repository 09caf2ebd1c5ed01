using Analytics.Reporting.Languages;
using System.Globalization;
using System.Text;
using Analytics.Reporting.Html;

namespace Analytics.Reporting.Pptx;

/// <summary>The shapes of one slide in the making. Lengths are millimetres from the upper left corner.</summary>
internal sealed class SlideBuilder
{
    /// <summary>Width of a slide, mm.</summary>
    public const double Width = 338.7;

    /// <summary>Height of a slide, mm.</summary>
    public const double Height = 190.5;

    /// <summary>Space round what stands on a slide, mm.</summary>
    public const double Edge = 16;

    private const int Emu = 36000;

    private readonly StringBuilder shapes = new();
    private int last = 1;

    /// <summary>The title, which outlines and screen readers find.</summary>
    public void Title(string text, int size = 28, string colour = "tx1", double top = Edge) =>
        Shape("Tittel", "<p:nvPr><p:ph type=\"title\"/></p:nvPr>", Edge, top, Width - (2 * Edge), 26, Paragraph(Run(text, size, colour, major: true, bold: true)), "t");

    /// <summary>Text of several paragraphs.</summary>
    /// <param name="name">What the shape is called.</param>
    /// <param name="x">From the left.</param>
    /// <param name="y">From the top.</param>
    /// <param name="width">Width.</param>
    /// <param name="height">Height.</param>
    /// <param name="paragraphs">Finished paragraphs.</param>
    /// <param name="anchor"><c>t</c>, <c>ctr</c> or <c>b</c>.</param>
    public void Text(string name, double x, double y, double width, double height, string paragraphs, string anchor = "t") =>
        Shape(name, "<p:nvPr/>", x, y, width, height, paragraphs, anchor);

    /// <summary>A thin rule.</summary>
    public void Rule(double x, double y, double width, string colour = "D8DEE1") =>
        shapes.Append(CultureInfo.InvariantCulture, $"<p:cxnSp><p:nvCxnSpPr><p:cNvPr id=\"{++last}\" name=\"Strek {last}\"/><p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr><a:xfrm><a:off x=\"{At(x)}\" y=\"{At(y)}\"/><a:ext cx=\"{At(width)}\" cy=\"0\"/></a:xfrm><a:prstGeom prst=\"line\"><a:avLst/></a:prstGeom><a:ln w=\"12700\"><a:solidFill><a:srgbClr val=\"{colour}\"/></a:solidFill></a:ln></p:spPr></p:cxnSp>");

    /// <summary>A picture.</summary>
    /// <param name="fill">What it is filled with.</param>
    /// <param name="inWords">What it shows.</param>
    /// <param name="x">From the left.</param>
    /// <param name="y">From the top.</param>
    /// <param name="width">Width.</param>
    /// <param name="height">Height.</param>
    /// <param name="onPlate">Whether its ground is white.</param>
    public void Picture(string fill, string inWords, double x, double y, double width, double height, bool onPlate) =>
        shapes.Append(CultureInfo.InvariantCulture, $"<p:pic><p:nvPicPr><p:cNvPr id=\"{++last}\" name=\"Merke {last}\" descr=\"{HtmlOutput.Encode(inWords)}\"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill>{fill}</p:blipFill><p:spPr><a:xfrm><a:off x=\"{At(x)}\" y=\"{At(y)}\"/><a:ext cx=\"{At(width)}\" cy=\"{At(height)}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>{(onPlate ? "<a:solidFill><a:schemeClr val=\"bg1\"/></a:solidFill>" : "")}</p:spPr></p:pic>");

    /// <summary>A table with a rule under each row.</summary>
    /// <param name="name">What the shape is called.</param>
    /// <param name="x">From the left.</param>
    /// <param name="y">From the top.</param>
    /// <param name="widths">Widths of the columns.</param>
    /// <param name="height">Least height of a row.</param>
    /// <param name="rows">Rows of finished paragraphs, the header first.</param>
    public void Table(string name, double x, double y, IReadOnlyList<double> widths, double height, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        const string NoLine = "<a:lnL w=\"0\"><a:noFill/></a:lnL><a:lnR w=\"0\"><a:noFill/></a:lnR>";
        static string Line(string side, int width, string colour) => $"<a:ln{side} w=\"{width.ToString(CultureInfo.InvariantCulture)}\"><a:solidFill><a:srgbClr val=\"{colour}\"/></a:solidFill></a:ln{side}>";
        shapes.Append(CultureInfo.InvariantCulture, $"<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"{++last}\" name=\"{HtmlOutput.Encode(name)} {last}\"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp=\"1\"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x=\"{At(x)}\" y=\"{At(y)}\"/><a:ext cx=\"{At(widths.Sum())}\" cy=\"{At(height * rows.Count)}\"/></p:xfrm><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/table\"><a:tbl><a:tblPr firstRow=\"1\" firstCol=\"1\"/><a:tblGrid>");
        foreach (var width in widths)
            shapes.Append(CultureInfo.InvariantCulture, $"<a:gridCol w=\"{At(width)}\"/>");
        shapes.Append("</a:tblGrid>");
        foreach (var (row, i) in rows.Select((r, i) => (r, i)))
        {
            shapes.Append(CultureInfo.InvariantCulture, $"<a:tr h=\"{At(height)}\">");
            foreach (var cell in row)
                shapes.Append(CultureInfo.InvariantCulture, $"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{cell}</a:txBody><a:tcPr marL=\"0\" marR=\"{At(3)}\" marT=\"{At(1)}\" marB=\"{At(1)}\">{NoLine}{Line("T", i == 0 ? 19050 : 6350, i == 0 ? "16242C" : "D8DEE1")}{Line("B", i == 0 ? 12700 : 6350, i == 0 ? "84919A" : "D8DEE1")}<a:noFill/></a:tcPr></a:tc>");
            shapes.Append("</a:tr>");
        }

        shapes.Append("</a:tbl></a:graphicData></a:graphic></p:graphicFrame>");
    }

    /// <summary>A chart of another part.</summary>
    public void Chart(string relation, string name, string inWords, double x, double y, double width, double height) =>
        shapes.Append(CultureInfo.InvariantCulture, $"<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"{++last}\" name=\"{HtmlOutput.Encode(name)}\" descr=\"{HtmlOutput.Encode(inWords)}\"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x=\"{At(x)}\" y=\"{At(y)}\"/><a:ext cx=\"{At(width)}\" cy=\"{At(height)}\"/></p:xfrm><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><c:chart r:id=\"{relation}\"/></a:graphicData></a:graphic></p:graphicFrame>");

    /// <summary>The slide's part.</summary>
    /// <param name="background">Name of the theme's colour behind it; empty for white.</param>
    public HtmlOutput.Encoded Xml(string background = "")
    {
        var behind = background.Length > 0 ? $"<p:bg><p:bgPr><a:solidFill><a:schemeClr val=\"{background}\"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>" : "";
        return new HtmlOutput.Encoded($"<p:sld {PptxRenderer.Namespaces}><p:cSld>{behind}{Tree(shapes.ToString())}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>");
    }

    /// <summary>Shapes as the tree that every slide, layout and master has.</summary>
    public static string Tree(string shapes) => $"<p:spTree><p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/><a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"0\" cy=\"0\"/></a:xfrm></p:grpSpPr>{shapes}</p:spTree>";

    /// <summary>A paragraph of finished runs.</summary>
    public static string Paragraph(string runs, int after = 0) => $"<a:p><a:pPr><a:spcAft><a:spcPts val=\"{(after * 100).ToString(CultureInfo.InvariantCulture)}\"/></a:spcAft></a:pPr>{runs}</a:p>";

    /// <summary>A run of text.</summary>
    public static string Run(string text, int size, string colour = "tx1", bool major = false, bool bold = false) => text.Length == 0
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $"<a:r><a:rPr lang=\"{LanguageCode.WithCountry(LanguageCode.Of(Spoken))}\" sz=\"{size * 100}\" b=\"{(bold ? 1 : 0)}\"><a:solidFill>{Colour(colour)}</a:solidFill><a:latin typeface=\"{(major ? "+mj-lt" : "+mn-lt")}\"/></a:rPr><a:t>{HtmlOutput.Encode(text)}</a:t></a:r>");

    private static string Colour(string colour) => colour.Length == 6 && colour.All(char.IsAsciiHexDigitUpper) ? $"<a:srgbClr val=\"{colour}\"/>" : $"<a:schemeClr val=\"{colour}\"/>";

    private static long At(double millimetres) => (long)Math.Round(millimetres * Emu);

    private void Shape(string name, string kind, double x, double y, double width, double height, string paragraphs, string anchor) =>
        shapes.Append(CultureInfo.InvariantCulture, $"<p:sp><p:nvSpPr><p:cNvPr id=\"{++last}\" name=\"{HtmlOutput.Encode(name)} {last}\"/><p:cNvSpPr/>{kind}</p:nvSpPr><p:spPr><a:xfrm><a:off x=\"{At(x)}\" y=\"{At(y)}\"/><a:ext cx=\"{At(width)}\" cy=\"{At(height)}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr wrap=\"square\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"{anchor}\"><a:normAutofit/></a:bodyPr>{paragraphs}</p:txBody></p:sp>");
}
