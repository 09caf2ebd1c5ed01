using Analytics.Analysis.Demography;
using Analytics.Analysis.Demography.Mortality;
using Analytics.Analysis.Tests.Demography.Mortality;
using Analytics.Core;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Demography;

public sealed class NationalRatesTests
{
    [Theory]
    [InlineData(Sex.Male)]
    [InlineData(Sex.Female)]
    public void LifeTableIn_NewestPublishedYear_IsNearPublishedLifeExpectancy(Sex sex)
    {
        var published = Reference.Rows.Where(r => r.Measure == "life_expectancy" && r.Sex == sex).MaxBy(r => r.YearFrom)!;

        Reference.National.LifeTableIn(sex, new Year(published.YearFrom)).Expectancies[0].ShouldBe(published.Value, 0.5, published.Source);
    }

    // The United Nations' own life expectancies for 2020-2025, World Population Prospects 2019, medium variant.
    [Theory]
    [InlineData(Sex.Male, 81.11)]
    [InlineData(Sex.Female, 84.78)]
    public void OfSingleYears_ExpandedRates_IsNearUnitedNations(Sex sex, double expected) =>
        LifeTable.OfSingleYears(Reference.National.DeathRates[sex], sex).Expectancies[0].ShouldBe(expected, 0.15);

    [Fact]
    public void DeathLevelIn_CountedAndLater_CarriesTheDeclineOn()
    {
        var rates = Reference.National;

        rates.DeathLevelIn(new Year(2010)).ShouldBe(1.176);
        rates.MortalityDecline.ShouldBeInRange(0.01, 0.015);
        (rates.DeathLevelIn(new Year(2031)) / rates.DeathLevelIn(new Year(2030))).ShouldBe(Math.Exp(-rates.MortalityDecline), 1e-12);
        rates.AsKnownIn(new Year(2010)).MortalityDecline.ShouldBe(0);
    }

    [SharedTheory]
    [InlineData(2004)]
    [InlineData(2009)]
    [InlineData(2014)]
    [InlineData(2019)]
    public void MortalityDeclines_Reference_AreLeeCarterOnNorwegianDeaths(int last)
    {
        foreach (var sex in Enum.GetValues<Sex>())
        {
            var model = NorwegianMortality.Model(sex, IndexAdjustment.None, last);
            var drift = (model.K[^1] - model.K[0]) / (model.K.Count - 1);
            var rows = Reference.Rows.Where(r => r.Measure == "mortality_decline" && r.Sex == sex && r.YearTo == last).ToList();

            rows.Select(r => r.AgeFrom!.Value).ShouldBe(model.AgeStarts);
            for (var group = 0; group < rows.Count; group++)
                rows[group].Value.ShouldBe(-model.B[group] * drift, 1e-6, $"{sex} {rows[group].AgeFrom}");
        }
    }

    [Fact]
    public void DeathRatesIn_AfterTheLastLevel_FallsAtEachAgesOwnPace()
    {
        var rates = Reference.National;
        IReadOnlyList<double> near = rates.DeathRatesIn(Sex.Female, new Year(2030)), far = rates.DeathRatesIn(Sex.Female, new Year(2031));

        (far[2] / near[2]).ShouldBeLessThan(far[97] / near[97]);
        (far[50] / near[50]).ShouldBe(Math.Exp(-rates.MortalityDeclines[new Year(2019)].Female[50]), 1e-12);
        (rates with { DeclineFactor = 0 }).DeathRatesIn(Sex.Female, new Year(2060)).ShouldBe((rates with { DeclineFactor = 0 }).DeathRatesIn(Sex.Female, new Year(2026)));
        rates.AsKnownIn(new Year(2015)).MortalityDeclines.Keys.Max().ShouldBe(new Year(2014));
    }

    [Fact]
    public void FertilityShares_FiveYearGroups_KeepTheirSums()
    {
        var groups = Reference.Rows.Where(r => r.Measure == "fertility_percent").ToList();
        var shares = Reference.National.FertilityPattern;

        foreach (var group in groups)
            (100 * shares.Skip(group.AgeFrom!.Value).Take(5).Sum()).ShouldBe(group.Value, 0.001);
        shares.Sum().ShouldBe(1, 1e-12);
        shares.ShouldAllBe(s => s >= 0);
    }

    [Fact]
    public void DeathRates_Expanded_RiseFromAgeTenAndStayPositive()
    {
        var rates = Reference.National.DeathRates.Male;

        rates.ShouldAllBe(m => m > 0);
        for (var age = 10; age < Age.Oldest; age++)
            rates[age + 1].ShouldBeGreaterThanOrEqualTo(rates[age]);
    }

    [Fact]
    public void TotalFertilityIn_YearsOutside_TakesNearestBeforeElseFirst()
    {
        var rates = Reference.National;

        rates.TotalFertilityIn(new Year(2024)).ShouldBe(1.44);
        rates.TotalFertilityIn(new Year(2030)).ShouldBe(1.44);
        rates.TotalFertilityIn(new Year(1990)).ShouldBe(1.84);
        rates.AsKnownIn(new Year(2010)).TotalFertilityIn(new Year(2016)).ShouldBe(1.98);
    }

    [Fact]
    public void FromReference_MissingMeasure_SaysWhich() =>
        Should.Throw<ConfigurationException>(() => NationalRates.FromReference([.. Reference.Rows.Where(r => r.Measure != "fertility_percent")]))
            .Message.ShouldContain("fertility_percent is missing");
}
