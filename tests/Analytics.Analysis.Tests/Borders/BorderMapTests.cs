using Analytics.Analysis.Borders;
using Analytics.Core;
using Shouldly;
using Xunit;
using static Analytics.Analysis.Tests.Borders.Borderland;

namespace Analytics.Analysis.Tests.Borders;

public sealed class BorderMapTests
{
    [Fact]
    public void Between_RecodesOfThreeReforms_FollowsTheChain() =>
        BorderMap.Between(Changes("2018 9901 9902", "2020 9902 9903", "2024 9903 9904"), Day(2017), Day(2024)).Links.Text().ShouldBe(["9901->9904 whole"]);

    [Theory]
    [InlineData(2018, 2020, "9902->9903 whole")]
    [InlineData(2017, 2018, "9901->9902 whole")]
    [InlineData(2024, 2019, "9904->9902 whole")]
    public void Between_PartOfAChain_TakesOnlyTheDaysBetween(int from, int to, string link) =>
        BorderMap.Between(Changes("2018 9901 9902", "2020 9902 9903", "2024 9903 9904"), Day(from), Day(to)).Links.Text().ShouldBe([link]);

    [Fact]
    public void Between_MunicipalityThatGrowsUnderItsCode_IsAMergerOfWholes()
    {
        var map = BorderMap.Between(Changes("2020 9901 9901", "2020 9902 9901"), Day(2019), Day(2020));

        map.Links.Text().ShouldBe(["9901->9901 whole", "9902->9901 whole"]);
        map.WhyNoRecode(new("9902"), new("9901")).ShouldBe("9901 er satt sammen av 9901, 9902");
    }

    [Fact]
    public void Between_MunicipalityThatKeepsItsCodeWhileAPartLeaves_IsPartsWithoutWeights()
    {
        var map = BorderMap.Between(Changes("2020 9901 9901", "2020 9901 9902", "2020 9902 9902"), Day(2019), Day(2020));

        map.Links.Text().ShouldBe(["9901->9901 ?", "9901->9902 ?", "9902->9902 whole"]);
        map.TargetsOf(new("9901"))[0].MethodNb.ShouldBe("9901 er delt på 9901, 9902 (1.1.2020), og det er ikke oppgitt vekter");
    }

    [Fact]
    public void FromKlass_CodeThatGrowsOrLosesAPart_GetsALineToItself()
    {
        var lines = Lines("2020 9902 9901", "2020 9903 9904");
        MunicipalityPeriod[] codes =
        [
            new(new("9901"), Day(2000), null), new(new("9902"), Day(2000), Day(2020)),
            new(new("9903"), Day(2000), Day(2020)), new(new("9903"), Day(2020), null), new(new("9904"), Day(2020), null),
        ];

        BorderMap.Between(BorderHistory.FromKlass(lines, codes), Day(2019), Day(2020)).Links.Text().ShouldBe(
            ["9901->9901 whole", "9902->9901 whole", "9903->9903 ?", "9903->9904 ?"]);
        BorderMap.Between(BorderHistory.FromComplete(lines), Day(2019), Day(2020)).Links.Text().ShouldBe(["9902->9901 whole", "9903->9904 whole"]);
    }

    [Fact]
    public void Between_SplitThatMeetsAgain_IsWhole() =>
        BorderMap.Between(Changes("2018 9901 9902", "2018 9901 9903", "2020 9902 9904", "2020 9903 9904"), Day(2017), Day(2020))
            .Links.Text().ShouldBe(["9901->9904 whole"]);

    [Fact]
    public void Between_CodesOfOtherTimes_AreNotCovered()
    {
        var map = BorderMap.Between(Changes("2018 9901 9902", "2024 9905 9906"), Day(2019), Day(2020));

        new[] { "9901", "9902", "9905", "9906", "9950" }.Select(c => map.Covers(new(c))).ShouldBe([false, true, true, false, true]);
        map.TargetsOf(new("9906")).ShouldBeEmpty();
        map.TargetsOf(new("9950")).Text().ShouldBe(["9950->9950 whole"]);
    }

    [Fact]
    public void Between_CodeThatWasUsedAgain_KeepsItsTimesApart()
    {
        var history = Changes("1980 9901 9902", "2020 9903 9901");

        new[] { 1970, 1990, 2020 }.Select(y => history.Exists(new("9901"), Day(y))).ShouldBe([true, false, true]);
        BorderMap.Between(history, Day(1970), Day(2024)).Links.Text().ShouldBe(["9901->9902 whole", "9903->9901 whole"]);
    }

