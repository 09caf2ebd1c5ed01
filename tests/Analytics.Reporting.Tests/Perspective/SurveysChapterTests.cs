using Analytics.Analysis.Disclosure;
using Analytics.Analysis.FreeText;
using Analytics.Analysis.Surveys;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Perspective;
using Analytics.Reporting.Tests.Fixtures;
using Shouldly;
using Xunit;

namespace Analytics.Reporting.Tests.Perspective;

public sealed class SurveysChapterTests
{
    private static readonly SurveyInstrument Instrument = new("10-faktor", "10-FAKTOR", ScoreScale.OneToFive, [new SurveyFactor("1", "Oppgavemotivasjon", ["a"])], 0.1);

    [Fact]
    public void Compose_NoSurveys_SaysWhatIsMissing() => Compose().Blocks.ShouldHaveSingleItem().ShouldBeOfType<MissingBlock>();

    [Fact]
    public void Compose_HiddenUnit_IsHidden()
    {
        var units = Compose(Figure(SurveyGroup.Municipality, 4.2), Figure(Unit("Skole"), 4.3), Figure(Unit("NAV"), null)).Blocks.OfType<TableBlock>().Last();

        units.Table.Rows.Single(r => r.Header == "Skole").Cells[1].Text.ShouldBe("4,30");
        units.Table.Rows.Single(r => r.Header == "NAV").Cells.ShouldAllBe(c => c.Text == TableCell.Hidden.Text && c.Status == TableCell.Hidden.Status);
    }

    [Theory]
    [InlineData(ChangeVerdict.Certain, "endring", "én sikker endring")]
    [InlineData(ChangeVerdict.TooSmall, "for liten til å legge vekt på", "ingen sikker endring")]
    [InlineData(ChangeVerdict.Uncertain, "kan være tilfeldig", "ingen sikker endring")]
    public void Compose_Change_IsCalledSoOnlyWhenItIs(ChangeVerdict verdict, string cell, string heading)
    {
        var chapter = Compose(Figure(SurveyGroup.Municipality, 4.2) with { Change = new SurveyFigureDifference("2023", 0.15, 0.1, 0.2, 0.01, 0.3, verdict) });

        chapter.Heading.ShouldContain(heading);
        chapter.Blocks.OfType<TableBlock>().First().Table.Rows[0].Cells[^1].Text.ShouldBe(cell);
    }

    [Fact]
    public void Compose_Texts_ShowThemesBySectorAndHideWhatIsHidden()
    {
        var overview = new TextOverview(80, 6, 4, ["Helse", TextOverview.OtherSectors], [40, 30], [new TextTheme(["veien", "brøyting", "lys"], 41, [null, null]), new TextTheme(["bussen"], null, [5, null])]) { Answers = new AnswerTime(60, 40, 15) };
        var chapter = PerspectiveComposer.Compose(Lyngvaer.Full with
        {
            Edition = Lyngvaer.Edition(chapters: ["undersokelser"]),
            Surveys = [],
            Texts = [new TextOutlook("innspill", "Innspill", "2026", 5, "oppdiktede tekster", overview)],
        }).Chapters.Single();
        var block = chapter.Blocks.ShouldHaveSingleItem().ShouldBeOfType<TableBlock>();

        chapter.Heading.ShouldBe("Det er lest inn innspill, men ingen undersøkelser");
        block.Title.ShouldBe("Innspill: 41 tekster handler om veien og brøyting");
        block.Table.Columns.Select(c => c.Header).ShouldBe(["Ord som går igjen", "Tekster", "Helse", "Andre"]);
        block.Table.Rows.Select(r => r.Header).ShouldBe(["veien, brøyting, lys", "bussen", "Alle tekster med tema"]);
        block.Table.Rows[0].Cells.Select(c => c.Text).ShouldBe(["41", "skjult", "skjult"]);
        block.Table.Rows[1].Cells.Select(c => c.Text).ShouldBe(["skjult", "5", "skjult"]);
        block.Table.Rows[2].Cells.Select(c => c.Text).ShouldBe(["70", "40", "30"]);
        block.Subtitle.ShouldContain("For korte til å regnes med: 6. Uten tema felles med nok andre: 4.");
        block.Notes.Select(n => n.Term).ShouldBe(["Temaene", "Skjult", "Andre", "Svartiden"]);
    }

    private static SurveyGroup Unit(string name) => new(SurveyLevel.Unit, "Sektor", name);

    private static SurveyFigure Figure(SurveyGroup group, double? mean) => new("10-faktor", "2025", group, "1", "Oppgavemotivasjon", "1-5")
    {
        Hidden = mean is null ? HiddenReason.TooFew : HiddenReason.None,
        Mean = mean,
        Count = mean is null ? null : 20,
        Answered = mean is null ? null : 20,
        Asked = 30,
    };

    private static Chapter Compose(params SurveyFigure[] figures) => PerspectiveComposer.Compose(Lyngvaer.Full with
    {
        Edition = Lyngvaer.Edition(chapters: ["undersokelser"]),
        Surveys = figures.Length == 0 ? [] : [new SurveyOutlook(Instrument, 5, "oppdiktede svar", figures)],
    }).Chapters.Single();
}
