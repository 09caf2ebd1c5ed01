using Analytics.Analysis.Borders;
using Analytics.Core;
using Analytics.Testing;
using Shouldly;
using Xunit;
using static Analytics.Analysis.Tests.Borders.RealBorders;

namespace Analytics.Analysis.Tests.Borders;

/// <summary>Table 07459 under the codes of the time, moved to the borders of 2024, against another project's own move of it.</summary>
public sealed class RealPopulationTests
{
    private static readonly string[] HeirsOfSplits = ["1508", "1580", "1806", "1875", "3905", "3907", "5055", "5056", "5059"];

    [SharedTheory]
    [InlineData(2017, 5_258_317)]
    [InlineData(2018, 5_295_619)]
    [InlineData(2019, 5_328_212)]
    public void Move_PopulationInOldBorders_EqualsThatOf2024WhereNothingWasSplit(int year, int country)
    {
        var moved = Moved(year);
        var known = PersonsInBordersOf2024.Where(p => p.Key.Year.Value == year).ToDictionary(p => p.Key.Municipality.Value, p => p.Value);
        var exact = moved.Where(v => v.Flag is BorderFlag.Exact or BorderFlag.Recoded or BorderFlag.Summed).ToList();

        CountedIn(year).Sum(v => v.Measure.Value).ShouldBe(country);
        exact.Count.ShouldBe(350);
        var compared = exact.Where(v => known.ContainsKey(v.Municipality.Value)).ToList();
        compared.Count.ShouldBe(240);
        compared.Where(v => v.Measure.Value != known[v.Municipality.Value]).Select(v => v.Municipality.Value).ShouldBeEmpty();
    }

    [SharedFact]
    public void Move_ShareOf80AndOlder_EqualsThatOf2024WhereNothingWasSplit()
    {
        var year = new Year(2019);
        var persons = MergeRule.WeightedMean(new Denominator("innbyggere", Persons.ToDictionary(p => p.Key, p => Measure.Of(p.Value))));
        var shares = CountedIn(2019).Where(v => v.Measure.Value > 0)
            .Select(v => v with { Measure = Measure.Of(100 * PersonsFrom80[new(v.Municipality, year)] / v.Measure.Value!.Value) });

        var moved = BorderService.MoveEachYear(shares, persons, History, Of2024).Values;
        var compared = moved.Where(v => v.Flag == BorderFlag.Reweighted && PersonsInBordersOf2024.ContainsKey(new(v.Municipality, year))).ToList();

        compared.Count.ShouldBe(25);
        foreach (var value in compared)
        {
            var key = new MunicipalityYear(value.Municipality, year);
            value.Measure.Value!.Value.ShouldBe(100 * PersonsFrom80InBordersOf2024[key] / PersonsInBordersOf2024[key], 1e-9);
        }
    }

    [SharedFact]
    public void Move_PopulationOfSplits_IsEstimatedOrRefused()
    {
        var others = Moved(2019).Where(v => v.Flag is BorderFlag.Estimated or BorderFlag.NotMovable).ToDictionary(v => v.Municipality.Value);

        others.Keys.Order().ShouldBe(HeirsOfSplits.Where(h => h is not ("3905" or "3907")));
        others["1508"].Flag.ShouldBe(BorderFlag.NotMovable);
        others["1508"].WhyNotNb.ShouldBe("1507 er delt på 1508, 1580 (1.1.2024): folketallet i 1508, 1580 er ikke kjent nær delingen");
        others["1806"].Parts.Select(p => p.Municipality.Value).ShouldBe(["1805", "1850", "1854"]);
        others["1806"].MethodNb.ShouldBe("folketall 1.1.2021 fratrukket hele kommuner 1.1.2019");

        // Tysfjord had 1925 inhabitants, Snillfjord 999.
        (others["1806"].Measure.Value!.Value + others["1875"].Measure.Value!.Value).ShouldBe(18_630 + 2_470 + 1_747 + 1_925, 1e-6);
    }

    [SharedFact]
    public void Move_AalesundWithItsFormerMunicipalitiesKnown_IsWholes()
    {
        var grown = SplitWeights.None;
        foreach (var former in new[] { "1504", "1523", "1529", "1546" })
            grown = grown.With(new(former), Of2024, Borderland.Shares(("1508", 1)), "tidligere kommuner");
        grown = grown.With(new("1534"), Of2024, Borderland.Shares(("1580", 1)), "tidligere kommuner");

        var moved = BorderService.MoveEachYear(CountedIn(2019), MergeRule.Sum, History, Of2024, grown).Values.ToDictionary(v => v.Municipality.Value);

        moved["1580"].Flag.ShouldBe(BorderFlag.Recoded);
        moved["1580"].Measure.Value.ShouldBe(Persons[new(new("1534"), new(2019))]);
        moved["1508"].Flag.ShouldBe(BorderFlag.Summed);
        moved["1508"].Parts.Count.ShouldBe(4);
    }

    [SharedFact]
    public void Move_YearWhoseFileLacksMunicipalities_LeavesTheirHeirWithoutAValue()
    {
        // The file of 2016 has no Stokke, Andebu and old Sandefjord, which became Sandefjord (3907 since 2024) in 2017, and in part Tønsberg.
        var moved = Moved(2016).ToDictionary(v => v.Municipality.Value);

        moved.ShouldNotContainKey("3907");
        moved["3905"].Flag.ShouldBe(BorderFlag.NotMovable);
        moved["3905"].WhyNotNb.ShouldBe("0720 er delt på 0704, 0710 (1.1.2017): folketallet i 0704, 0706, 0719, 0720 er ikke kjent nær delingen");
    }

    [SharedFact]
    public void Move_PopulationOf2021BackTo2019_KeepsTheTotalAndEstimatesEveryFormerMunicipality()
    {
        var weights = SplitWeights.FromPopulation(Persons);
        var moved = BorderService.Move(CountedIn(2021), MergeRule.Sum, BorderMap.Between(History, First(2021), First(2019), weights)).Values;

        moved.Count.ShouldBe(422);
        moved.Count(v => v.Flag == BorderFlag.NotMovable).ShouldBe(0);
        moved.Sum(v => v.Measure.Value!.Value).ShouldBe(CountedIn(2021).Sum(v => v.Measure.Value!.Value), 1e-3);
    }

    private static IReadOnlyList<MovedValue> Moved(int year) =>
        BorderService.MoveEachYear(CountedIn(year), MergeRule.Sum, History, Of2024, SplitWeights.FromPopulation(Persons)).Values;
}
