using Analytics.Analysis.Demography.Flows;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Demography.Flows;

public sealed class CountryProjectionTests
{
    private const int Areas = 5;
    private const int Years = 12;

    [Fact]
    public void Project_AnyCountry_BalancesInEveryAreaAndYear() =>
        AnyFlows.Check(any =>
        {
            var country = CountryProjection.Project(Start(any), Country(any, extra: 100), any.Options());
            for (var year = 0; year < Years; year++)
            {
                for (var area = 0; area < Areas; area++)
                {
                    var end = Sum(country.Population(year + 1, area));
                    if (Math.Abs(Sum(country.Population(year, area)) + country.Account(year, area).Growth - end) > 1e-9 * Math.Max(1, end))
                        return false;
                }
            }

            return true;
        });

    [Fact]
    public void Project_AnyCountry_MovesWithinItSumToZero() =>
        AnyFlows.Check(any =>
        {
            var country = CountryProjection.Project(Start(any), Country(any, extra: 100), any.Options());
            return Enumerable.Range(0, Years).All(year =>
            {
                var accounts = Enumerable.Range(0, Areas).Select(area => country.Account(year, area)).ToList();
                return Math.Abs(accounts.Sum(a => a.MovesIn) - accounts.Sum(a => a.MovesOut)) < 1e-9 * accounts.Sum(a => a.MovesOut);
            });
        });

    // With everybody alive and nobody leaving the country, a cohort of the whole country only ages.
    [Fact]
    public void Project_OnlyMovesWithinCountry_KeepsEveryCohortOfTheCountry()
    {
        var any = new AnyFlows(7);
        var flows = Enumerable.Range(0, Areas).Select(_ => new YearFlows(SexAgeValues.One, new double[106]) { OutProbability = any.Values(0, 0.4) }).ToList();
        var start = Start(any);

        var country = CountryProjection.Project(start, [new CountryYear(flows, Shares(any))]);

        for (var cell = 0; cell < 104; cell++)
        {
            var before = start.Sum(a => a.Cells[cell]);
            Enumerable.Range(0, Areas).Sum(area => country.Population(1, area)[cell + 1]).ShouldBe(before, 1e-9 * before);
        }
    }

    [Fact]
    public void Project_OneArea_EqualsAreaWithTheSameMovesIn()
    {
        var any = new AnyFlows(11);
        var (start, flows) = (any.Persons(), any.Year(movesIn: false, extra: 0));
        var moves = new double[SexAgeValues.Length];
        for (var cell = 0; cell < moves.Length; cell++)
            moves[cell] = start.Cells[cell] * flows.OutProbability.Cells[cell];

        var country = CountryProjection.Project([start], [new CountryYear([flows], InShares.OfWeights([SexAgeValues.One]))]);
        var alone = AreaProjection.Project(start, [flows with { MovesIn = new SexAgeValues(moves) }]);

        country.Population(1, 0).ToArray().ShouldBe(alone.Population(1).ToArray());
        country.Account(0, 0).ShouldBe(alone.Account(0));
    }

    [Fact]
    public void Run_AllYears_AllocatesNothing()
    {
        var any = new AnyFlows(3);
        var country = new CountryProjection(Start(any), Country(any, extra: 100));
        country.Run();
        country.Restart();

        var before = GC.GetAllocatedBytesForCurrentThread();
        country.Run();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        allocated.ShouldBe(0);
        country.Projected.ShouldBe(Years);
    }

    [Fact]
    public void Run_NewestYearKept_EndsAsWithAllYearsAndStartsAgain()
    {
        var any = new AnyFlows(13);
        var (start, years) = (Start(any), Country(any, extra: 100));
        var all = CountryProjection.Project(start, years);
        var newest = new CountryProjection(start, years, kept: KeptYears.Newest);

        for (var time = 0; time < 2; time++)
        {
            newest.Restart();
            newest.Run();
            for (var area = 0; area < Areas; area++)
            {
                newest.Population(Years, area).ToArray().ShouldBe(all.Population(Years, area).ToArray());
                newest.Population(0, area).ToArray().ShouldBe(start[area].Cells.ToArray());
                newest.Account(3, area).ShouldBe(all.Account(3, area));
            }
        }

        Should.Throw<ArgumentOutOfRangeException>(() => newest.Population(Years - 1, 0)).Message.ShouldContain($"0 and {Years}");
    }

    [Fact]
    public void Project_MoreLeaveThanThereAre_ClampsAndSaysHowMany()
    {
        var extra = new double[SexAgeValues.Length];
        extra[40] = -30;
        var flows = new YearFlows(SexAgeValues.One, new double[106]) { ExtraFlows = new SexAgeValues(extra) };

        var account = AreaProjection.Project(SexAgeValues.Uniform(10), [flows]).Account(0);

        account.Extra.ShouldBe(-30);
        account.Clamped.ShouldBe(20);
        account.ClampedCells.ShouldBe(2);
    }

    [Fact]
    public void Project_AreaWithMovesInOfItsOwn_Refuses()
    {
        var any = new AnyFlows(5);
        Should.Throw<ArgumentException>(() => CountryProjection.Project([any.Persons()], [new CountryYear([any.Year()], InShares.OfWeights([SexAgeValues.One]))]))
            .Message.ShouldContain("area 0 has in-moves of its own in year 0");
    }

    [Fact]
    public void Project_MoreThanEverybodyLeaves_Refuses()
    {
        var flows = new YearFlows(SexAgeValues.One, new double[106]) { OutProbability = SexAgeValues.Uniform(0.7), EmigrationProbability = SexAgeValues.Uniform(0.5) };
        Should.Throw<ArgumentException>(() => AreaProjection.Project(SexAgeValues.One, [flows])).Message.ShouldContain("found a probability of 1.2 for men aged 0 in year 0");
    }

    [Fact]
    public void OfWeights_AnAgeWithoutWeight_Refuses() =>
        Should.Throw<ArgumentException>(() => InShares.OfWeights([SexAgeValues.Zero])).Message.ShouldContain("No area has a weight for men aged 0");

    [Theory]
    [InlineData(1.5)]
    [InlineData(-0.1)]
    public void YearFlows_SurvivalOutsideZeroToOne_Refuses(double survival) =>
        Should.Throw<ArgumentException>(() => new YearFlows(SexAgeValues.Uniform(survival), new double[106])).Message.ShouldContain("Survival is a probability or ratio between 0 and 1");

    private static List<SexAgeValues> Start(AnyFlows any) => [.. Enumerable.Range(0, Areas).Select(_ => any.Persons())];

    private static List<CountryYear> Country(AnyFlows any, double extra) =>
    [
        .. Enumerable.Range(0, Years).Select(_ => new CountryYear([.. Enumerable.Range(0, Areas).Select(_ => any.Year(movesIn: false, extra))], Shares(any))),
    ];

    private static InShares Shares(AnyFlows any) => InShares.OfWeights([.. Enumerable.Range(0, Areas).Select(_ => any.Values(0.1, 1))]);

    private static double Sum(ReadOnlySpan<double> persons)
    {
        var sum = 0.0;
        foreach (var p in persons)
            sum += p;
        return sum;
    }
}
