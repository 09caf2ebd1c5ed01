using Analytics.Analysis.Demography;
using Analytics.Analysis.Sustainability;
using Analytics.Core;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Sustainability;

public sealed class NeedSeriesTests
{
    private static readonly UnitCost[] Costs =
    [
        new(DemographicCosts.AllSectors, new AgeRange(0, 15), 200_000, 2025, "oppdiktet", "own_assumption"),
        new(DemographicCosts.AllSectors, new AgeRange(16), 50_000, 2025, "oppdiktet", "own_assumption"),
        new("barnehage", new AgeRange(0, 15), 100_000, 2025, "oppdiktet", "own_assumption"),
    ];

    [Fact]
    public void Of_PopulationsAndCosts_AreMultiplied()
    {
        var years = NeedSeries.Of(new Year(2025), new Year(2026), y => y == new Year(2025) ? Towns.Only(10, 50) : Towns.Only(40, 30), _ => Towns.Only(40, 1000), Costs).Value!;

        years.ShouldBe([new NeedYear(new Year(2025), 100, 20e6, 50_000), new NeedYear(new Year(2026), 60, 3e6, 50_000)]);
    }

    [Fact]
    public void Of_YearThatIsNotKnown_SaysWhich()
    {
        NeedSeries.Of(new Year(2025), new Year(2026), y => y == new Year(2025) ? Towns.Broad() : null, _ => Towns.Broad(), Costs).WhyNotNb!.ShouldContain("2026");
        NeedSeries.Of(new Year(2025), new Year(2026), _ => Towns.Broad(), _ => null, Costs).WhyNotNb!.ShouldContain("Landets folketall etter alder 1. januar 2025");
        NeedSeries.Of(new Year(2025), new Year(2026), _ => Towns.Broad(), _ => Towns.Broad(), []).WhyNotNb!.ShouldContain("unit-costs.csv");
    }

    [Fact]
    public void OfPaths_Futures_SpreadAroundWhatIsExpected()
    {
        var history = Towns.Still(2020, 2026, 0.2);
        var projector = Projector.Of([history], history.Municipality, Reference.National, 6).Value!;
        var projection = projector.Project(ProjectionVariant.Main);
        var expected = NeedSeries.Of(new Year(2025), new Year(2032), y => y < new Year(2026) ? history.ByAge[y] : projection.Years[y], y => y < new Year(2026) ? history.ByAge[y] : projector.Country(y), Costs).Value!;

        var futures = NeedSeries.OfPaths(expected, projector.Draw(400, 1, NeedSeries.Groups(Costs)), Costs);

        futures.Count.ShouldBe(400);
        futures.ShouldAllBe(f => f[0] == expected[0] && f[1] == expected[1]);
        futures.Average(f => f[^1].Need).ShouldBe(expected[^1].Need, 0.02 * expected[^1].Need);
        futures.Average(f => f[^1].Inhabitants).ShouldBe(expected[^1].Inhabitants, 0.02 * expected[^1].Inhabitants);
        futures.Select(f => f[^1].Need).Distinct().Count().ShouldBeGreaterThan(300);
        expected.ShouldAllBe(y => Math.Abs(y.NeedPerInhabitant - y.CountryNeedPerInhabitant) < 1e-6);
    }
}