    [Fact]
    public void Between_MunicipalityThatEnds_HasNoTarget()
    {
        var map = BorderMap.Between(Changes("2020 9901 -", "2020 - 9902"), Day(2019), Day(2020));

        map.Links.ShouldBeEmpty();
        map.WhyNoRecode(new("9901"), new("9902")).ShouldBe("9901 har ingen etterfølger");
    }

    [Fact]
    public void Between_PartThatEndsLater_LeavesAPartAndNoWhole() =>
        BorderMap.Between(Changes("2018 9901 9902", "2018 9901 9903", "2020 9903 -"), Day(2017), Day(2020)).Links.Text().ShouldBe(["9901->9902 ?"]);

    [Fact]
    public void Between_SoleHeirs_SharesByTheirPopulation()
    {
        var weights = SplitWeights.FromPopulation(Persons(("9902", 2024, 3000), ("9903", 2024, 1000), ("9902", 2025, 1)));
        var map = BorderMap.Between(Changes("2024 9901 9902", "2024 9901 9903"), Day(2023), Day(2024), weights);

        map.Links.Text().ShouldBe(["9901->9902 0.75", "9901->9903 0.25"]);
        map.Links[0].MethodNb.ShouldBe("folketall 1.1.2024");
    }

    [Fact]
    public void Between_PartThatJoinsAWhole_IsWhatTheNewOneHasBeyondIt()
    {
        // 5000 grew to 5500, ten per cent: 9902 has 4730 / 1.1 = 4300 of them, 300 beyond the 4000 that it had.
        var weights = SplitWeights.FromPopulation(Persons(("9901", 2019, 1000), ("9902", 2019, 4000), ("9902", 2020, 4730), ("9903", 2020, 770)));
        var map = BorderMap.Between(Changes("2020 9901 9902", "2020 9901 9903", "2020 9902 9902"), Day(2019), Day(2020), weights);

        map.Links.Text().ShouldBe(["9901->9902 0.3", "9901->9903 0.7", "9902->9902 whole"]);
        map.Links[0].MethodNb.ShouldBe("folketall 1.1.2020 fratrukket hele kommuner 1.1.2019");
    }

    [Fact]
    public void Between_PopulationThatCannotShowThePart_HasNoWeights()
    {
        var changes = Changes("2020 9901 9902", "2020 9901 9903", "2020 9902 9902");
        var shrunk = SplitWeights.FromPopulation(Persons(("9901", 2019, 1000), ("9902", 2019, 4000), ("9902", 2020, 3900), ("9903", 2020, 1000)));
        var unknown = SplitWeights.FromPopulation(Persons(("9902", 2020, 3900), ("9903", 2020, 0)));

        BorderMap.Between(changes, Day(2019), Day(2020), shrunk).Links[0].MethodNb!.ShouldEndWith("viser ikke hvor mange som fulgte med");
        BorderMap.Between(changes, Day(2019), Day(2020), unknown).Links[0].MethodNb!.ShouldEndWith("folketallet i 9902, 9903 er ikke kjent nær delingen");
    }

    [Fact]
    public void Between_TwoSplitsThatShareAnHeir_HaveNoWeights()
    {
        var weights = SplitWeights.FromPopulation(Persons(("9901", 2019, 1), ("9902", 2019, 1), ("9903", 2020, 1), ("9904", 2020, 1), ("9905", 2020, 1)));
        var map = BorderMap.Between(Changes("2020 9901 9903", "2020 9901 9904", "2020 9902 9904", "2020 9902 9905"), Day(2019), Day(2020), weights);

        map.Links.ShouldAllBe(l => l.Weight == null && l.MethodNb!.Contains("samme dag ble også"));
    }

    [Fact]
    public void Between_BackwardsThroughAMerger_SplitsByThePopulationBefore()
    {
        var weights = SplitWeights.FromPopulation(Persons(("9901", 2019, 200), ("9902", 2019, 600), ("9901", 2018, 1)));
        var map = BorderMap.Between(Changes("2020 9901 9903", "2020 9902 9903"), Day(2024), Day(2019), weights);

        map.Links.Text().ShouldBe(["9903->9901 0.25", "9903->9902 0.75"]);
        map.Links[0].MethodNb.ShouldBe("folketall 1.1.2019");
    }

