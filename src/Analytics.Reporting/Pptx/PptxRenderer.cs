using System.Globalization;
using System.Text;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Html;
using Analytics.Reporting.OpenXml;

namespace Analytics.Reporting.Pptx;

/// <summary>Writes the slides for the conference: the first minute, the largest findings, the figures behind them, the questions. Notes carry what a speaker must be able to say. The same document gives the same bytes.</summary>
public static class PptxRenderer
{
    internal const string Namespaces = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\" xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"";

    private const string Type = "application/vnd.openxmlformats-officedocument.presentationml.";
    private const string Main = "ppt/presentation.xml";
    private const string Master = "ppt/slideMasters/slideMaster1.xml";
    private const string Layout = "ppt/slideLayouts/slideLayout1.xml";
    private const string NotesMaster = "ppt/notesMasters/notesMaster1.xml";
    private const string ColourMap = "<p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\" accent2=\"accent2\" accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\" accent6=\"accent6\" hlink=\"hlink\" folHlink=\"folHlink\"/>";

    /// <summary>Writes the slides.</summary>
    /// <param name="document">The document.</param>
    /// <param name="stream">Where to; stays open.</param>
    public static void Write(ReportDocument document, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(document);
        var package = CoreProperties.Package(document, Main);
        var master = package.Relate(Main, "slideMaster", Master);
        AddMaster(document, package);
        var notes = package.Relate(Main, "notesMaster", NotesMaster);
        AddNotesMaster(document, package);

        var list = new StringBuilder();
        var slides = new ConferenceSlides(document, package).Make();
        for (var i = 0; i < slides.Count; i++)
        {
            var path = ConferenceSlides.Path(i);
            package.Relate(path, "slideLayout", Layout);
            package.Add(path, Type + "slide+xml", slides[i].Xml);
            var note = string.Create(CultureInfo.InvariantCulture, $"ppt/notesSlides/notesSlide{i + 1}.xml");
            package.Relate(path, "notesSlide", note);
            package.Relate(note, "slide", path);
            package.Relate(note, "notesMaster", NotesMaster);
            package.Add(note, Type + "notesSlide+xml", Notes(slides[i].Notes));
            list.Append(CultureInfo.InvariantCulture, $"<p:sldId id=\"{256 + i}\" r:id=\"{package.Relate(Main, "slide", path)}\"/>");
        }

        package.Add(Main, Type + "presentation.main+xml", new HtmlOutput.Encoded($"<p:presentation {Namespaces}><p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" r:id=\"{master}\"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id=\"{notes}\"/></p:notesMasterIdLst><p:sldIdLst>{list}</p:sldIdLst><p:sldSz cx=\"12193200\" cy=\"6858000\"/><p:notesSz cx=\"6858000\" cy=\"9144000\"/></p:presentation>"));
        package.Write(stream);
    }

    private static void AddMaster(ReportDocument document, OfficePackage package)
    {
        var layout = package.Relate(Master, "slideLayout", Layout);
        package.Relate(Master, "theme", "ppt/theme/theme1.xml");
        package.Add("ppt/theme/theme1.xml", OfficeTheme.ContentType, OfficeTheme.Xml(document));
        var title = "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Tittel\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"title\"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x=\"576000\" y=\"576000\"/><a:ext cx=\"11041200\" cy=\"936000\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\"/><a:p><a:r><a:rPr lang=\"nb-NO\"/><a:t>Tittel</a:t></a:r></a:p></p:txBody></p:sp>";
        package.Add(Master, Type + "slideMaster+xml", new HtmlOutput.Encoded($"<p:sldMaster {Namespaces}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val=\"bg1\"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>{SlideBuilder.Tree(title)}</p:cSld>{ColourMap}<p:sldLayoutIdLst><p:sldLayoutId id=\"2147483649\" r:id=\"{layout}\"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle><a:lvl1pPr><a:defRPr sz=\"2800\" b=\"1\"><a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill><a:latin typeface=\"+mj-lt\"/></a:defRPr></a:lvl1pPr></p:titleStyle><p:bodyStyle><a:lvl1pPr><a:defRPr sz=\"2000\"><a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill><a:latin typeface=\"+mn-lt\"/></a:defRPr></a:lvl1pPr></p:bodyStyle><p:otherStyle/></p:txStyles></p:sldMaster>"));
        package.Relate(Layout, "slideMaster", Master);
        package.Add(Layout, Type + "slideLayout+xml", new HtmlOutput.Encoded($"<p:sldLayout {Namespaces} type=\"titleOnly\" preserve=\"1\"><p:cSld name=\"Tittel og innhold\">{SlideBuilder.Tree(title)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"));
    }

    private static void AddNotesMaster(ReportDocument document, OfficePackage package)
    {
        package.Relate(NotesMaster, "theme", "ppt/theme/theme2.xml");
        package.Add("ppt/theme/theme2.xml", OfficeTheme.ContentType, OfficeTheme.Xml(document));
        package.Add(NotesMaster, Type + "notesMaster+xml", new HtmlOutput.Encoded($"<p:notesMaster {Namespaces}><p:cSld>{SlideBuilder.Tree("")}</p:cSld>{ColourMap}</p:notesMaster>"));
    }

    private static HtmlOutput.Encoded Notes(IReadOnlyList<string> paragraphs) => new($"<p:notes {Namespaces}><p:cSld>{SlideBuilder.Tree($"<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Lysbilde\"/><p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\" noChangeAspect=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"sldImg\"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x=\"685800\" y=\"685800\"/><a:ext cx=\"5486400\" cy=\"3086100\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr></p:sp><p:sp><p:nvSpPr><p:cNvPr id=\"3\" name=\"Notater\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"body\" idx=\"1\"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x=\"685800\" y=\"4000500\"/><a:ext cx=\"5486400\" cy=\"4500000\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/>{string.Concat(paragraphs.DefaultIfEmpty("").Select(n => $"<a:p><a:r><a:rPr lang=\"nb-NO\" sz=\"1200\"/><a:t>{HtmlOutput.Encode(n)}</a:t></a:r></a:p>"))}</p:txBody></p:sp>")}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>");
}
