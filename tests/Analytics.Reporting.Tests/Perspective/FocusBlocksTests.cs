using Analytics.Analysis.Focus;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Html;
using Analytics.Reporting.Perspective;
using Analytics.Reporting.Tests.Fixtures;
using Shouldly;
using Xunit;

namespace Analytics.Reporting.Tests.Perspective;

public sealed class FocusBlocksTests
{
    [Fact]
    public void Compose_Area_StandsInFourColumnsWithPeriodChangeAndTarget()
    {
        var block = Compose(LyngvaerFocus.Employer).OfType<FocusBlock>().Single();

        block.Columns.Select(c => c.Heading).ShouldBe(["Kommunekompasset", "Undersøkelser", "KOSTRA og egne tall", "Tiltak og saker"]);
        block.Columns[0].Entries.Select(e => (e.Value, e.Note, e.Status)).ShouldBe(
        [
            ("55\u00A0av\u00A0100", "2023; +11 siden 2021", null),
            ("mangler", "Bare kjent som sum av område 4 og 5, 113 av 200 poeng. Den deles ikke.", DataStatus.Missing),
        ]);
        block.Columns[1].Entries.Select(e => (e.Value, e.Note, e.Status)).ShouldBe(
        [
            ("3,79", "2025, skala 1–5; +0,16 siden 2023 (endring)", null),
            ("skjult", "Holdt tilbake av hensyn til dem som har svart.", DataStatus.Hidden),
        ]);
        block.Columns[2].Entries.Select(e => (e.Value, e.Note, e.Status)).ShouldBe(
        [
            ("4\u00A0310\u00A0kr", "2025, foreløpig; KOSTRA-gruppe 5: 4\u00A0010; mål høyst 4\u00A0500, nådd", DataStatus.Provisional),
            ("8,9\u00A0%", "mai 2025 til april 2026; mål høyst 6, ikke nådd", null),
        ]);
        block.Columns[3].Entries.Select(e => (e.Name, e.Value, e.Note)).ShouldBe([("Tiltak", "5", "1 ferdig, 2 forfalt"), ("Lederavtaler", "1", "1 ferdig")]);
        block.Columns[3].Entries[0].Lines.ShouldBe(["Tiltak nummer 1 (forfalt\u00A01.4.2026)", "Tiltak nummer 2 (forfalt\u00A01.5.2026)", "Tiltak nummer 3 (frist\u00A01.6.2026)", "og én til"]);
    }

    [Fact]
    public void Compose_AreaOfNothingButGaps_IsLeftOut() => Compose(LyngvaerFocus.Unknown).ShouldHaveSingleItem().ShouldBeOfType<MissingBlock>();

    [Fact]
    public void Write_TitleWithMarkup_IsEncoded()
    {
        var document = PerspectiveComposer.Compose(Input(LyngvaerFocus.Employer with { Area = LyngvaerFocus.Area with { TitleNb = "<b>" } }));
        using var text = new StringWriter();
        HtmlRenderer.Write(document, text);
        text.ToString().ShouldContain("<section class=\"fokus\"><h3>&lt;b&gt;</h3>");
    }

    private static IReadOnlyList<Block> Compose(FocusPage page) => PerspectiveComposer.Compose(Input(page)).Chapters.Single().Blocks;

    private static PerspectiveInput Input(FocusPage page) => Lyngvaer.Nothing with { Edition = Lyngvaer.Edition(chapters: ["egen-styring"]), Focus = [page] };
}
