using System.Globalization;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Html;
using Analytics.Reporting.OpenXml;

namespace Analytics.Reporting.Docx;

/// <summary>Writes a document for Word: real headings, captions and cross references, and charts that can be edited. The same document gives the same bytes.</summary>
public static class DocxRenderer
{
    private const string Type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string Main = "word/document.xml";
    private const string Annex = "vedlegg";
    private const double EmblemHeight = 720000; // 20 mm
    private const double WidestEmblem = 2520000; // 70 mm

    /// <summary>Writes the document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="stream">Where to; stays open.</param>
    public static void Write(ReportDocument document, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(document);
        var package = CoreProperties.Package(document, Main);
        package.Relate(Main, "styles", "word/styles.xml");
        package.Add("word/styles.xml", DocxStyles.ContentType, DocxStyles.Xml(document.Language, document.Palette.Light.Own));
        package.Relate(Main, "theme", "word/theme/theme1.xml");
        package.Add("word/theme/theme1.xml", OfficeTheme.ContentType, OfficeTheme.Xml(document));
        package.Relate(Main, "settings", "word/settings.xml");
        package.Add("word/settings.xml", Type + "settings+xml", new HtmlOutput.Encoded("<w:settings xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:defaultTabStop w:val=\"720\"/><w:characterSpacingControl w:val=\"doNotCompress\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>"));
        var (foot, landscapeFoot) = (package.Relate(Main, "footer", "word/footer1.xml"), package.Relate(Main, "footer", "word/footer2.xml"));
        package.Add("word/footer1.xml", Type + "footer+xml", Footer(document.PageFoot, DocxTable.TextWidth));
        package.Add("word/footer2.xml", Type + "footer+xml", Footer(document.PageFoot, DocxTable.LandscapeWidth));

        var text = new DocxText();
        var isBook = document.Form == DocumentForm.Book;
        var sections = new DocxSections(text, foot, landscapeFoot, hasCover: isBook);
        if (isBook)
        {
            Cover(document, text, package);
            Contents(document, text);
        }
        else
        {
            PartHead(document, text);
        }

        var linked = document.Chapters.SelectMany(c => c.Blocks).OfType<SourcesBlock>().Any();
        var blocks = new DocxBlocks(text, package, sections, linked);
        foreach (var chapter in document.Chapters)
        {
            var isAnnex = chapter.Id == Annex;
            sections.Turn(isAnnex);
            text.Runs(isBook ? "Kapittellinje" : "Delkapittellinje", DocxText.Run($"{chapter.Number.ToString(CultureInfo.InvariantCulture)} {chapter.Name}  ", bold: true), DocxText.Run(chapter.Question));
            text.Anchored(isBook ? "Heading1" : "Delkapittel", Anchor(chapter), DocxText.Run(chapter.Heading));
            if (chapter.Lead.Length > 0)
                text.Paragraph("Ingress", chapter.Lead);
            foreach (var block in chapter.Blocks)
            {
                sections.Turn(isAnnex || (block is TableBlock table && TableSpace.NeedsLandscape(table.Table)));
                blocks.Write(block);
            }
        }

        package.Add(Main, Type + "document.main+xml", new HtmlOutput.Encoded($"""
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><w:body>{text}{sections.Properties()}</w:body></w:document>
            """));
        package.Write(stream);
    }

    private static string Anchor(Chapter chapter) => "kap_" + chapter.Id.Replace('-', '_');

    private static void Cover(ReportDocument document, DocxText text, OfficePackage package)
    {
        var cover = document.Cover;
        if (document.Theme?.Emblem is { } emblem)
            text.Runs("Kilde", Picture(EmblemPicture.Fill(package, Main, "word", emblem), emblem.Ratio, cover.Sender));
        text.Paragraph("Kilde", cover.Sender);
        text.Runs("Title", DocxText.Run(cover.Title), DocxText.Break, DocxText.Run(cover.Year));
        text.Paragraph("Ingress", cover.Ingress);
        if (document.FictionNotice is { } fiction)
            text.Runs("Margnote", DocxText.Run(fiction.Heading + " ", bold: true), DocxText.Run(fiction.Text));
        foreach (var fact in cover.Facts)
        {
            text.Runs(
                "Normal",
                DocxText.Run(fact.Label + ": ", bold: true),
                DocxText.Run((fact.Status is { } status ? DocxText.Shape(status) + " " : "") + fact.Value + (fact.Note.Length > 0 ? $" ({fact.Note})" : "")));
        }
    }

    private static string Picture(string fill, double ratio, string inWords)
    {
        var size = string.Create(CultureInfo.InvariantCulture, $"cx=\"{(long)(Math.Min(EmblemHeight * ratio, WidestEmblem))}\" cy=\"{(long)Math.Min(EmblemHeight, WidestEmblem / ratio)}\"");
        return $"<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent {size}/><wp:docPr id=\"9001\" name=\"Merke\" descr=\"{HtmlOutput.Encode(inWords)}\"/><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:nvPicPr><pic:cNvPr id=\"9001\" name=\"Merke\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>{fill}</pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext {size}/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";
    }

    private static void PartHead(ReportDocument document, DocxText text)
    {
        var cover = document.Cover;
        text.Runs("Kilde", DocxText.Run(cover.Sender, bold: true), DocxText.Run($" · {document.Edition} · {DocxText.Shape(document.Status)} {StatusShape.NumbersWord(document.Status)}"), DocxText.Run(document.FictionNotice is { } fiction ? $" · {fiction.Heading} {fiction.Text}" : ""));
        text.Paragraph("Deltittel", $"{cover.Title} {cover.Year}");
        if (document.Form == DocumentForm.Pack)
            text.Paragraph("Ingress", cover.Ingress);
    }

    private static void Contents(ReportDocument document, DocxText text)
    {
        text.Paragraph("Innhold", Say("Innhold"));
        var entries = new List<string>();
        foreach (var chapter in document.Chapters)
        {
            entries.Add(Entry("TOC1", Anchor(chapter), $"{chapter.Number.ToString(CultureInfo.InvariantCulture)} {chapter.Name}: {chapter.Heading}"));
            entries.AddRange(chapter.Blocks.OfType<FigureBlock>().Select(f => Entry("TOC2", DocxBlocks.Anchor(f), $"{Say($"Figur {f.Number}")}. {f.Title}")));
        }

        // A field, so that Word makes it again after the economist has written on; the entries are there before that.
        const string Begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> TOC \\o \"1-2\" \\h \\u </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
        entries[0] = entries[0].Replace("</w:pPr>", "</w:pPr>" + Begin, StringComparison.Ordinal);
        foreach (var entry in entries)
            text.Add(entry);
        text.Add("<w:p><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>");
    }

    private static string Entry(string style, string anchor, string title) => DocxText.Of(style, DocxText.Link(anchor, title) + DocxText.Tab + DocxText.PageOf(anchor));

    private static HtmlOutput.Encoded Footer(string foot, int width)
    {
        static string Field(string name) => $"<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> {name} </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        return new HtmlOutput.Encoded($"<w:ftr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:p><w:pPr><w:pStyle w:val=\"Kilde\"/><w:tabs><w:tab w:val=\"right\" w:pos=\"{width.ToString(CultureInfo.InvariantCulture)}\"/></w:tabs></w:pPr>{DocxText.Run(foot)}{DocxText.Tab}{DocxText.Run(Say("Side "))}{Field("PAGE")}{DocxText.Run(Say(" av "))}{Field("NUMPAGES")}</w:p></w:ftr>");
    }
}
