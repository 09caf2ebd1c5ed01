using Analytics.Analysis.Compass;
using Analytics.Analysis.Demography;
using Analytics.Analysis.Economy;
using Analytics.Analysis.Findings;
using Analytics.Analysis.Tests.Economy;
using Analytics.Core;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Findings;

public sealed class FindingFinderTests
{
    private static readonly IndicatorDefinition Revenue = Series.Definition("brutto-driftsinntekter", "1000 kr", direction: Direction.Context);

    [Fact]
    public void Find_NothingGiven_FindsNothing() => FindingFinder.Find(new FindingInput()).ShouldBeEmpty();

    [Fact]
    public void Find_ResultBelowTarget_GivesGapInKroner()
    {
        var finding = FindingFinder.Find(new FindingInput { OperatingResult = Result(0.5), GrossRevenue = Series.Of(Revenue, 2024, 1_200_000) }).ShouldHaveSingleItem();

        finding.Kind.ShouldBe(FindingKind.OperatingResult);
        // (1.75 - 0.5) percent of 1 200 million.
        finding.Kroner!.Value.ShouldBe(15e6, 1e-3);
        finding.Facts["limit"].ShouldBe(1.75);
        finding.Facts["year"].ShouldBe(2024);
        finding.Facts["groupValue"].ShouldBe(2.4);
        finding.Labels["group"].ShouldBe("KOSTRA-gruppe 5");
        finding.Labels["limitKind"].ShouldBe("NationalAdvice");
        (finding.Unfavourable, finding.Certainty, finding.Provisional).ShouldBe((true, Certainty.Certain, false));
    }

    [Fact]
    public void Find_RevenueOfOtherScope_GivesNoKroner()
    {
        var kasse = Series.Of(Series.Definition("brutto-driftsinntekter", "1000 kr", AccountingScope.Kasse), 2024, 1_200_000);

        FindingFinder.Find(new FindingInput { OperatingResult = Result(0.5), GrossRevenue = kasse })[0].Kroner.ShouldBeNull();
    }

    [Fact]
    public void Find_ExampleLimitOnly_FindsNothing()
    {
        var fund = FinanceMeasures.Build(Series.Of(Series.Definition("disposisjonsfond"), 2024, 3), [], [Series.AtLeast(8, ThresholdKind.Example, "disposisjonsfond")]);

        FindingFinder.Find(new FindingInput { ReserveFund = fund }).ShouldBeEmpty();
    }

    [Fact]
    public void Find_DebtBelowLimit_IsAStrength()
    {
        var debt = FinanceMeasures.Build(
            Series.Of(Series.Definition("netto-lånegjeld", direction: Direction.Lower), 2024, 60), [], [Series.AtMost(75, ThresholdKind.OwnTarget, "netto-lånegjeld")]);

        var finding = FindingFinder.Find(new FindingInput { NetDebt = debt, GrossRevenue = Series.Of(Revenue, 2024, 1000) })[0];

        finding.Unfavourable.ShouldBeFalse();
        finding.Kroner!.Value.ShouldBe(150_000, 1e-6);
    }

    [Fact]
    public void Find_FreeIncomeBelowGroup_CountsInhabitantsAtYearEnd()
    {
        var finding = FindingFinder.Find(new FindingInput { FreeIncome = FreeIncome(70_000), History = Towns.Still(2025, 2025) }).ShouldHaveSingleItem();

        var inhabitants = Towns.Broad().Total;
        finding.Facts["inhabitants"].ShouldBe(inhabitants);
        finding.Facts["difference"].ShouldBe(-5000);
        finding.Kroner!.Value.ShouldBe(5000 * inhabitants, 1e-6);
        finding.Unfavourable.ShouldBeTrue();
    }

    [Fact]
    public void Find_FreeIncomeNearGroup_FindsNothing() =>
        FindingFinder.Find(new FindingInput { FreeIncome = FreeIncome(74_000), History = Towns.Still(2025, 2025) }).ShouldBeEmpty();

    [Fact]
    public void Find_SteadyDecline_IsATrend()
    {
        var finding = FindingFinder.Find(new FindingInput { History = Totals(y => 5000 - 30 * y + (y % 2)) }).ShouldHaveSingleItem();

        finding.Kind.ShouldBe(FindingKind.PopulationTrend);
        (finding.Facts["from"], finding.Facts["to"], finding.Facts["fromYear"], finding.Facts["toYear"]).ShouldBe((5000, 4700, 2016, 2026));
        finding.Facts["percent"].ShouldBe(-6, 1e-9);
        finding.Unfavourable.ShouldBeTrue();
    }

    [Fact]
    public void Find_ChangeWithinYearlyVariation_IsNoTrend() =>
        FindingFinder.Find(new FindingInput { History = Totals(y => 5000 + (y % 2 == 0 ? 80 : -80) - 5 * y) }).ShouldBeEmpty();

    [Fact]
    public void Find_NineYearsOnly_IsNoTrend()
    {
        var history = Totals(y => 5000 - 30 * y);

        FindingFinder.Find(new FindingInput { History = history with { Totals = history.Totals.Where(p => p.Key.Value > 2016).ToDictionary() } }).ShouldBeEmpty();
    }

