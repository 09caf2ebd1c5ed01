using System.Globalization;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Html;
using Analytics.Reporting.OpenXml;

namespace Analytics.Reporting.Pptx;

/// <summary>Chooses what is shown at the conference, one message a slide: never more than <see cref="Most"/> slides.</summary>
internal sealed class ConferenceSlides(ReportDocument document, OfficePackage package)
{
    /// <summary>As many slides as a conference has time for.</summary>
    public const int Most = 16;

    private const int MostFindings = 3;
    private const int MostQuestions = 4;
    private const int Others = 3; // cover, the first minute, sources
    private const double Column = SlideBuilder.Width - (2 * SlideBuilder.Edge);
    private const double Content = 48;
    private const double Foot = SlideBuilder.Height - 11;
    private const string Muted = "4A5A63";
    private const double EmblemHeight = 20;
    private const double WidestEmblem = 70;

    private readonly HashSet<SourceMarker> shown = [];
    private readonly List<Slide> slides = [];
    private int charts;

    public static string Path(int slide) => string.Create(CultureInfo.InvariantCulture, $"ppt/slides/slide{slide + 1}.xml");

    public IReadOnlyList<Slide> Make()
    {
        var blocks = document.Chapters.SelectMany(c => c.Blocks).ToList();
        Cover();
        if (blocks.OfType<TrafficLightsBlock>().FirstOrDefault() is { } lights)
            Minute(lights);
        foreach (var finding in blocks.OfType<FindingsBlock>().SelectMany(f => f.Findings).Take(MostFindings))
            Finding(finding);
        var questions = blocks.OfType<QuestionsBlock>().SelectMany(q => q.Questions).Take(MostQuestions).ToList();
        var focus = blocks.OfType<FocusBlock>().Take(FocusSlide.MostAreas).ToList();
        var figures = blocks.OfType<FigureBlock>().Where(f => f.Charts.Count > 0).Take(Most - Others - MostFindings - questions.Count - (focus.Count > 0 ? 1 : 0)).ToList();
        foreach (var figure in figures)
            Figure(figure);
        if (focus.Count > 0)
            Focus(focus);
        for (var i = 0; i < questions.Count; i++)
            Question(questions[i], i + 1);
        if (blocks.OfType<SourcesBlock>().FirstOrDefault() is { } sources)
            Sources(sources);
        return slides;
    }

    private void Cover()
    {
        var slide = new SlideBuilder();
        var onCover = document.Palette.Cover.Text.Hex;
        if (document.Theme?.Emblem is { } emblem)
        {
            var (width, height) = (Math.Min(EmblemHeight * emblem.Ratio, WidestEmblem), Math.Min(EmblemHeight, WidestEmblem / emblem.Ratio));
            slide.Picture(EmblemPicture.Fill(package, Path(slides.Count), "ppt", emblem), document.Cover.Sender, SlideBuilder.Width - SlideBuilder.Edge - width, SlideBuilder.Edge, width, height, emblem.OnPlate);
        }

        slide.Text("Avsender", SlideBuilder.Edge, SlideBuilder.Edge, Column, 12, SlideBuilder.Paragraph(SlideBuilder.Run(document.Cover.Sender, 20, onCover)));
        slide.Title($"{document.Cover.Title} {document.Cover.Year}", 48, "bg1", 60);
        slide.Text("Ingress", SlideBuilder.Edge, 92, Column * 0.7, 30, SlideBuilder.Paragraph(SlideBuilder.Run(document.Cover.Ingress, 20, onCover)));
        var facts = string.Concat(document.Cover.Facts.Select(f => SlideBuilder.Paragraph(SlideBuilder.Run($"{f.Label}: ", 16, onCover) + SlideBuilder.Run(f.Value, 16, "bg1", bold: true), after: 3)));
        slide.Text("Fakta", SlideBuilder.Edge, 128, Column, 36, facts);
        if (document.FictionNotice is { } fiction)
            slide.Text("Oppdiktet", SlideBuilder.Edge, Foot - 6, Column, 8, SlideBuilder.Paragraph(SlideBuilder.Run($"{fiction.Heading} {fiction.Text}", 16, "bg1")));
        slides.Add(new Slide(slide.Xml("tx2"), [document.Title, document.PageFoot]));
    }

    private void Minute(TrafficLightsBlock block)
    {
        var chapter = document.Chapters.First(c => c.Blocks.Contains(block));
        var slide = new SlideBuilder();
        slide.Title(chapter.Heading);
        var width = (Column - (12 * (block.Lights.Count - 1))) / Math.Max(1, block.Lights.Count);
        foreach (var (light, i) in block.Lights.Select((l, i) => (l, i)))
        {
            var (shape, colour) = VerdictLook.Of(light.Verdict);
            var x = SlideBuilder.Edge + (i * (width + 12));
            slide.Rule(x, Content + 6, width, colour);
            slide.Text(light.Area, x, Content + 10, width, Foot - Content - 12, string.Concat(
                SlideBuilder.Paragraph(SlideBuilder.Run(light.Area, 20, bold: true), 2),
                SlideBuilder.Paragraph(SlideBuilder.Run($"{shape} {light.VerdictWord}", 20, colour, bold: true), 8),
                SlideBuilder.Paragraph(SlideBuilder.Run(light.Why, 18), 8),
                SlideBuilder.Paragraph(SlideBuilder.Run(light.Now, 16, Muted))));
        }

        shown.UnionWith(block.Lights.SelectMany(l => l.Sources));
        Finish(slide, [.. block.Lights.Select(l => Say($"{l.Area}: {l.VerdictWord}. {l.Why} Regel: {l.Rule} {string.Join(" ", l.Sources)}"))]);
    }

