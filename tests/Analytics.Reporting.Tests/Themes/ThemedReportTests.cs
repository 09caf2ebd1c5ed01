using System.IO.Compression;
using System.Text;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Perspective;
using Analytics.Reporting.Tests.Fixtures;
using Analytics.Reporting.Themes;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Shouldly;
using Xunit;

namespace Analytics.Reporting.Tests.Themes;

public sealed class ThemedReportTests
{
    private static readonly ReportDocument Themed = PerspectiveComposer.Compose(Lyngvaer.Full with
    {
        Theme = new ReportTheme
        {
            Sender = "Lyngvær <suohkan>",
            Own = "1B6B3A",
            Cover = "12351F",
            Emblem = new Emblem("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 2 1\"><path d=\"M0 0h2v1z\"/></svg>", null, 2, OnPlate: true),
            Text = new ThemeFont("Open Sans", "wOF2 tekst"u8.ToArray(), null),
            Headings = new ThemeFont("Georgia", null, null),
        },
    });

    [Fact]
    public void Html_Theme_IsInVariablesFontsAndCover()
    {
        var html = Encoding.UTF8.GetString(Rendered.Bytes(Themed, ReportFormat.Html));

        html.ShouldContain("--hav:#1B6B3A;");
        html.ShouldContain("--havdyp:#12351F;");
        html.ShouldContain("@media (prefers-color-scheme:dark){@media screen{:root:not(.utskrift){--hav:#");
        html.ShouldContain("--sans:\"Open Sans\",\"Source Sans 3\"");
        html.ShouldContain("--serif:\"Georgia\"");
        html.ShouldContain($"data:font/woff2;base64,{Convert.ToBase64String("wOF2 tekst"u8)}");
        html.ShouldContain("<img class=\"merke plate\" alt=\"\" src=\"data:image/svg+xml;base64,");
        html.ShouldContain("Lyngvær &lt;suohkan&gt;");
        html.IndexOf("--hav:#1B6B3A", StringComparison.Ordinal).ShouldBeGreaterThan(html.IndexOf("--hav:#00567a", StringComparison.Ordinal), "the choice comes after the default");
    }

    [Fact]
    public void Html_WithoutTheme_HasTheReportsLook()
    {
        var html = Encoding.UTF8.GetString(Rendered.Bytes(Rendered.Full, ReportFormat.Html));

        html.ShouldContain("--hav:#00567a;");
        html.ShouldNotContain("<img");
        Rendered.Bytes(Rendered.Full with { Theme = new ReportTheme() }, ReportFormat.Html).ShouldBe(Encoding.UTF8.GetBytes(html));
    }

    [Theory]
    [InlineData(ReportFormat.Docx, "word")]
    [InlineData(ReportFormat.Pptx, "ppt")]
    public void Office_Theme_IsInThemeAndCoverAndNoOldColourIsLeft(ReportFormat format, string folder)
    {
        using var zip = new ZipArchive(new MemoryStream(Rendered.Bytes(Themed, format)));
        var theme = Read(zip, folder + "/theme/theme1.xml");
        theme.ShouldContain("<a:accent1><a:srgbClr val=\"1B6B3A\"/></a:accent1>");
        theme.ShouldContain("<a:dk2><a:srgbClr val=\"12351F\"/></a:dk2>");
        theme.ShouldContain("<a:minorFont><a:latin typeface=\"Open Sans\"/>");
        theme.ShouldContain("<a:majorFont><a:latin typeface=\"Georgia\"/>");
        Read(zip, folder == "word" ? "word/document.xml" : "ppt/slides/slide1.xml").ShouldContain("svgBlip");
        zip.GetEntry(folder + "/media/merke.svg").ShouldNotBeNull();
        zip.GetEntry(folder + "/media/merke.png").ShouldNotBeNull();
        foreach (var entry in zip.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal)))
            Read(zip, entry.FullName).ShouldNotContain("00567A", Case.Insensitive, entry.FullName);
        Read(zip, folder + "/charts/chart1.xml").ShouldContain("schemeClr val=\"accent1\"");
        using OpenXmlPackage package = format == ReportFormat.Docx ? WordprocessingDocument.Open(new MemoryStream(Rendered.Bytes(Themed, format)), false) : PresentationDocument.Open(new MemoryStream(Rendered.Bytes(Themed, format)), false);
        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}").ShouldBeEmpty();
    }

    [Fact]
    public void Read_FrozenDocument_KeepsTheTheme()
    {
        var read = DocumentJson.Read(DocumentJson.Write(Themed));

        foreach (var format in (ReportFormat[])[ReportFormat.Html, ReportFormat.Docx, ReportFormat.Pptx, ReportFormat.Xlsx])
            Rendered.Bytes(read, format).ShouldBe(Rendered.Bytes(Themed, format), format.ToString());
    }

    private static string Read(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
