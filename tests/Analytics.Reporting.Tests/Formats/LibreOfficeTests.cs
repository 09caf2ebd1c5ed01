using System.Globalization;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Perspective;
using Analytics.Reporting.Tests.Fixtures;
using Analytics.Testing;
using DocumentFormat.OpenXml.Packaging;
using Shouldly;

namespace Analytics.Reporting.Tests.Formats;

/// <summary>Opens the Word document and the slides in another program than Microsoft's, and looks at the pages that come out.</summary>
public sealed class LibreOfficeTests : IDisposable
{
    private const double LeastInk = 0.002;

    private readonly TemporaryFolder folder = new();

    [LibreOfficeFact]
    public void Open_WordAndSlides_GivesPagesWithWhatTheDocumentSays()
    {
        // As wide a table as a survey with ten factors gives.
        var wide = new TableBlock("Svar per enhet", "", new ReportTable("Svar per enhet", [new TableColumn("Enhet"), .. Enumerable.Range(1, 10).Select(i => new TableColumn($"Mestringsmål{i}", Numeric: true))], [new TableRow("Solsiden", [.. Enumerable.Range(1, 10).Select(i => (TableCell)$"3,{i}")])]), null, []);
        var composed = PerspectiveComposer.Compose(Lyngvaer.Full with { Edition = Lyngvaer.Edition(chapters: [.. Lyngvaer.AllChapters[..^2], "egen-styring", .. Lyngvaer.AllChapters[^2..]]), Focus = [LyngvaerFocus.Employer, LyngvaerFocus.Unknown] });
        var document = composed with { Chapters = [.. composed.Chapters.Select(c => c.Id == "befolkning" ? c with { Blocks = [.. c.Blocks, wide, new ParagraphBlock("Etter den brede tabellen.")] } : c)] };
        File.WriteAllBytes(folder.Combine("rapport.docx"), Rendered.Bytes(document, ReportFormat.Docx));
        File.WriteAllBytes(folder.Combine("lysbilder.pptx"), Rendered.Bytes(document, ReportFormat.Pptx));

        InstalledProgram.Run("soffice", $"-env:UserInstallation={new Uri(folder.Combine("profile"))}", "--headless", "--convert-to", "pdf", "--outdir", folder.Combine("pdf"), folder.Combine("rapport.docx"), folder.Combine("lysbilder.pptx"));

        var pages = Pages("rapport");
        foreach (var chapter in document.Chapters)
            pages.ShouldContain(p => p.Text.Contains(Packed(chapter.Heading), StringComparison.Ordinal), chapter.Heading);
        foreach (var figure in document.Chapters.SelectMany(c => c.Blocks).OfType<FigureBlock>())
            pages.Count(p => p.Text.Contains(Packed(figure.Title), StringComparison.Ordinal)).ShouldBeGreaterThanOrEqualTo(2, $"{figure.Title}: in the list of contents and at the figure");
        pages.Count.ShouldBeInRange(document.Chapters.Count + 2, 4 * document.Chapters.Count);
        pages.ShouldAllBe(p => p.Ink > LeastInk);
        pages.Skip(1).ShouldAllBe(p => p.Text.Contains(Packed(document.PageFoot), StringComparison.Ordinal));
        pages[0].Text.ShouldNotContain("Side1av");
        var lying = pages.Where(p => p.Width > p.Height).ToList();
        lying.Single(p => p.Text.Contains(Packed("Mestringsmål10"), StringComparison.Ordinal)).Text.ShouldNotContain(Packed("Etter den brede tabellen."));
        var annex = Packed(document.Chapters[^1].Heading);
        lying.ShouldContain(p => p.Text.Contains(annex, StringComparison.Ordinal));
        lying.Count.ShouldBeLessThan(pages.Count / 3);

        var slides = Pages("lysbilder");
        using var package = PresentationDocument.Open(folder.Combine("lysbilder.pptx"), isEditable: false);
        slides.Count.ShouldBe(package.PresentationPart!.SlideParts.Count());
        slides.Count.ShouldBeInRange(12, 16);
        slides.ShouldAllBe(p => p.Ink > LeastInk);
        var focus = slides.Single(p => p.Text.Contains(Packed("Fokusområdene: det vi vet, side om side"), StringComparison.Ordinal));
        foreach (var said in new[] { "arbeidsgiver", "3,79" })
            focus.Text.ShouldContain(Packed(said));
    }

    public void Dispose() => folder.Dispose();

    private List<(string Text, double Ink, double Width, double Height)> Pages(string name)
    {
        var pdf = folder.Combine("pdf", name + ".pdf");
        var texts = InstalledProgram.Run("pdftotext", pdf, "-").Split('\f')[..^1];
        InstalledProgram.Run("pdftoppm", "-r", "15", "-gray", pdf, folder.Combine(name));
        var pictures = Directory.GetFiles(folder.Path, name + "-*.pgm").Order(StringComparer.Ordinal).Select(Picture).ToList();
        pictures.Count.ShouldBe(texts.Length);
        return [.. texts.Zip(pictures, (text, picture) => (Packed(text), picture.Ink, picture.Width, picture.Height))];
    }

    /// <summary>The share of a grey picture that is not white, and its size.</summary>
    private static (double Ink, double Width, double Height) Picture(string file)
    {
        var bytes = File.ReadAllBytes(file);
        // P5, width and height, the highest value, each ended by one white space.
        var (words, at) = (new List<string>(), 0);
        while (words.Count < 4)
        {
            var start = at;
            while (!char.IsWhiteSpace((char)bytes[at]))
                at++;
            words.Add(System.Text.Encoding.ASCII.GetString(bytes[start..at++]));
        }

        var pixels = bytes[at..];
        return (pixels.Count(p => p < 240) / (double)pixels.Length, double.Parse(words[1], CultureInfo.InvariantCulture), double.Parse(words[2], CultureInfo.InvariantCulture));
    }

    // Lines break where the page ends, and a pdf's text has spaces where letters stand apart.
    private static string Packed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '\u00AD'));
}
