using Analytics.Analysis.Demography.Flows;
using Analytics.Analysis.Demography.Paths;
using Analytics.Core;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Demography.Paths;

/// <summary>The mean of the paths is the deterministic projection of the same flows, within the simulation's error.</summary>
public sealed class PathMeansTests
{
    private const int Years = 20;

    private static readonly PathGroup[] Groups =
    [
        new(new AgeRange(0)), new(new AgeRange(0, 0), Sex.Male), new(new AgeRange(0, 0), Sex.Female), new(new AgeRange(1, 5)), new(new AgeRange(6, 15)),
        new(new AgeRange(16, 29)), new(new AgeRange(30, 49)), new(new AgeRange(50, 66)), new(new AgeRange(67, 79)), new(new AgeRange(80, 89)), new(new AgeRange(90)),
        new(new AgeRange(0), Sex.Male), new(new AgeRange(105)),
    ];

    [Theory]
    [InlineData(FlowTiming.SpreadOverYear, BirthExposure.MidYear)]
    [InlineData(FlowTiming.SpreadOverYear, BirthExposure.AgeAtEnd)]
    [InlineData(FlowTiming.AtEnd, BirthExposure.MidYear)]
    [InlineData(FlowTiming.AtEnd, BirthExposure.AgeAtEnd)]
    public void Simulate_SmallMunicipality_MeansAreTheProjection(FlowTiming timing, BirthExposure exposure) =>
        ShouldAgree(2000, Municipality.Open(2000), new FlowOptions(timing, exposure), LevelShocks.None, 3000);

    [Theory]
    [InlineData(25_000)]
    [InlineData(400_000)]
    public void Simulate_LargeMunicipality_MeansAreTheProjection(int inhabitants) =>
        ShouldAgree(inhabitants, Municipality.Open(inhabitants), FlowOptions.Default, LevelShocks.None, 1000);

    [Theory]
    [InlineData(FlowTiming.SpreadOverYear)]
    [InlineData(FlowTiming.AtEnd)]
    public void Simulate_OwnAdditions_MeansAreTheProjection(FlowTiming timing)
    {
        var extra = new double[SexAgeValues.Length];
        Array.Fill(extra, 1.5, 20, 30);
        Array.Fill(extra, -0.6, Age.Count + 25, 30);
        var flows = Municipality.Open(4000) with { ExtraFlows = new SexAgeValues(extra), ExtraNewborns = new(2, -1) };
        ShouldAgree(4000, flows, new FlowOptions(timing), LevelShocks.None, 2000);
    }

    [Theory]
    [InlineData(2000)]
    [InlineData(60_000)]
    public void Simulate_UncertainMigration_MeansAreTheProjection(int inhabitants) =>
        ShouldAgree(inhabitants, Municipality.Open(inhabitants), FlowOptions.Default, new LevelShocks { Migration = new LevelShock { SigmaLevel = 0.1, SigmaYear = 0.15, Autocorrelation = 0.5 } }, 2000);

    [Theory]
    [InlineData(2000)]
    [InlineData(60_000)]
    public void Simulate_UncertainMortality_MeansAreTheProjection(int inhabitants) =>
        ShouldAgree(inhabitants, Municipality.Open(inhabitants), FlowOptions.Default, new LevelShocks { Mortality = new LevelShock { SigmaYear = 0.1 } }, 2000);

    [Theory]
    [InlineData(2000)]
    [InlineData(60_000)]
    public void Simulate_UncertainFertility_MeansAreTheProjection(int inhabitants) =>
        ShouldAgree(inhabitants, Municipality.Open(inhabitants), FlowOptions.Default, new LevelShocks { Fertility = new LevelShock { SigmaYear = 0.1 } }, 2000);

    private static void ShouldAgree(int inhabitants, YearFlows flows, FlowOptions options, LevelShocks shocks, int paths)
    {
        var start = Municipality.Population(inhabitants);
        YearFlows[] years = [.. Enumerable.Repeat(flows, Years)];
        var expected = AreaProjection.Project(start, years, options);
        var found = PathSimulator.Simulate(start, Municipality.First, years, new PathSettings(30) { Paths = paths, Groups = Groups, Options = options, Shocks = shocks });
        foreach (var year in new[] { 1, 2, 5, 10, Years })
        {
            var persons = expected.Population(year).ToArray();
            foreach (var group in Groups)
            {
                var numbers = found.Persons(group, Municipality.First.Plus(year)).ToArray();
                Agree(Enumerable.Range(0, persons.Length).Where(cell => Has(group, cell)).Sum(cell => persons[cell]), numbers, $"{group} after {year} years");
            }

            var (account, during) = (expected.Account(year - 1), Municipality.First.Plus(year - 1));
            Agree(account.Births, found.Flow(PathFlow.Births, during).ToArray(), $"births in year {year}");
            Agree(
                account.Births - account.Deaths,
                [.. found.Flow(PathFlow.Births, during).ToArray().Zip(found.Flow(PathFlow.Deaths, during).ToArray(), (births, deaths) => births - deaths)],
                $"births less deaths in year {year}");
        }
    }

    private static void Agree(double expected, int[] numbers, string what)
    {
        var mean = numbers.Average();
        var error = Math.Sqrt(numbers.Average(n => (n - mean) * (n - mean)) / numbers.Length);
        mean.ShouldBe(expected, 4.5 * error + 0.003, what);
    }

    private static bool Has(PathGroup group, int cell) => group.Ages.Contains(cell % Age.Count) && group.Sex != (cell < Age.Count ? Sex.Female : Sex.Male);
}
