using Analytics.Analysis.Disclosure;
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
        units.Table.Rows.Single(r => r.Header == "NAV").Cells.ShouldAllBe(c => c == TableCell.Hidden);
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
