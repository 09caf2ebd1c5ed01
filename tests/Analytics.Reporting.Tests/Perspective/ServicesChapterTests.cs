using Analytics.Analysis.Economy;
using Analytics.Analysis.Services;
using Analytics.Core;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Perspective;
using Analytics.Reporting.Tests.Fixtures;
using Shouldly;
using Xunit;

namespace Analytics.Reporting.Tests.Perspective;

public sealed class ServicesChapterTests
{
    [Fact]
    public void Compose_NoServices_SaysWhatIsMissing()
    {
        var chapter = Compose(null);

        chapter.Heading.ShouldBe("Tall for tjenestene mangler");
        chapter.Blocks.Single().ShouldBeOfType<MissingBlock>();
    }

    [Fact]
    public void Compose_DifferenceBeyondTheNoise_IsClearAndInTheTitle()
    {
        var table = Table(own: 90, group: 80);

        table.Title.ShouldBe("Barnehage: klart\u00A0høyere enn KOSTRA-gruppe 5");
        Cell(table, "Forskjell").ShouldBe("klart\u00A0høyere");
    }

    [Fact]
    public void Compose_DifferenceWithinTheNoise_IsUnclear()
    {
        var table = Table(own: 90, group: 89.9);

        table.Title.ShouldBe("Barnehage: ingen klar forskjell fra KOSTRA-gruppe 5");
        Cell(table, "Forskjell").ShouldBe("uklar");
    }

    [Fact]
    public void Compose_TooFewFiguresForTheNoise_IsNotJudged() => Cell(Table(own: 90, group: 80, municipalities: 1), "Forskjell").ShouldBe("ikke\u00A0vurdert");

    [Fact]
    public void Compose_OwnTarget_ShowsTheRuleAndItsSource()
    {
        var table = Table(own: 90, group: 80, target: 85);

        Cell(table, "Mot målet").ShouldBe("innenfor");
        table.Notes.ShouldContain(n => n.Text.Contains("minst 85 (Kommunestyret)", StringComparison.Ordinal));
    }

    private static Chapter Compose(ServiceOverview? services) => PerspectiveComposer.Compose(Lyngvaer.Full with { Edition = Lyngvaer.Edition(chapters: ["tjenester"]), Services = services }).Chapters.Single();

    private static TableBlock Table(double own, double group, int municipalities = 20, double? target = null)
    {
        var definition = new IndicatorDefinition(new IndicatorCode("dekning"), "dekning", "Andel barn i barnehage", "prosent", 1, Direction.Higher, "barnehage", "13502", "KOSandel", "", AccountingScope.None, 1, "");
        Threshold[] limits = target is { } limit ? [new Threshold("dekning", limit, null, "prosent", ThresholdKind.OwnTarget, "Kommunestyret", "own")] : [];
        var measure = FinanceMeasures.Build(Series("9905", "Lyngvær", own), [Series("EKG05", "KOSTRA-gruppe 5", group)], limits);
        List<YearlyValues> all = [.. Enumerable.Range(0, municipalities).Select(m => new YearlyValues(new MunicipalityCode($"99{m:00}"), 3000, Enumerable.Range(2018, 8).ToDictionary(y => new Year(y), y => 90 + (m % 2 == 0 ? 1 : -1) * 0.2 * (y % 3))))];
        var rule = new ServicePageRule("barnehage", "Barnehage", [("dekning", ServiceDimension.Coverage)]);
        var indicator = ServiceIndicator.Of(ServiceDimension.Coverage, measure, new YearlyNoise(all), 3000, all.Select(m => m.Municipality).ToHashSet());
        return Compose(new ServiceOverview("KOSTRA-gruppe 5", [new ServicePage(rule, [indicator], [])])).Blocks.OfType<TableBlock>().Single();

        IndicatorSeries Series(string region, string name, double value) => new(
            new RegionCode(region), name, definition, [.. Enumerable.Range(2018, 8).Select(y => new IndicatorPoint(new Year(y), Measure.Of(value), Lyngvaer.Accounts("13502", "KOSandel", y)))]);
    }

    // The first column is the row's own header.
    private static string Cell(TableBlock table, string column) => table.Table.Rows.Single().Cells[table.Table.Columns.ToList().FindIndex(c => c.Header == column) - 1].Text;
}
