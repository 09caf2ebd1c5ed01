using Analytics.Analysis.Demography;
using Analytics.Analysis.Demography.Paths;
using Analytics.Core;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Demography;

public sealed class DemographicCostFuturesTests
{
    private static readonly AgeRange Young = new(0, 15);
    private static readonly AgeRange Old = new(16);

    private static readonly UnitCost[] Costs =
    [
        new("grunnskole", Young, 200_000, 2025, "oppdiktet", "own_assumption"),
        new("grunnskole", Old, 0, 2025, "oppdiktet", "own_assumption"),
        new("pleie", Young, 10_000, 2025, "oppdiktet", "own_assumption"),
        new("pleie", Old, 50_000, 2025, "oppdiktet", "own_assumption"),
        new(DemographicCosts.AllSectors, new AgeRange(0), 1, 2025, "oppdiktet", "own_assumption"),
    ];

    private static readonly Projector Projector = Projector.Of([Towns.Still(2020, 2026, 0.2)], Towns.Still(2020, 2026, 0.2).Municipality, Reference.National, 6).Value!;
    private static readonly PathEnsemble Paths = Projector.Draw(400, 1, DemographicCostFutures.Groups(Costs));
    private static readonly DemographicCostFutures Futures = new(Paths, Costs);
    private static readonly Year Base = new(2026);
    private static readonly Year Later = new(2032);

    [Fact]
    public void Changes_EachFuture_IsItsOwnPersonsTimesTheCosts()
    {
        var changes = Futures.Changes(Base, Later, _ => 1);

        for (var path = 0; path < 400; path++)
        {
            var (young, old) = (Change(Young, path), Change(Old, path));
            changes[path].ShouldBe(210_000 * young + 50_000 * old, 1e-3);
        }

        int Change(AgeRange ages, int path) => Paths.Persons(new PathGroup(ages), Later)[path] - Paths.Persons(new PathGroup(ages), Base)[path];
    }

    [Fact]
    public void Changes_YearsAndSectors_AddUpInEachFuture()
    {
        var (whole, first, second) = (Futures.Changes(Base, Later, _ => 1), Futures.Changes(Base, new Year(2029), _ => 1), Futures.Changes(new Year(2029), Later, _ => 1));
        var (school, care) = (Futures.Changes(Base, Later, c => c.Sector == "grunnskole" ? 1 : 0), Futures.Changes(Base, Later, c => c.Sector == "pleie" ? 1 : 0));

        for (var path = 0; path < whole.Count; path++)
        {
            whole[path].ShouldBe(first[path] + second[path], 1e-3);
            whole[path].ShouldBe(school[path] + care[path], 1e-3);
        }
    }

    [Fact]
    public void Interval_OfTheWhole_HoldsEightOfTenAndIsNotTheSumOfItsParts()
    {
        var interval = Futures.Interval(Base, Later, _ => 1);

        Futures.Changes(Base, Later, _ => 1).Count(interval.Contains).ShouldBe(320);
        var parts = new[] { Young, Old }.Sum(ages => Futures.Interval(Base, Later, c => c.Range == ages ? 1 : 0).Width);
        interval.Width.ShouldBeLessThan(parts);
        Futures.Interval(Base, Later, _ => 2).Width.ShouldBe(2 * interval.Width, 1e-3);
        Futures.Interval(Base, Base, _ => 1).Width.ShouldBe(0);
        var main = Projector.Project(ProjectionVariant.Main);
        interval.Contains(DemographicCosts.Yearly(main.Years.GetValueOrDefault, Costs, new Year(2027), Later).Sum(l => l.Change)).ShouldBeTrue();
    }
}
