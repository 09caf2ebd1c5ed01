using Analytics.Core;
using Analytics.Samples.Country;
using Analytics.Samples.Population;
using Shouldly;
using Xunit;

namespace Analytics.Samples.Tests.Population;

public sealed class PopulationSimulationTests
{
    private static readonly PopulationHistory History = PopulationSimulation.Run(SampleCountry.DefaultSeed);

    public static TheoryData<string> Codes => [.. Municipalities.All.Select(municipality => municipality.Code.Value)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Run_EachYear_StockAndFlowsAddUp(string code)
    {
        var municipality = Find(code);
        foreach (var year in PopulationHistory.EventYears)
        {
            var events = History.Events(municipality, year);
            var expected = History.Stock(municipality, year).Total + events.Births.Total - events.Deaths.Total
                + events.DomesticIn.Total - events.DomesticOut.Total + events.Immigration.Total - events.Emigration.Total;
            History.Stock(municipality, year + 1).Total.ShouldBe(expected, $"{code} {year}");
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Run_EachCohort_LosesAndGainsOnlyItsOwnEvents(string code)
    {
        var municipality = Find(code);
        foreach (var year in PopulationHistory.EventYears)
        {
            var (before, after, events) = (History.Stock(municipality, year), History.Stock(municipality, year + 1), History.Events(municipality, year));
            foreach (var sex in PersonTable.Sexes)
            {
                for (var age = 0; age <= PersonTable.LastAge; age++)
                {
                    var start = age == 0 ? events.Births[sex, 0] : before[sex, age - 1] + (age == PersonTable.LastAge ? before[sex, age] : 0);
                    var left = events.Deaths[sex, age] + events.DomesticOut[sex, age] + events.Emigration[sex, age];
                    left.ShouldBeLessThanOrEqualTo(start, $"{code} {year} {sex} {age}");
                    after[sex, age].ShouldBe(start - left + events.DomesticIn[sex, age] + events.Immigration[sex, age], $"{code} {year} {sex} {age}");
                }
            }
        }
    }

    [Fact]
    public void Run_DomesticMoves_SumToZeroOverTheCountryAtEachAge()
    {
        foreach (var year in PopulationHistory.EventYears)
        {
            var events = Municipalities.All.Select(municipality => History.Events(municipality, year)).ToArray();
            events.Sum(e => e.DomesticIn.Total).ShouldBeGreaterThan(0);
            foreach (var sex in PersonTable.Sexes)
            {
                for (var age = 0; age <= PersonTable.LastAge; age++)
                    events.Sum(e => e.DomesticIn[sex, age]).ShouldBe(events.Sum(e => e.DomesticOut[sex, age]), $"{year} {sex} {age}");
            }
        }
    }

    [Fact]
    public void Run_Stories_Come2026WhereTheyShould()
    {
        foreach (var municipality in Municipalities.All)
            ((double)History.Stock(municipality, 2026).Total).ShouldBe(municipality.Inhabitants, municipality.Inhabitants * 0.03, municipality.Name);

        Change("9912").ShouldBeGreaterThan(0.15);
        Change("9901").ShouldBeGreaterThan(0.08);
        Change("9905").ShouldBeInRange(-0.08, -0.03);
        Change("9910").ShouldBeLessThan(-0.10);
    }

    [Fact]
    public void Run_Ages_AreThoseOfANordicCountry()
    {
        // Wide enough for the youngest and the oldest Norwegian municipalities on 1 January 2026: SSB 07459.
        foreach (var municipality in Municipalities.All)
        {
            var people = History.Stock(municipality, 2026);
            double all = people.Total;
            (people.Between(0, 15) / all).ShouldBeInRange(0.09, 0.20, municipality.Name);
            (people.Between(67, 79) / all).ShouldBeInRange(0.09, 0.21, municipality.Name);
            (people.Between(80, PersonTable.LastAge) / all).ShouldBeInRange(0.035, 0.115, municipality.Name);
            ((people.Between(0, 19) + people.Between(67, PersonTable.LastAge)) / (double)people.Between(20, 66)).ShouldBeInRange(0.5, 1.0, municipality.Name);
        }

        Share("9905", 2026).ShouldBeGreaterThan(Share("9905", 2015) + 0.01);
    }

    [Fact]
    public void Run_Old_AreMostlyWomenAndFewReach100()
    {
        var country = PersonTable.Sum(Municipalities.All.Select(municipality => History.Stock(municipality, 2026)));
        var women = Enumerable.Range(85, 21).Sum(age => country[Sex.Female, age]);
        var men = Enumerable.Range(85, 21).Sum(age => country[Sex.Male, age]);

        ((double)women / men).ShouldBeInRange(1.3, 2.3);
        (country.Between(100, PersonTable.LastAge) / (double)country.Total).ShouldBeInRange(0.00005, 0.0009);
    }

    [Fact]
    public void Run_BirthsOfTheCountry_FollowTheTotalFertilityRate()
    {
        var children = 0.0;
        for (var age = Fertility.FirstAge; age <= Fertility.LastAge; age++)
            children += Fertility.Rate(age, 2024);
        children.ShouldBe(1.45, 0.001);

        var (expected, born) = (0.0, 0);
        foreach (var municipality in Municipalities.All)
        {
            foreach (var year in PopulationHistory.EventYears)
            {
                var women = History.Stock(municipality, year);
                born += History.Events(municipality, year).Births.Total;
                for (var age = Fertility.FirstAge; age <= Fertility.LastAge; age++)
                    expected += municipality.Fertility * Fertility.Rate(age, year) * women[Sex.Female, age];
            }
        }

        // Three standard errors of a sum of independent births.
        Math.Abs(born - expected).ShouldBeLessThan(3 * Math.Sqrt(expected));
    }

    private static SampleMunicipality Find(string code) => Municipalities.All.Single(municipality => municipality.Code.Value == code);

    private static double Change(string code) => (History.Stock(Find(code), 2026).Total / (double)History.Stock(Find(code), 2015).Total) - 1;

    private static double Share(string code, int year) =>
        History.Stock(Find(code), year).Between(80, PersonTable.LastAge) / (double)History.Stock(Find(code), year).Total;
}
