using Analytics.Analysis.Demography;
using Analytics.Analysis.Demography.Country;
using Analytics.Analysis.Demography.Flows;
using Analytics.Core;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Demography.Country;

public sealed class CountryForecasterTests
{
    private static readonly Year Launch = new(2026);

    [Fact]
    public void Main_EveryYear_BalancesInEveryMunicipality()
    {
        var forecast = new CountryForecaster(Estimate(Countryside.Fifty()), 25).Main;

        foreach (var area in forecast.Areas)
        {
            for (var year = 0; year < area.Horizon; year++)
            {
                (area.Population[year].Total + area.Accounts[year].Growth).ShouldBe(area.Population[year + 1].Total, 1e-6);
                area.Population[year + 1].Ages(Sex.Male).ToArray().Concat(area.Population[year + 1].Ages(Sex.Female).ToArray()).ShouldAllBe(p => p >= 0);
            }
        }
    }

    [Fact]
    public void Main_MovesBetweenMunicipalities_SumToZeroAtEverySexAndAge()
    {
        var forecast = new CountryForecaster(Estimate(Countryside.Fifty()), 12).Main;

        for (var year = 0; year < 12; year++)
        {
            for (var cell = 0; cell < SexAgeValues.Length; cell++)
            {
                double movesIn = 0, movesOut = 0;
                foreach (var area in forecast.Areas)
                {
                    movesIn += area.Flows[year].MovesIn.Cells[cell];
                    movesOut += SexAgeValues.Of(area.Population[year]).Cells[cell] * area.Flows[year].OutProbability.Cells[cell];
                }

                movesIn.ShouldBe(movesOut, 1e-7 * (1 + movesOut));
            }
        }
    }

    // The country grows by births, deaths, moves over its border, and what holds the totals to the trend: nothing else, and no move within it.
    [Fact]
    public void Main_SumOfMunicipalities_IsTheCountry()
    {
        var forecast = new CountryForecaster(Estimate(Countryside.Fifty()), 10).Main;

        for (var year = 0; year < 10; year++)
        {
            var accounts = forecast.Areas.Select(a => a.Accounts[year]).ToList();
            var abroad = accounts.Sum(a => a.Births - a.Deaths + a.Immigration - a.Emigration + a.Extra + a.Clamped);
            (forecast.Areas.Sum(a => a.Population[year].Total) + abroad).ShouldBe(forecast.Areas.Sum(a => a.Population[year + 1].Total), 1e-4);
        }
    }

    [Fact]
    public void Estimate_LaterYearsChanged_ChangesNothing()
    {
        var towns = Countryside.Fifty();
        var changed = towns.Select(t => t with { ByAge = t.ByAge.ToDictionary(p => p.Key, p => p.Key > new Year(2020) ? Towns.Broad(9) : p.Value) }).ToList();

        var one = new CountryForecaster(CountryEstimator.Estimate(towns, Reference.National, new Year(2020)), 5).Main;
        var other = new CountryForecaster(CountryEstimator.Estimate(changed, Reference.National, new Year(2020)), 5).Main;

        one.Areas.Select(a => a.Population[5].Total).ShouldBe(other.Areas.Select(a => a.Population[5].Total));
    }

    [Fact]
    public void Project_NoMigration_HasBirthsAndDeathsAlone()
    {
        var area = new CountryForecaster(Estimate(Countryside.Fifty()), 8).Project(ProjectionLevers.NoMigration).Areas[3];

        foreach (var account in area.Accounts)
        {
            account.Growth.ShouldBe(account.Births - account.Deaths, 1e-9);
            account.Births.ShouldBeGreaterThan(0);
        }
    }

    // Nobody dies, bears or moves where the country's rates are zero: everybody is a year older, and no number changes.
    [Fact]
    public void Project_AllRatesZero_ChangesNothingButAge()
    {
        var still = Reference.National with
        {
            DeathRates = new(Hardly(), Hardly()),
            TotalFertilityRates = new Dictionary<Year, double> { [new Year(2020)] = 1e-12 },
        };
        var estimate = CountryEstimator.Estimate([Towns.Still(2025, 2026)], still, Launch);
        var area = new CountryForecaster(estimate, 3).Project(ProjectionLevers.NoMigration).Areas[0];

        for (var age = 0; age < 100; age++)
            area.Population[3][Sex.Female, age + 3].ShouldBe(area.Population[0][Sex.Female, age], 1e-6);
        area.Population[3].Sum(new AgeRange(0, 2)).ShouldBe(0, 1e-6);

        static double[] Hardly() => [.. Enumerable.Repeat(1e-12, Age.Count)];
    }

    [Fact]
    public void Project_Levers_ChangeWhatTheyName()
    {
        var forecaster = new CountryForecaster(Estimate(Countryside.Fifty()), 10);
        var main = forecaster.Main.Areas[5];

        var fertile = forecaster.Project(new ProjectionLevers { Fertility = _ => 1.1 }).Areas[5];
        fertile.Accounts[0].Births.ShouldBe(1.1 * main.Accounts[0].Births, 1e-9);
        fertile.Population[10].Sum(new AgeRange(20)).ShouldBe(main.Population[10].Sum(new AgeRange(20)), 0.5, "a pull that follows the number of movers changes a little with the children");

        var living = forecaster.Project(new ProjectionLevers { MortalityDecline = 3 }).Areas[5];
        living.Population[10].Sum(new AgeRange(80)).ShouldBeGreaterThan(main.Population[10].Sum(new AgeRange(80)));

        var open = forecaster.Project(new ProjectionLevers { Immigration = _ => 2 }).Areas[5];
        open.Accounts[0].Immigration.ShouldBe(2 * main.Accounts[0].Immigration, 1e-9);

        var settled = forecaster.Project(new ProjectionLevers { DomesticMobility = _ => 0.5 }).Areas[5];
        settled.Accounts[0].MovesOut.ShouldBe(main.Accounts[0].MovesOut / 2, 1e-9);
    }

    [Fact]
    public void Project_ExtraPersons_ComeBesideTheMainAlternative()
    {
        var forecaster = new CountryForecaster(Estimate(Countryside.Fifty()), 5);
        var code = forecaster.Main.Areas[7].Estimate.Area;
        var cells = new double[SexAgeValues.Length];
        cells[30] = 20;

        var more = forecaster.Project(new ProjectionLevers { Extra = (area, year) => area == code && year == new Year(2027) ? new SexAgeValues(cells) : SexAgeValues.Zero });

        (more.Of(code)!.Population[2].Total - forecaster.Main.Of(code)!.Population[2].Total).ShouldBe(20, 0.2);
        more.Of(code)!.Population[1].Total.ShouldBe(forecaster.Main.Of(code)!.Population[1].Total, 1e-9);
    }

    [Fact]
    public void Estimate_MissingYears_SaysWhyNot()
    {
        var estimate = CountryEstimator.Estimate([Towns.Still(2026, 2026)], Reference.National, Launch);

        estimate.Areas.ShouldBeEmpty();
        estimate.LeftOut.Single().Value.ShouldContain("mangler folketall etter alder");
        Should.Throw<ArgumentException>(() => new CountryForecaster(estimate, 10)).Message.ShouldContain("LeftOut");
    }

    [Fact]
    public void Horizon_OutsideRange_Refuses() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new CountryForecaster(Estimate(Countryside.Fifty()), 41));

    private static CountryEstimate Estimate(IReadOnlyList<PopulationHistory> towns) => CountryEstimator.Estimate(towns, Reference.National, Launch);
}