    private void Finding(FindingItem finding)
    {
        var slide = new SlideBuilder();
        slide.Title(finding.Heading);
        var note = finding.AmountNote.Length > 0 ? SlideBuilder.Paragraph(SlideBuilder.Run(finding.AmountNote, 18, Muted)) : "";
        slide.Text("Størrelse", SlideBuilder.Edge, Content + 8, Column * 0.34, 70, SlideBuilder.Paragraph(SlideBuilder.Run(finding.Amount, 36, "accent1", major: true, bold: true), 4) + note);
        var dots = $"{new string('●', finding.Dots)}{new string('○', 4 - finding.Dots)} {finding.CertaintyWord} · {finding.Influence}";
        slide.Text("Funnet", SlideBuilder.Edge + (Column * 0.38), Content + 8, Column * 0.62, 100, SlideBuilder.Paragraph(SlideBuilder.Run(finding.Text, 24), 10) + SlideBuilder.Paragraph(SlideBuilder.Run(dots, 16, Muted)));
        shown.UnionWith(finding.Sources);
        Finish(slide, [Say($"Sikkerhet: {finding.CertaintyWord}. {finding.Influence}."), .. finding.Trace.Rows.Select(r => $"{r.Label}: {r.Text}"), Say($"Kilder: {string.Join(", ", finding.Sources)}")]);
    }

    private void Figure(FigureBlock figure)
    {
        var slide = new SlideBuilder();
        slide.Title(figure.Title);
        slide.Text("Undertittel", SlideBuilder.Edge, Content - 5, Column, 9, SlideBuilder.Paragraph(SlideBuilder.Run(figure.Subtitle, 16, Muted)));
        var width = (Column - (8 * (figure.Charts.Count - 1))) / figure.Charts.Count;
        foreach (var (chart, i) in figure.Charts.Select((c, i) => (c, i)))
        {
            var (x, top) = (SlideBuilder.Edge + (i * (width + 8)), Content + 6);
            if (chart.Title.Length > 0)
            {
                slide.Text("Del", x, top, width, 8, SlideBuilder.Paragraph(SlideBuilder.Run(chart.Title, 16, bold: true)));
                top += 9;
            }

            var path = ChartXml.Add(package, "ppt", ++charts, figure.Table, chart, textSize: 14);
            slide.Chart(package.Relate(Path(slides.Count), "chart", path), Say($"Figur {figure.Number}"), figure.InWords, x, top, width, Foot - top - 12);
        }

        slide.Text("Kilde", SlideBuilder.Edge, Foot - 9, Column, 7, SlideBuilder.Paragraph(SlideBuilder.Run($"{Say($"Figur {figure.Number}")}. {figure.Source.Text} {StatusShape.NumbersWord(figure.Source.Status)}.", 11, Muted)));
        shown.UnionWith(figure.Source.Markers);
        Finish(slide, [figure.InWords, figure.Source.Extra, .. figure.Notes.Select(n => $"{n.Term} {n.Text}"), Say($"Kilder: {string.Join(", ", figure.Source.Markers)}")]);
    }

    private void Focus(List<FocusBlock> areas)
    {
        var slide = new SlideBuilder();
        FocusSlide.Write(slide, areas, Content - 4, Column);
        shown.UnionWith(areas.SelectMany(a => a.Source.Markers));
        Finish(slide, FocusSlide.Notes(areas));
    }

    private void Question(Question question, int number)
    {
        var slide = new SlideBuilder();
        slide.Text("Nummer", SlideBuilder.Edge, SlideBuilder.Edge, 40, 20, SlideBuilder.Paragraph(SlideBuilder.Run(number.ToString(CultureInfo.InvariantCulture), 36, "accent1", major: true)));
        slide.Title(question.Text, 36, top: 40);
        slide.Text("Tallene", SlideBuilder.Edge, 108, Column, 60, SlideBuilder.Paragraph(SlideBuilder.Run(question.Numbers, 20), 8) + SlideBuilder.Paragraph(SlideBuilder.Run(Say("Tallene sier ikke "), 20, bold: true) + SlideBuilder.Run(question.NumbersDoNotSay, 20)));
        Finish(slide, [question.Numbers, Say("Tallene sier ikke ") + question.NumbersDoNotSay], "bg2");
    }

    private void Sources(SourcesBlock sources)
    {
        var slide = new SlideBuilder();
        slide.Title(sources.Title);
        // Of those that the slides rest on; the notes have all.
        slide.Text("Kilder", SlideBuilder.Edge, Content - 8, Column, Foot - Content, string.Concat(sources.Entries.Where(e => shown.Contains(e.Marker)).Select(e => SlideBuilder.Paragraph(SlideBuilder.Run($"{e.Marker} ", 12, bold: true) + SlideBuilder.Run(e.Text, 12, Muted), 3))));
        Finish(slide, [.. sources.Entries.Select(e => $"{e.Marker} {e.Text}")]);
    }

    private void Finish(SlideBuilder slide, IReadOnlyList<string> notes, string background = "")
    {
        slide.Text("Fot", SlideBuilder.Edge, Foot, Column - 20, 6, SlideBuilder.Paragraph(SlideBuilder.Run($"{document.PageFoot} · {StatusShape.NumbersWord(document.Status)}", 11, Muted)));
        slide.Text("Lysbildenummer", SlideBuilder.Width - SlideBuilder.Edge - 18, Foot, 18, 6, $"<a:p><a:pPr algn=\"r\"/>{SlideBuilder.Run((slides.Count + 1).ToString(CultureInfo.InvariantCulture), 11, Muted)}</a:p>");
        slides.Add(new Slide(slide.Xml(background), [.. notes.Where(n => n.Length > 0)]));
    }
}
