using Analytics.Core;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Languages;
using Analytics.Reporting.Perspective;
using Analytics.Reporting.Perspective.Editorial;
using Analytics.Reporting.Tests.Fixtures;
using Analytics.Reporting.Text;
using Shouldly;
using Xunit;

namespace Analytics.Reporting.Tests.Perspective;

public sealed class EditorTextTests
{
    [Fact]
    public void Compose_TextWithReferences_SaysTheReportsOwnNumbersAndSources()
    {
        var chapter = Chapter("Overskuddet var **{{ndr.2025}}**, og vi er {{ folketall.2026 }} innbyggere.\n\n- Første punkt\n- Andre punkt\n");

        var added = chapter.Blocks.TakeLast(3).Cast<ParagraphBlock>().ToList();
        var own = Lyngvaer.Full.Finance.First(m => m.Concept == "netto-driftsresultat").Own.At(new Year(2025))!.Measure.Value!.Value;
        added[0].Text.ShouldStartWith($"Overskuddet var {ReportNumbers.Percent(own)}, og vi er ");
        added[0].Sources.Count.ShouldBe(2);
        added.Skip(1).Select(p => p.Text).ShouldBe(["\u2013 Første punkt", "\u2013 Andre punkt"]);
    }

    [Fact]
    public void Compose_TextThatStandsFirst_ComesBeforeTheFigures() =>
        ((ParagraphBlock)Chapter("Først.", EditorPlace.First).Blocks[0]).Text.ShouldBe("Først.");

    [Theory]
    [InlineData(Language.Bokmal, "Om gjelda.")]
    [InlineData(Language.Nynorsk, "Om gjelda, på nynorsk.")]
    [InlineData(Language.English, "Om gjelda.")]
    public void Compose_TextInTwoLanguages_TakesTheReportsOwnAndElseBokmål(Language language, string expected)
    {
        var edition = Lyngvaer.Edition(chapters: ["okonomi"]) with { Language = language };
        EditorText[] texts =
        [
            new("okonomi", EditorPlace.Last, "okonomi.sist.md", "Om gjelda."),
            new("okonomi", EditorPlace.Last, "okonomi.sist.nn.md", "Om gjelda, på nynorsk.") { Language = Language.Nynorsk },
        ];

        var blocks = PerspectiveComposer.Compose(Lyngvaer.Full with { Edition = edition, EditorTexts = texts }).Chapters.Single().Blocks;

        ((ParagraphBlock)blocks[^1]).Text.ShouldBe(expected);
        blocks.OfType<ParagraphBlock>().Count(p => p.Text.StartsWith("Om gjelda", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void Compose_UnknownReference_IsRefusedWithTheNearestNames()
    {
        var error = Should.Throw<ConfigurationException>(() => Chapter("Innledning.\n\nVi hadde {{ndr.2052}}."));
        error.Message.ShouldContain("okonomi.sist.md, line 3");
        error.Message.ShouldContain("{{ndr.2052}}");
        error.Message.ShouldContain("such as ndr.20");
    }

    [Fact]
    public void Compose_HeadingInText_IsRefused() =>
        Should.Throw<ConfigurationException>(() => Chapter("# Overskrift")).Message.ShouldContain("expected paragraphs and lists");

    [Fact]
    public void Compose_MarkupInText_StaysText()
    {
        using var writer = new StringWriter();
        PerspectiveReport.Write(With("<script>alert(1)</script>"), writer);
        writer.ToString().ShouldNotContain("<script>alert(1)");
    }

    private static PerspectiveInput With(string markdown, EditorPlace place = EditorPlace.Last) =>
        Lyngvaer.Full with { EditorTexts = [new EditorText("okonomi", place, "okonomi.sist.md", markdown)] };

    private static Chapter Chapter(string markdown, EditorPlace place = EditorPlace.Last) =>
        PerspectiveComposer.Compose(With(markdown, place)).Chapters.Single(c => c.Id == "okonomi");
}
