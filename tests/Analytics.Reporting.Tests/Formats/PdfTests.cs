using Analytics.Reporting.Pdf;
using Analytics.Reporting.Tests.Fixtures;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Reporting.Tests.Formats;

public sealed class PdfTests
{
    [ChromiumFact]
    public void Pdf_FullDocument_HasItsChaptersInOrderAndTheSameBytesTwice()
    {
        var pdf = Rendered.Bytes(Rendered.Full, ReportFormat.Pdf);

        var pages = PrintedPages.Read(pdf);
        var chapters = Rendered.Full.Chapters.Select(c => pages[c.Id]).ToList();
        chapters.ShouldBeInOrder(SortDirection.Ascending);
        chapters[0].ShouldBe(3, "cover, contents, the first minute");
        chapters[1].ShouldBe(4, "the first minute is one page");
        System.Text.Encoding.Latin1.GetString(pdf).ShouldContain("/Outlines");
        Rendered.Bytes(Rendered.Full, ReportFormat.Pdf).ShouldBe(pdf);
    }

    [Fact]
    public void Read_NestedPages_CountsInTheOrderOfTheTree()
    {
        var pdf = System.Text.Encoding.Latin1.GetBytes("""
            9 0 obj
            <</Type /Pages
            /Count 3
            /Kids [7 0 R 8 0 R]>>
            7 0 obj
            <</Type /Pages
            /Parent 9 0 R
            /Kids [1 0 R 2 0 R]>>
            8 0 obj
            <</Type /Pages
            /Kids [3 0 R]>>
            /Dests <</a [2 0 R /XYZ 0 841 0]
            /b-c [3 0 R /XYZ 0 100 0]>>
            """);

        PrintedPages.Read(pdf).OrderBy(p => p.Value).ShouldBe([new("a", 2), new("b-c", 3)]);
    }
}