    [Fact]
    public void Between_BackwardsThroughAPart_SharesOutByWhatEachBrought()
    {
        // Of the 1000 of 9901, 300 went to 9902, which had 4000, and 700 to 9903.
        var weights = SplitWeights.FromPopulation(Persons(("9901", 2019, 1000), ("9902", 2019, 4000), ("9902", 2020, 4730), ("9903", 2020, 770)));
        var map = BorderMap.Between(Changes("2020 9901 9902", "2020 9901 9903", "2020 9902 9902"), Day(2020), Day(2019), weights);

        map.Links.Text().ShouldBe(["9902->9901 0.07", "9902->9902 0.93", "9903->9901 whole"]);
    }

    [Fact]
    public void Between_SuppliedWeights_GoBeforePopulation()
    {
        var weights = SplitWeights.FromPopulation(Persons(("9902", 2024, 3000), ("9903", 2024, 1000))).With(new("9901"), Day(2024), Shares(("9902", 0.6), ("9903", 0.4)), "areal");
        var map = BorderMap.Between(Changes("2024 9901 9902", "2024 9901 9903"), Day(2023), Day(2024), weights);

        map.Links.Text().ShouldBe(["9901->9902 0.6", "9901->9903 0.4"]);
        map.Links[0].MethodNb.ShouldBe("areal");
    }

    [Fact]
    public void Between_SuppliedWeightsBackwards_AreNotThoseForwards()
    {
        var changes = Changes("2020 9901 9901", "2020 9901 9902", "2020 9903 9901");
        var weights = SplitWeights.None.With(new("9901"), Day(2020), Shares(("9901", 0.9), ("9902", 0.1)), "areal")
            .WithBackward(new("9901"), Day(2020), Shares(("9901", 0.6), ("9903", 0.4)), "areal");

        BorderMap.Between(changes, Day(2019), Day(2020), weights).Links.Text().ShouldBe(["9901->9901 0.9", "9901->9902 0.1", "9903->9901 whole"]);
        BorderMap.Between(changes, Day(2020), Day(2019), weights).Links.Text().ShouldBe(["9901->9901 0.6", "9901->9903 0.4", "9902->9901 whole"]);
    }

    [Fact]
    public void Between_FormerMunicipalityThatIsRestored_GoesWhole()
    {
        var changes = Changes("2020 9901 9903", "2020 9902 9903", "2024 9903 9904", "2024 9903 9905");
        var weights = SplitWeights.None.With(new("9901"), Day(2024), Shares(("9905", 1)), "grunnkretser").With(new("9902"), Day(2024), Shares(("9904", 1)), "grunnkretser");

        BorderMap.Between(changes, Day(2019), Day(2024), weights).Links.Text().ShouldBe(["9901->9905 whole", "9902->9904 whole"]);
        BorderMap.Between(changes, Day(2023), Day(2024), weights).Links.Text().ShouldBe(["9903->9904 ?", "9903->9905 ?"]);
    }

    [Fact]
    public void With_SharesThatDoNotSumToOne_AreRefused() =>
        Should.Throw<ConfigurationException>(() => SplitWeights.None.With(new("9901"), Day(2024), Shares(("9902", 0.6), ("9903", 0.5)), "areal"))
            .Message.ShouldContain("weights of 9901, 2024-01-01: 9902: 0.6, 9903: 0.5. Expected shares from 0 to 1 that sum to one.");

    [Fact]
    public void Between_SuppliedWeightForAStranger_IsRefused() =>
        Should.Throw<ConfigurationException>(() => BorderMap.Between(
                Changes("2024 9901 9902", "2024 9901 9903"), Day(2023), Day(2024), SplitWeights.None.With(new("9901"), Day(2024), Shares(("9904", 1)), "areal")))
            .Message.ShouldContain("a share for 9904. Expected shares for 9902, 9903 only");

    [Theory]
    [InlineData("2020 9901 -", "2020 9901 9902", "9901 without a successor, and with 9902 as its successor")]
    [InlineData("2020 - 9902", "2020 9901 9902", "9902 without a predecessor, and with 9901 as its predecessor")]
    [InlineData("2020 - -", "2020 9901 9902", "a line with neither an old nor a new code")]
    public void BorderHistory_ContradictingLines_AreRefused(string first, string second, string sentence) =>
        Should.Throw<SourceFormatException>(() => Changes(first, second)).Message.ShouldContain($"border changes, 2020-01-01: {sentence}");
}
