using Analytics.Reporting.Languages;
using System.Globalization;
using System.Text;
using Analytics.Reporting.Html;
using Analytics.Reporting.Themes;

namespace Analytics.Reporting.Docx;

/// <summary>The styles of the document, so that an economist who goes on writing gets the same look.</summary>
internal static class DocxStyles
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml";

    private const string Ink2 = "<w:color w:val=\"4A5A63\"/>";
    private const string Major = "<w:rFonts w:asciiTheme=\"majorHAnsi\" w:hAnsiTheme=\"majorHAnsi\"/>";

    public static HtmlOutput.Encoded Xml(string language, Colour own)
    {
        var coloured = $"<w:color w:val=\"{own.Hex}\" w:themeColor=\"accent1\"/>";
        var styles = new StringBuilder();
        Paragraph(styles, "Title", "Title", 100, "<w:spacing w:before=\"2400\" w:after=\"120\" w:line=\"240\" w:lineRule=\"auto\"/>", Major + coloured);
        Paragraph(styles, "Heading1", "heading 1", 46, "<w:keepNext/><w:spacing w:before=\"0\" w:after=\"160\" w:line=\"252\" w:lineRule=\"auto\"/><w:outlineLvl w:val=\"0\"/>", Major + "<w:b/>");
        Paragraph(styles, "Heading2", "heading 2", 26, "<w:keepNext/><w:spacing w:before=\"320\" w:after=\"60\"/><w:outlineLvl w:val=\"1\"/>", "<w:b/>");
        Paragraph(styles, "Kapittellinje", "Kapittellinje", 21, "<w:keepNext/><w:pageBreakBefore/><w:spacing w:after=\"60\"/>", coloured);
        Paragraph(styles, "Deltittel", "Deltittel", 32, "<w:spacing w:before=\"0\" w:after=\"60\" w:line=\"240\" w:lineRule=\"auto\"/>", Major + "<w:b/>" + coloured);
        Paragraph(styles, "Delkapittellinje", "Delkapittellinje", 19, "<w:keepNext/><w:spacing w:before=\"200\" w:after=\"20\"/>", coloured);
        Paragraph(styles, "Delkapittel", "Delkapittel", 34, "<w:keepNext/><w:spacing w:before=\"0\" w:after=\"80\" w:line=\"240\" w:lineRule=\"auto\"/><w:outlineLvl w:val=\"0\"/>", Major + "<w:b/>");
        Paragraph(styles, "Seksjonsslutt", "Seksjonsslutt", 2, "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>", "");
        Paragraph(styles, "Ingress", "Ingress", 26, "<w:spacing w:after=\"200\" w:line=\"300\" w:lineRule=\"auto\"/>", Major);
        Paragraph(styles, "Funn", "Funn", 23, "<w:keepNext/><w:keepLines/><w:tabs><w:tab w:val=\"right\" w:pos=\"9800\"/></w:tabs><w:spacing w:before=\"140\" w:after=\"20\" w:line=\"276\" w:lineRule=\"auto\"/>", "<w:b/>");
        Paragraph(styles, "Funntekst", "Funntekst", 21, "<w:keepLines/><w:spacing w:after=\"20\" w:line=\"276\" w:lineRule=\"auto\"/>", "");
        Paragraph(styles, "Figurnummer", "Figurnummer", 18, "<w:keepNext/><w:pBdr><w:top w:val=\"single\" w:sz=\"12\" w:space=\"6\" w:color=\"16242C\"/></w:pBdr><w:spacing w:before=\"360\" w:after=\"0\"/>", Ink2);
        Paragraph(styles, "Figurtittel", "caption", 26, "<w:keepNext/><w:spacing w:after=\"20\"/><w:outlineLvl w:val=\"1\"/>", "<w:b/>");
        Paragraph(styles, "Figurunder", "Figurunder", 20, "<w:keepNext/><w:spacing w:after=\"80\"/>", Ink2);
        Paragraph(styles, "Figur", "Figur", 20, "<w:keepNext/><w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>", "");
        Paragraph(styles, "Kilde", "Kilde", 17, "<w:spacing w:before=\"40\" w:after=\"60\" w:line=\"264\" w:lineRule=\"auto\"/>", Ink2);
        Paragraph(styles, "Margnote", "Margnote", 18, "<w:pBdr><w:left w:val=\"single\" w:sz=\"8\" w:space=\"8\" w:color=\"D8DEE1\"/></w:pBdr><w:spacing w:after=\"60\"/><w:ind w:left=\"200\"/>", Ink2);
        Paragraph(styles, "Celle", "Celle", 19, "<w:spacing w:before=\"30\" w:after=\"30\" w:line=\"240\" w:lineRule=\"auto\"/>", "");
        Paragraph(styles, "CelleTett", "Celle tett", 16, "<w:spacing w:before=\"20\" w:after=\"20\" w:line=\"240\" w:lineRule=\"auto\"/>", "");
        Paragraph(styles, "Nokkeltall", "Nøkkeltall", 44, "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>", Major + coloured);
        Paragraph(styles, "Sporsmal", "Spørsmål", 28, "<w:keepNext/><w:keepLines/><w:spacing w:before=\"320\" w:after=\"60\"/><w:outlineLvl w:val=\"1\"/>", Major);
        Paragraph(styles, "Notatlinje", "Notatlinje", 21, "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"1\" w:color=\"84919A\"/></w:pBdr><w:spacing w:before=\"120\" w:after=\"120\"/>", "");
        Paragraph(styles, "Skjult", "Skjult", 21, "", "<w:i/>" + Ink2);
        Paragraph(styles, "TOC1", "toc 1", 21, "<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"9800\"/></w:tabs><w:spacing w:before=\"60\" w:after=\"20\"/>", "<w:b/>");
        Paragraph(styles, "TOC2", "toc 2", 19, "<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"9800\"/></w:tabs><w:spacing w:after=\"0\"/><w:ind w:left=\"280\"/>", Ink2);
        Paragraph(styles, "Innhold", "Innhold", 46, "<w:keepNext/><w:pageBreakBefore/><w:spacing w:after=\"160\"/>", Major + "<w:b/>");
        return new HtmlOutput.Encoded($"""
            <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:eastAsiaTheme="minorHAnsi" w:cstheme="minorBidi"/><w:color w:val="16242C"/><w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="{Word(language)}" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="324" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
            <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>
            <w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="{own.Hex}" w:themeColor="hyperlink"/></w:rPr></w:style><w:style w:type="character" w:customStyle="1" w:styleId="Egen"><w:name w:val="Egen"/><w:rPr>{coloured}</w:rPr></w:style>
            <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="70" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
            <w:style w:type="table" w:styleId="Tall"><w:name w:val="Tall"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="12" w:space="0" w:color="16242C"/><w:bottom w:val="single" w:sz="4" w:space="0" w:color="D8DEE1"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="D8DEE1"/></w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="16242C"/></w:tcBorders></w:tcPr></w:tblStylePr></w:style>
            {styles}</w:styles>
            """);
    }

    /// <summary>The language as Word names it.</summary>
    private static string Word(string language) => LanguageCode.WithCountry(language);

    private static void Paragraph(StringBuilder styles, string id, string name, int halfPoints, string paragraph, string run) =>
        styles.Append(CultureInfo.InvariantCulture, $"<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}<w:sz w:val=\"{halfPoints}\"/><w:szCs w:val=\"{halfPoints}\"/></w:rPr></w:style>\n");
}
