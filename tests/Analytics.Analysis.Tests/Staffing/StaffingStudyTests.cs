using Analytics.Analysis.Demography;
using Analytics.Analysis.Demography.Paths;
using Analytics.Analysis.Staffing;
using Analytics.Core;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Staffing;

public sealed class StaffingStudyTests
{
    private static readonly AgeRange WorkingAge = new(20, 66);
    private static readonly AgeRange Young = new(6, 15);
    private static readonly AgeRange Old = new(80);
    private static readonly StaffingFacts Facts = new() { SickLeavePercent = 10, PositionSizePercent = 75, TurnoverPercent = 6, RetirementPercent = 4 };
    private static readonly Projector Projector = Projector.Of([Towns.Still(2020, 2026, 0.2)], Towns.Still(2020, 2026, 0.2).Municipality, Reference.National, 6).Value!;
    private static readonly IReadOnlyDictionary<Year, PopulationVector> Main = Projector.Project(ProjectionVariant.Main).Years;
    private static readonly StaffedService[] Services = [Service("skole", Young, 30), Service("omsorg", Old, 50)];

    [Fact]
    public void Run_Levers_EachAloneAndTogether()
    {
        StaffingLever[] levers =
        [
            new("dekning", "Færre får tjenesten", new Year(2027)) { Service = "omsorg", CoveragePercent = -10 },
            new("produktivitet", "Mindre arbeid", new Year(2027)) { ProductivityPercent = 1 },
        ];

        var study = StaffingStudy.Run(Services, levers);

        var (usual, fewer, better, both) = (study.Unchanged.Years[^1].Needed, study.Each[0].Alone.Years[^1].Needed, study.Each[1].Alone.Years[^1].Needed, study.Together.Years[^1].Needed);
        usual.ShouldBe(Services.Sum(s => s.Path().Years[^1].Needed), 1e-9);
        fewer.ShouldBe(usual - 0.1 * Services[1].Path().Years[^1].Needed, 1e-9);
        better.ShouldBe(usual * Math.Pow(0.99, 6), 1e-9);
        both.ShouldBe(fewer * Math.Pow(0.99, 6), 1e-9);
        (usual - both).ShouldBeLessThan(usual - fewer + usual - better);
        study.Each.Select(e => e.Lever).ShouldBe(levers);
        Should.Throw<ArgumentException>(() => StaffingStudy.Run([], levers));
    }

    [Fact]
    public void Spread_Futures_HoldTheMainPathAndAreNotTheSumOfTheirParts()
    {
        var paths = Projector.Draw(400, 1, [Young, Old, WorkingAge]);

        var spread = StaffingSpread.Of(Services, paths, WorkingAge);

        var main = StaffingStudy.Run(Services, []).Unchanged;
        spread.Select(s => s.Year.Value).ShouldBe(Enumerable.Range(2027, 6));
        foreach (var (future, year) in spread.Zip(main.Years.Skip(1)))
        {
            future.Needed.Contains(year.Needed).ShouldBeTrue();
            future.PerHundred.Contains(year.PerHundred).ShouldBeTrue();
        }

        spread[^1].Recruited!.Value.Contains(main.Recruited!.Value).ShouldBeTrue();
        spread[^1].Needed.Width.ShouldBeGreaterThan(spread[0].Needed.Width);
        var parts = Services.Sum(s => StaffingSpread.Of([s], paths, WorkingAge)[^1].Needed.Width);
        spread[^1].Needed.Width.ShouldBeLessThan(parts);
        var old = paths.Persons(new PathGroup(Old), new Year(2032)).ToArray().Select(p => 50.0 * p / Main[new Year(2026)].Sum(Old));
        var interval = StaffingSpread.Of([Services[1]], paths, WorkingAge)[^1].Needed;
        // Whole persons often lie on an end of the interval.
        old.Count(v => v >= interval.Low - 1e-9 && v <= interval.High + 1e-9).ShouldBeInRange(320, 350);
        StaffingSpread.Of([Services[1] with { Facts = new StaffingFacts() }], paths, WorkingAge)[^1].Recruited.ShouldBeNull();
    }

    private static StaffedService Service(string name, AgeRange ages, double fullTime)
    {
        var service = new StaffingService(name, name, [new AgeWeight(ages, 0.1)]);
        return new StaffedService(
            service,
            new StaffingOpening(new Year(2026), fullTime, service.Work(Main[new Year(2026)])),
            [.. Main.OrderBy(y => y.Key).Select(y => new StaffingDemand(y.Key, service.Work(y.Value), y.Value.Sum(WorkingAge)))],
            Facts);
    }
}
