using Analytics.Reporting.Documents;
using Analytics.Reporting.Perspective;
using Analytics.Reporting.Tests.Fixtures;
using Analytics.Reporting.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Shouldly;
using Xunit;
using Charts = DocumentFormat.OpenXml.Drawing.Charts;
using Presentation = DocumentFormat.OpenXml.Presentation;
using Sheets = DocumentFormat.OpenXml.Spreadsheet;
using Words = DocumentFormat.OpenXml.Wordprocessing;

namespace Analytics.Reporting.Tests.Formats;

public sealed class OfficeFormatTests
{
    public static TheoryData<string> Situations => [.. Lyngvaer.All.Select(a => a.Name)];

    private static ReportDocument Document(string situation) => PerspectiveComposer.Compose(Lyngvaer.All.Single(a => a.Name == situation).Input);

    [Theory]
    [MemberData(nameof(Situations))]
    public void Write_AnySituation_IsValidOpenXml(string situation)
    {
        var document = Document(situation);
        using var word = Word(document);
        using var slides = Slides(document);
        using var book = Book(document);
        foreach (OpenXmlPackage package in (OpenXmlPackage[])[word, slides, book])
            new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(ReportFormat.Html)]
    [InlineData(ReportFormat.Docx)]
    [InlineData(ReportFormat.Pptx)]
    [InlineData(ReportFormat.Xlsx)]
    public void Write_Twice_GivesTheSameBytes(ReportFormat format) =>
        Rendered.Bytes(Rendered.Full, format).ShouldBe(Rendered.Bytes(Rendered.Full, format));

    [Fact]
    public void Docx_Tables_HoldTheNumbersOfTheDocument()
    {
        using var word = Word(Rendered.Full);
        var rows = word.MainDocumentPart!.Document!.Descendants<Words.TableRow>().Select(r => string.Join('|', r.Descendants<Words.TableCell>().Select(c => c.InnerText))).ToHashSet(StringComparer.Ordinal);
        foreach (var row in Rendered.Full.Chapters.SelectMany(c => c.Blocks).OfType<TableBlock>().SelectMany(t => t.Table.Rows))
            rows.ShouldContain(string.Join('|', [row.Header, .. row.Cells.Select(c => c.Status is { } status ? $"{Docx.DocxText.Shape(status)} {c.Text}" : c.Text)]));
    }

    [Fact]
    public void Docx_FocusArea_HasItsFourColumnsWithWhatIsHidden()
    {
        using var word = Word(Document("focus"));
        var cells = word.MainDocumentPart!.Document!.Descendants<Words.TableCell>().Select(c => c.InnerText).ToList();
        foreach (var (heading, said) in new[] { ("Kommunekompasset", "55\u00A0av\u00A0100"), ("Undersøkelser", $"{Docx.DocxText.Shape(DataStatus.Hidden)} skjult"), ("KOSTRA og egne tall", "8,9\u00A0%"), ("Tiltak og saker", "– Tiltak nummer 1") })
            cells.ShouldContain(c => c.StartsWith(heading, StringComparison.Ordinal) && c.Contains(said, StringComparison.Ordinal));
    }

    [Fact]
    public void Xlsx_FocusArea_IsASheetWithARowANumber()
    {
        using var book = Book(Document("focus"));
        var part = book.WorkbookPart!;
        var rows = part.WorksheetParts.SelectMany(w => w.Worksheet!.Descendants<Sheets.Row>()).Select(r => string.Join('|', r.Elements<Sheets.Cell>().Select(c => c.CellValue?.Text ?? c.InnerText))).ToList();
        rows.ShouldContain(r => r.StartsWith("Rolleklarhet|Undersøkelser|skjult|", StringComparison.Ordinal));
        rows.ShouldContain(r => r.StartsWith("Tiltak|Tiltak og saker|", StringComparison.Ordinal) && r.Contains("1 ferdig, 2 forfalt; Tiltak nummer 1", StringComparison.Ordinal));
    }

    [Fact]
    public void Xlsx_EveryTable_IsASheetWithItsNumbers()
    {
        using var book = Book(Rendered.Full);
        var part = book.WorkbookPart!;
        var sheets = part.Workbook!.Sheets!.Elements<Sheets.Sheet>().Select(s => ((WorksheetPart)part.GetPartById(s.Id!.Value!)).Worksheet!).ToList();
        var tables = Rendered.Full.Chapters.SelectMany(c => c.Blocks).Select(b => b switch { FigureBlock f => f.Table, TableBlock t => t.Table, _ => null }).OfType<ReportTable>().ToList();
        tables.ShouldNotBeEmpty();
        var rows = sheets.SelectMany(s => s.Descendants<Sheets.Row>()).Select(r => string.Join('|', r.Elements<Sheets.Cell>().Select(Text))).ToHashSet(StringComparer.Ordinal);
        foreach (var row in tables.SelectMany(t => t.Rows))
            rows.ShouldContain(string.Join('|', [Number(row.Header, row.Header.Length == 4), .. row.Cells.Where(c => c.Text.Length > 0).Select(c => Number(c.Text, c.Status is not (DataStatus.Hidden or DataStatus.Missing)))]));

        static string Text(Sheets.Cell cell) => cell.CellValue?.Text ?? cell.InnerText;
        static string Number(string text, bool may) => may && ReportNumbers.TryRead(text, out var value, out _) ? value.ToString("R", System.Globalization.CultureInfo.InvariantCulture) : text;
    }

