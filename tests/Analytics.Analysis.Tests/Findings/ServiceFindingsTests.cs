using Analytics.Analysis.Benchmarking;
using Analytics.Analysis.Economy;
using Analytics.Analysis.Findings;
using Analytics.Analysis.Services;
using Analytics.Analysis.Tests.Economy;
using Analytics.Core;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Findings;

public sealed class ServiceFindingsTests
{
    private const double Inhabitants = 10_000;

    private static readonly IndicatorSeries Revenue = Series.Of(Series.Definition("brutto-driftsinntekter", "1000 kr", direction: Direction.Context), 2025, 1_000_000);

    [Fact]
    public void Find_SpendingBeyondTheNeed_GivesTheLevelPartInKroner()
    {
        // F09 and F10: the group would spend 1.05 x 18 000 = 18 900 with our need, so 900 is need and 1 100 level; 1 100 x 10 000 = 11 million.
        var finding = Find(Gap("grunnskole", 20_000, 18_000, 1.05)).ShouldHaveSingleItem();

        finding.Kind.ShouldBe(FindingKind.ServiceSpending);
        finding.Kroner!.Value.ShouldBe(11e6, 1e-3);
        finding.Facts["need"].ShouldBe(900, 1e-9);
        finding.Facts["level"].ShouldBe(1100, 1e-9);
        finding.Facts["difference"].ShouldBe(2000, 1e-9);
        finding.Facts["fullTime"].ShouldBe(11, 1e-9);
        (finding.Unfavourable, finding.Certainty, finding.Influence).ShouldBe((true, Certainty.Likely, 2));
    }

    [Fact]
    public void Find_BelowOnePercentOfRevenue_FindsNothing() => Find(Gap("grunnskole", 19_800, 18_000, 1.05)).ShouldBeEmpty();

    [Fact]
    public void Find_NeedNotKnown_FindsNothing() => Find(Gap("kultur", 30_000, 18_000, null)).ShouldBeEmpty();

    [Fact]
    public void Find_GroupAndCountry_TellsOfTheGroupAndOfTheLargest()
    {
        var finding = Find(Gap("barnehage", 25_000, 10_000, 1, "EAK"), Gap("grunnskole", 20_000, 18_000, 1), Gap("helse", 15_000, 18_000, 1)).ShouldHaveSingleItem();

        finding.Labels["name"].ShouldContain("helse");
        finding.Unfavourable.ShouldBeFalse();
    }

    [Theory]
    [InlineData(42.0, 1.0)]
    [InlineData(39.0, 0.0)]
    public void Find_QualityClearlyDifferent_IsNamedBesideTheCost(double points, double better)
    {
        var finding = Find(Gap("grunnskole", 20_000, 18_000, 1, page: [Quality(points, 40.5)])).Single();

        finding.Facts["quality"].ShouldBe(points);
        finding.Facts["qualityOther"].ShouldBe(40.5);
        finding.Facts["qualityBetter"].ShouldBe(better);
    }

    [Fact]
    public void Find_QualityWithinTheYearlyNoise_IsNoEvidence() => Find(Gap("grunnskole", 20_000, 18_000, 1, page: [Quality(40.6, 40.5)])).Single().Facts.Keys.ShouldNotContain("quality");

    private static IReadOnlyList<Finding> Find(params ServiceGap[] gaps) => FindingFinder.Find(new FindingInput { GrossRevenue = Revenue, ServiceGaps = gaps });

    private static ServiceGap Gap(string service, double own, double reference, double? need, string region = "EKG05", IReadOnlyList<ServiceIndicator>? page = null)
    {
        var gap = new NeedAdjustedGap(own, reference, need);
        var level = gap.LevelPart is { } part ? GapAmount.Of(part, Inhabitants, 1_000_000) : null;
        return new ServiceGap($"Netto driftsutgifter til {service} per innbygger", new RegionCode(region), "KOSTRA-gruppe 5", new Year(2025), gap, level, page ?? [], Revenue.Points[0].Provenance);
    }

    private static ServiceIndicator Quality(double own, double group)
    {
        var definition = Series.Definition("grunnskolepoeng", "poeng", AccountingScope.None, table: "12255");
        var measure = FinanceMeasures.Build(Series.Of("9901", "Eksempel", definition, 2025, own), [Series.Of("EKG05", "KOSTRA-gruppe 5", definition, 2025, group)], []);
        List<YearlyValues> all = [.. Enumerable.Range(0, 20).Select(m => new YearlyValues(new MunicipalityCode($"99{m:00}"), Inhabitants, Enumerable.Range(2018, 8).ToDictionary(y => new Year(y), y => 40 + (m % 2 == 0 ? 1 : -1) * 0.1 * (y % 3))))];
        return ServiceIndicator.Of(ServiceDimension.Quality, measure, new YearlyNoise(all), Inhabitants, new HashSet<MunicipalityCode>());
    }
}
