using AngleSharp.Html.Parser;
using Analytics.Analysis.Findings;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Perspective;
using Analytics.Reporting.Tests.Fixtures;
using Shouldly;
using Xunit;

namespace Analytics.Reporting.Tests.Html;

public sealed class FindingLinkTests
{
    [Theory]
    [InlineData(FindingKind.OperatingResult, "driftsresultat")]
    [InlineData(FindingKind.ReserveFund, "Disposisjonsfond")]
    [InlineData(FindingKind.NetDebt, "lånegjeld")]
    [InlineData(FindingKind.FreeIncome, "Frie inntekter")]
    [InlineData(FindingKind.DemographicCost, "Endring i årlige utgifter")]
    [InlineData(FindingKind.MoreOldest, "aldersgruppe")]
    [InlineData(FindingKind.SchoolChildren, "aldersgruppe")]
    [InlineData(FindingKind.PopulationTrend, "Folketall")]
    [InlineData(FindingKind.SupportRatio, "per")]
    [InlineData(FindingKind.ServiceSpending, "Nivå")]
    [InlineData(FindingKind.Compass, "Samlet poengsum")]
    public void Subjects_EachKindOfFinding_NamesTheTableThatHoldsItsNumbers(FindingKind kind, string inTable)
    {
        var block = Rendered.Full.Chapters.SelectMany(c => c.Blocks).First(b => b.Subjects.Contains(kind.ToString()));

        var table = block is FigureBlock figure ? figure.Table : ((TableBlock)block).Table;
        string.Join('|', table.Columns.Select(c => c.Header).Prepend(table.Caption)).ShouldContain(inTable, Case.Sensitive);
    }

    [Fact]
    public void Subjects_FullEdition_EveryKindHasNumbers() =>
        Enum.GetNames<FindingKind>().ShouldBeSubsetOf(Rendered.Full.Chapters.SelectMany(c => c.Blocks).SelectMany(b => b.Subjects));

    [Fact]
    public void Write_Findings_LinkToTheirNumbersWhereTheEditionHasThem()
    {
        var whole = new HtmlParser().ParseDocument(Text(Lyngvaer.Full));
        whole.QuerySelectorAll("a.vis-tallene").Length.ShouldBe(whole.QuerySelectorAll("li.funn").Length);
        whole.QuerySelectorAll("a.vis-tallene").ShouldAllBe(a => whole.QuerySelector(a.GetAttribute("href")!) != null);

        var first = new HtmlParser().ParseDocument(Text(Lyngvaer.Full with { Edition = Lyngvaer.Edition(chapters: ["ett-minutt"]) }));
        first.QuerySelectorAll("li.funn").ShouldNotBeEmpty();
        first.QuerySelectorAll("a.vis-tallene").ShouldBeEmpty();
    }

    private static string Text(PerspectiveInput input)
    {
        using var writer = new StringWriter();
        PerspectiveReport.Write(input, writer);
        return writer.ToString();
    }
}