    [Fact]
    public void Charts_OfWordAndPowerPoint_AreNativeAndHoldTheTablesNumbers()
    {
        using var word = Word(Rendered.Full);
        using var slides = Slides(Rendered.Full);
        var inWord = word.MainDocumentPart!.ChartParts.ToList();
        inWord.Count.ShouldBe(Rendered.Full.Chapters.SelectMany(c => c.Blocks).OfType<FigureBlock>().Sum(f => f.Charts.Count));
        var numbers = Rendered.Full.Chapters.SelectMany(c => c.Blocks).OfType<FigureBlock>()
            .SelectMany(f => f.Table.Rows.SelectMany(r => r.Cells).Select(c => ReportNumbers.TryRead(c.Text, out var value, out _) ? Math.Abs(value) : double.NaN).Concat(f.Charts.SelectMany(c => c.Limits).Select(l => Math.Abs(l.Value)))).ToHashSet();
        foreach (var chart in inWord.Concat(slides.PresentationPart!.SlideParts.SelectMany(s => s.ChartParts)))
        {
            using var book = SpreadsheetDocument.Open(chart.EmbeddedPackagePart.ShouldNotBeNull().GetStream(), isEditable: false);
            var inside = book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Sheets.Cell>().Select(c => c.CellValue?.Text).OfType<string>().ToHashSet();
            foreach (var value in chart.ChartSpace!.Descendants<Charts.Values>().SelectMany(v => v.Descendants<Charts.NumericValue>()).Select(v => v.Text))
            {
                inside.ShouldContain(value);
                numbers.ShouldContain(Math.Abs(double.Parse(value, System.Globalization.CultureInfo.InvariantCulture)));
            }
        }
    }

    [Fact]
    public void Pptx_FullDocument_HasOneMessageASlideAndNotes()
    {
        using var slides = Slides(Rendered.Full);
        var parts = slides.PresentationPart!.SlideParts.ToList();
        parts.Count.ShouldBeInRange(12, 16);
        foreach (var part in parts)
        {
            part.Slide!.Descendants<Presentation.PlaceholderShape>().Count(p => p.Type?.Value == Presentation.PlaceholderValues.Title).ShouldBe(1);
            part.NotesSlidePart.ShouldNotBeNull().NotesSlide!.InnerText.ShouldNotBeEmpty();
        }

        foreach (var finding in Rendered.Full.Chapters.SelectMany(c => c.Blocks).OfType<FindingsBlock>().SelectMany(f => f.Findings).Take(3))
            parts.Select(p => p.Slide!.InnerText).ShouldContain(t => t.Contains(finding.Heading, StringComparison.Ordinal) && t.Contains(finding.Amount, StringComparison.Ordinal));
    }

    [Fact]
    public void Write_HostileNames_AreTextInEveryFormat()
    {
        const string Name = "<script>alert('1')</script>=cmd()";
        using var word = Word(Rendered.Hostile);
        using var slides = Slides(Rendered.Hostile);
        using var book = Book(Rendered.Hostile);
        word.MainDocumentPart!.Document!.InnerText.ShouldContain(Name);
        slides.PresentationPart!.SlideParts.Select(s => s.Slide!.InnerText).ShouldContain(t => t.Contains(Name, StringComparison.Ordinal));
        var cells = book.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet!.Descendants<Sheets.Cell>()).ToList();
        cells.ShouldContain(c => c.InnerText.Contains(Name, StringComparison.Ordinal));
        cells.ShouldAllBe(c => c.CellFormula == null);
    }

    private static WordprocessingDocument Word(ReportDocument document) => WordprocessingDocument.Open(new MemoryStream(Rendered.Bytes(document, ReportFormat.Docx)), isEditable: false);

    private static PresentationDocument Slides(ReportDocument document) => PresentationDocument.Open(new MemoryStream(Rendered.Bytes(document, ReportFormat.Pptx)), isEditable: false);

    private static SpreadsheetDocument Book(ReportDocument document) => SpreadsheetDocument.Open(new MemoryStream(Rendered.Bytes(document, ReportFormat.Xlsx)), isEditable: false);
}
