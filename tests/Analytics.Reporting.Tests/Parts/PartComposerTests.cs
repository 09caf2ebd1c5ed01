using System.Text.RegularExpressions;
using Analytics.Core;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Parts;
using Analytics.Reporting.Pdf;
using Analytics.Reporting.Perspective;
using Analytics.Reporting.Tests.Fixtures;
using Analytics.Testing;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Shouldly;
using Xunit;
using Made = Analytics.Reporting.Tests.Fixtures.Parts;

namespace Analytics.Reporting.Tests.Parts;

public sealed partial class PartComposerTests
{
    public static TheoryData<ReportPart> All => [.. Enum.GetValues<ReportPart>()];

    [Theory]
    [MemberData(nameof(All))]
    public void Compose_AnyPart_HasNoNumberThatTheWholeHasNot(ReportPart part)
    {
        var known = DocumentText.Of(Made.Whole).SelectMany(Numbers).ToHashSet(StringComparer.Ordinal);

        // The line of a chapter has its number in the part.
        foreach (var text in DocumentText.Of(Made.Of(part)).Where(t => !t.StartsWith('#')))
            Numbers(text).Except(known).ShouldBeEmpty(text);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Compose_AnyPart_RendersToTheSameBytesTwiceAndIsValid(ReportPart part)
    {
        foreach (var format in PartFormats.Of(part).Where(f => f is not ReportFormat.Pdf))
            Rendered.Bytes(Made.Of(part), format).ShouldBe(Rendered.Bytes(Made.Of(part), format), format.ToString());
        using var word = WordprocessingDocument.Open(new MemoryStream(Rendered.Bytes(Made.Of(part), ReportFormat.Docx)), isEditable: false);
        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(word).Select(e => $"{e.Path?.XPath}: {e.Description}").ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Compose_AnyPart_EveryMarkerHasItsSource(ReportPart part)
    {
        var document = Made.Of(part);
        var entries = document.Chapters.SelectMany(c => c.Blocks).OfType<SourcesBlock>().SelectMany(s => s.Entries).ToList();
        if (part == ReportPart.Page)
        {
            var explanation = document.Chapters.Single().Blocks.OfType<FindingsBlock>().Single().Explanation;
            DocumentText.Markers(document).ShouldAllBe(m => explanation.Contains($"{m} "));
            return;
        }

        DocumentText.Markers(document).Except(entries.Select(e => e.Marker)).ShouldBeEmpty();
        entries.ShouldBe(Made.Whole.Chapters.SelectMany(c => c.Blocks).OfType<SourcesBlock>().Single().Entries.Where(entries.Contains));
    }

    [Fact]
    public void Public_WhatIsForTheProcess_IsInNoFormat()
    {
        string[] hidden = ["Solsiden", "3,7177", "Internt: sjekk fondet", "Strategikonferanse"];
        foreach (var format in PartFormats.Of(ReportPart.Public).Where(f => f is not ReportFormat.Pdf))
        {
            var (whole, open) = (WrittenText.Of(Made.Whole, format), WrittenText.Of(Made.Of(ReportPart.Public), format));
            foreach (var word in hidden)
                open.ShouldNotContain(word, Case.Insensitive, format.ToString());
            whole.ShouldContain("Solsiden", Case.Sensitive, format.ToString());
            open.ShouldContain("offentlig", Case.Insensitive, format.ToString());
        }
    }

    [Fact]
    public void Public_SaysWhatItIsAndHowTheNumbersWereMade()
    {
        var text = string.Join('\n', DocumentText.Of(Made.Of(ReportPart.Public)));
        foreach (var said in new[] { "Slik leser du den offentlige utgaven", "Hvor tallene kommer fra.", "Hva som er utelatt." })
            text.ShouldContain(said);
        Made.Of(ReportPart.Public).Chapters.ShouldNotContain(c => c.Id == "sporsmal");
    }

    [Fact]
    public void Facts_Sector_HasItsOwnRowsFindingsAndQuestionsAndNoOthers()
    {
        var pack = PartComposer.Compose(Made.Whole, ReportPart.Facts, Made.Rules, "perspektivanalyse").ShouldHaveSingleItem();

        pack.FileName.ShouldBe("faktapakke-omsorg");
        var blocks = pack.Document.Chapters.SelectMany(c => c.Blocks).ToList();
        var rows = blocks.OfType<TableBlock>().SelectMany(t => t.Table.Rows).ToList();
        rows.ShouldContain(r => r.Header == "Solsiden");
        rows.ShouldNotContain(r => r.Header == "Nordsiden");
        rows.Select(r => r.Topic!.Kind).Distinct().ShouldBe([TopicKind.Spending, TopicKind.Cost, TopicKind.Staffing, TopicKind.OwnSector]);
        blocks.OfType<FindingsBlock>().SelectMany(f => f.Findings).ShouldAllBe(f => Made.Care.Findings.Contains(f.Subject));
        blocks.OfType<QuestionsBlock>().SelectMany(q => q.Questions).ShouldAllBe(q => Made.Care.Findings.Contains(q.Subject));
        blocks.OfType<QuestionsBlock>().ShouldNotBeEmpty();
        blocks.OfType<NotesBlock>().ShouldHaveSingleItem().Lines.ShouldBeGreaterThan(5);
    }

    [Fact]
    public void Facts_ReportWithoutTopics_IsRefusedWithWhatToDo() =>
        Should.Throw<ConfigurationException>(() => PartComposer.Compose(PerspectiveComposer.Compose(Lyngvaer.Nothing), ReportPart.Facts, Made.Rules, "perspektivanalyse"))
            .Message.ShouldContain("analytics report freeze");

    [Fact]
    public void Page_ReportWithoutTheChapter_IsRefused() =>
        Should.Throw<ConfigurationException>(() => PartComposer.Compose(Made.Whole with { Chapters = [Made.Whole.Chapters[^1]] }, ReportPart.Page, Made.Rules, "perspektivanalyse"))
            .Message.ShouldContain("ett-minutt");

    [Theory]
    [InlineData(ReportPart.Page, ReportFormat.Pptx)]
    [InlineData(ReportPart.Page, ReportFormat.Xlsx)]
    [InlineData(ReportPart.Facts, ReportFormat.Pptx)]
    [InlineData(ReportPart.Public, ReportFormat.Pptx)]
    public void Refuse_FormatThatAPartHasNot_SaysWhyAndWhichItHas(ReportPart part, ReportFormat format)
    {
        var refused = Should.Throw<ConfigurationException>(() => PartFormats.Refuse([ReportPart.Whole, part], [ReportFormat.Html, format]));
        refused.Message.ShouldContain($"{part.ToString().ToLowerInvariant()} has no {format.ToString().ToLowerInvariant()}: ");
        refused.Message.ShouldContain("html, pdf, docx");
    }

    [ChromiumFact]
    public void Page_AsPdf_IsOnePageAlsoWithLongWords()
    {
        PrintedPages.Count(Rendered.Bytes(Made.Of(ReportPart.Page), ReportFormat.Pdf)).ShouldBe(1);
        var page = Made.Of(ReportPart.Page);
        var chapter = page.Chapters.Single();
        var longer = page with { Chapters = [chapter with { Blocks = [.. chapter.Blocks.Select(b => b is FindingsBlock f ? f with { Findings = [.. f.Findings.Select(i => i with { Text = $"{i.Text} {i.Text}" })] } : b)] }] };
        PrintedPages.Count(Rendered.Bytes(longer, ReportFormat.Pdf)).ShouldBe(1);
    }

    private static IEnumerable<string> Numbers(string text) => Number().Matches(text).Select(m => m.Value);

    [GeneratedRegex("[0-9]+(?:[\u00A0,][0-9]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