    [Fact]
    public void Find_AgeingTown_FindsOldestCostAndSupport()
    {
        var findings = FindingFinder.Find(Ageing(1));

        var oldest = findings.Single(f => f.Kind == FindingKind.MoreOldest);
        oldest.Facts["percent"].ShouldBeGreaterThan(20);
        oldest.Facts["kroner"].ShouldBe((oldest.Facts["to"] - oldest.Facts["from"]) * 260792, 1);
        oldest.Certainty.ShouldBe(Certainty.Likely);
        oldest.Facts["toYear"].ShouldBe(2040);
        var cost = findings.Single(f => f.Kind == FindingKind.DemographicCost);
        cost.Facts["toYear"].ShouldBe(2030);
        cost.Facts.Keys.ShouldContain("farKroner");
        findings.ShouldContain(f => f.Kind == FindingKind.SupportRatio && f.Unfavourable);
        findings.Select(f => f.Kind).ShouldBeUnique();
    }

    [Fact]
    public void Find_FewPersons_IsUncertain() =>
        FindingFinder.Find(Ageing(0.005)).Single(f => f.Kind == FindingKind.MoreOldest).Certainty.ShouldBe(Certainty.Uncertain);

    [Theory]
    [InlineData(3, Certainty.VeryLikely)]
    [InlineData(500, Certainty.Uncertain)]
    public void Find_BackTested_CertaintyFollowsTheMiss(double error, Certainty expected)
    {
        var input = Ageing(1) with { BackTest = new BackTest([], [new BackTestSummary("80–89 år", 10, 7, error, 20)]) };

        var finding = FindingFinder.Find(input).Single(f => f.Kind == FindingKind.MoreOldest);

        finding.Certainty.ShouldBe(expected);
        finding.Facts["error"].ShouldBe(error);
    }

    [Fact]
    public void Find_CompassBelowTarget_ComparesWithinVersion()
    {
        CompassRow Row(int year, string version, string kind, double score, string code = "9901") => new("Eksempel", code, "NO", year, version, kind, "", "Total", score, 800, "Rapport", "");
        var profile = CompassProfiles.Build([Row(2017, "2010-2019", "total", 396), Row(2021, "2020-", "total", 593), Row(2024, "2020-", "target", 650)], [new("9901")]);

        var finding = FindingFinder.Find(new FindingInput { Compass = profile }).ShouldHaveSingleItem();

        (finding.Facts["value"], finding.Facts["limit"], finding.Unfavourable).ShouldBe((593, 650, true));
        finding.Facts.Keys.ShouldNotContain("from");
    }

    [Fact]
    public void Find_ManyKinds_RanksByKronerCertaintyAndInfluence()
    {
        var findings = FindingFinder.Find(Ageing(1) with
        {
            OperatingResult = Result(0.5),
            GrossRevenue = Series.Of(Revenue, 2024, 1_200_000),
            FreeIncome = FreeIncome(70_000),
        });

        findings.TakeWhile(f => f.Kroner is not null).Select(FindingFinder.Weight).ShouldBeInOrder(SortDirection.Descending);
        findings.SkipWhile(f => f.Kroner is not null).ShouldAllBe(f => f.Kroner == null);
    }

    [Fact]
    public void Weight_StockAgainstYearlySum_CountsAThird()
    {
        var yearly = new Finding(FindingKind.OperatingResult, new Dictionary<string, double>(), new Dictionary<string, string>(), 3e6, Certainty.Certain, false, 2, true, []);

        FindingFinder.Weight(yearly with { Kind = FindingKind.ReserveFund }).ShouldBe(FindingFinder.Weight(yearly) / 3, 1e-6);
    }

    [Fact]
    public void Find_ProvisionalPoint_SaysProvisional()
    {
        var measure = Result(0.5);
        var points = measure.Own.Points.Select(p => p with { Provenance = p.Provenance with { Maturity = DataMaturity.Provisional } }).ToList();

        FindingFinder.Find(new FindingInput { OperatingResult = measure with { Own = measure.Own with { Points = points } } })[0].Provisional.ShouldBeTrue();
    }

    private static FinanceMeasure Result(double value) => FinanceMeasures.Build(
        Series.Of(2021, 2, 2, 2, value),
        [Series.Of("EKG05", "KOSTRA-gruppe 5", Series.Definition(), 2021, 2, 2, 2, 2.4)],
        [Series.AtLeast(1.75, ThresholdKind.NationalAdvice)]);

    private static FinanceMeasure FreeIncome(double value)
    {
        var definition = Series.Definition("frie-inntekter", "kr");
        return FinanceMeasures.Build(Series.Of(definition, 2024, value), [Series.Of("EKG05", "KOSTRA-gruppe 5", definition, 2024, 75_000)], []);
    }

    private static PopulationHistory Totals(Func<int, double> total) =>
        Towns.Still(2026, 2026) with { Totals = Enumerable.Range(0, 11).ToDictionary(y => new Year(2016 + y), total) };

    /// <summary>Many of 60-75, few of 80 and older.</summary>
    private static FindingInput Ageing(double scale)
    {
        double[] ages = [.. Enumerable.Range(0, Age.Count).Select(a => scale * (a < 60 ? 60 : a < 76 ? 120 : Math.Max(0, 60 - 3 * (a - 76))))];
        var population = new PopulationVector(ages, ages);
        var history = Reference.History("Gråby", new Dictionary<Year, PopulationVector> { [new Year(2025)] = population, [new Year(2026)] = population });
        return new FindingInput
        {
            History = history,
            Projection = Reference.Project(history, ProjectionVariant.Main, 20).Value,
            UnitCosts = Reference.UnitCosts,
        };
    }
}
