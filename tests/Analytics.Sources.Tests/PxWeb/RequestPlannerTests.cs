using Analytics.Core;
using Analytics.Sources.JsonStat;
using Analytics.Sources.PxWeb;
using Shouldly;
using Xunit;

namespace Analytics.Sources.Tests.PxWeb;

public sealed class RequestPlannerTests
{
    private static readonly PxWebLimits Limits = new(800_000);

    // Expressions: the PxWebApi 2 user guide; for periods top is the newest, for others the first (TopExpression.cs of the bank's server).
    [Theory]
    [InlineData("top(2)", "2024,2025")]
    [InlineData("TOP(2)", "2024,2025")]
    [InlineData("top(2,1)", "2023,2024")]
    [InlineData("bottom(2)", "2015,2016")]
    [InlineData("bottom(2,3)", "2018,2019")]
    [InlineData("from(2023)", "2023,2024,2025")]
    [InlineData("to(2016)", "2015,2016")]
    [InlineData("range(2020,2022)", "2020,2021,2022")]
    [InlineData("[range(2022, 2020)]", "2020,2021,2022")]
    [InlineData("201?", "2015,2016,2017,2018,2019")]
    [InlineData("*5", "2015,2025")]
    [InlineData("top(100,9)", "2015,2016")]
    public void Plan_ExpressionForPeriods_GivesTheirCodes(string expression, string expected) =>
        Codes(PlanYears(expression), "Tid").ShouldBe(expected);

    [Theory]
    [InlineData("top(2)", "0301,1130")]
    [InlineData("bottom(2)", "EAK,EAKUO")]
    [InlineData("from(EKG01)", "EKG01,EAK,EAKUO")]
    [InlineData("EK*", "EKA03,EKG01")]
    [InlineData("????", "0301,1130,4601")]
    [InlineData("eak", "EAK")]
    public void Plan_ExpressionForRegions_GivesTheirCodes(string expression, string expected) =>
        Codes(PlanRegions(expression), "KOKkommuneregion0000").ShouldBe(expected);

    // PxWebApi issue 511: the server does not sort, and unsorted years gave wrong values.
    [Fact]
    public void Plan_UnsortedCodes_SendsThemInTheBanksOrder() =>
        Codes(PlanYears("2025", "2015", "2020"), "Tid").ShouldBe("2015,2020,2025");

    // FORMAT-FACTS section 2: the same value code twice gives 500 with an empty body.
    [Fact]
    public void Plan_SameCodeTwice_SendsItOnceAndSaysSo()
    {
        var plan = PlanRegions("EAK", "eak", "E*");

        Codes(plan, "KOKkommuneregion0000").ShouldBe("EKA03,EKG01,EAK,EAKUO");
        plan.Warnings.Single().Kind.ShouldBe(PxWebWarningKind.DuplicateCode);
    }

    // FORMAT-FACTS section 2: one unknown value code gives 400 for the whole request.
    [Theory]
    [InlineData("1131", "1130")]
    [InlineData("Strand", "1130")]
    [InlineData("oslo", "0301")]
    [InlineData("EAKO", "EAK")]
    public void Plan_UnknownCode_IsLeftOutAndNamesTheNearest(string asked, string nearest)
    {
        var plan = PlanRegions("4601", asked);

        Codes(plan, "KOKkommuneregion0000").ShouldBe("4601");
        var warning = plan.Warnings.Single();
        warning.Kind.ShouldBe(PxWebWarningKind.UnknownCode);
        warning.Nearest[0].Code.ShouldBe(nearest);
        warning.Message.ShouldContain(asked);
    }

    [Fact]
    public void Plan_UnknownCodeWithNothingAlike_NamesNone() => PlanRegions("4601", "XYZXYZ").Warnings.Single().Nearest.ShouldBeEmpty();

    [Fact]
    public void Plan_NothingLeftOfVariable_NamesTheCodesItHas()
    {
        var error = Should.Throw<ConfigurationException>(() => PlanRegions("9999", "8888"));

        error.Place.ShouldContain("KOKkommuneregion0000");
        error.Expected.ShouldContain("0301, 1130, 4601");
        error.Found.ShouldContain("9999, 8888");
    }

    [Fact]
    public void Plan_PeriodBeforeTheFirst_TakesThePeriodsAfterItAndSaysSo()
    {
        var plan = PlanYears("from(2010)");

        Codes(plan, "Tid").ShouldStartWith("2015");
        plan.Warnings.Single().Kind.ShouldBe(PxWebWarningKind.PeriodOutside);
    }

    [Theory]
    [InlineData("range(2010,2016)", "2015,2016")]
    [InlineData("range(2024,2030)", "2024,2025")]
    [InlineData("to(2030)", "2015,2016,2017,2018,2019,2020,2021,2022,2023,2024,2025")]
    public void Plan_RangeThatReachesOutside_TakesThePeriodsInside(string expression, string expected) =>
        Codes(PlanYears(expression), "Tid").ShouldBe(expected);

    [Theory]
    [InlineData("from(2030)")]
    [InlineData("to(2010)")]
    [InlineData("range(2001,2004)")]
    public void Plan_RangeThatIsOutside_Refuses(string expression) => Should.Throw<ConfigurationException>(() => PlanYears(expression));

    [Theory]
    [InlineData("top(0)")]
    [InlineData("top(-1)")]
    [InlineData("top(many)")]
    [InlineData("top(1,2,3)")]
    [InlineData("bottom(1,x)")]
    [InlineData("range(2015)")]
    [InlineData("from(2015,2016)")]
    public void Plan_FaultyExpression_IsNamed(string expression) =>
        Should.Throw<ConfigurationException>(() => PlanYears("2020", expression)).Found.ShouldContain(expression);

    [Fact]
    public void Plan_UnknownVariable_NamesThoseThereAre()
    {
        var error = Should.Throw<ConfigurationException>(() => Plan(TestTable.Kostra(), TestTable.Select("Regionen", "*")));

        error.Found.ShouldContain("Regionen");
        error.Expected.ShouldContain("KOKkommuneregion0000, ContentsCode, Tid");
    }

    [Fact]
    public void Plan_VariableTwice_Refuses() =>
        Should.Throw<ConfigurationException>(() => Plan(TestTable.Kostra(), TestTable.Select("Tid", "2020"), TestTable.Select("tid", "2021"))).Found.ShouldContain("Tid");

    // FORMAT-FACTS section 2: ContentsCode and Tid are never eliminable; section 4: nearly all KOSTRA variables have elimination false.
    [Fact]
    public void Plan_MandatoryVariablesMissing_NamesAllOfThem()
    {
        var error = Should.Throw<ConfigurationException>(() => Plan(TestTable.Kostra(), TestTable.Select("ContentsCode", "*")));

        error.Found.ShouldContain("KOKkommuneregion0000");
        error.Found.ShouldContain("Tid");
    }

    [Fact]
    public void Plan_EliminableVariableMissing_IsLeftOut()
    {
        var plan = Plan(TestTable.Population(), TestTable.Select("tid", "top(1)"), TestTable.Select("contentscode", "*"));

        plan.Requests.Single().Selections.Select(s => s.Variable).ShouldBe(["ContentsCode", "Tid"]);
        plan.Cells.ShouldBe(1);
    }

    [Fact]
    public void Plan_TimeThatVersionOneWouldLeaveOut_IsStillAskedFor()
    {
        var time = TestTable.Variable("Tid", JsonStatRole.Time, true, ("2020", "2020"));
        var region = TestTable.Variable("Region", JsonStatRole.Geo, false, ("0301", "Oslo"));

        Should.Throw<ConfigurationException>(() => Plan(TestTable.Of(PxWebVersion.V1, region, time), TestTable.Select("Region", "0301"))).Found.ShouldContain("Tid");
    }

    [Fact]
    public void Plan_CodeList_ItsCodesTakeThePlaceOfTheVariables()
    {
        var list = new PxWebCodeList("agg_KommSummer", "Kommuner", "Aggregation", [new("K-0301", "Oslo"), new("K-1130", "Strand")], new Dictionary<string, IReadOnlyList<string>>());

        var plan = RequestPlanner.Plan(
            TestTable.Population(),
            [new("Region", ["K-11*", "1130"], "agg_KommSummer"), TestTable.Select("ContentsCode", "*"), TestTable.Select("Tid", "2026")],
            Limits,
            new Dictionary<string, PxWebCodeList> { [list.Id] = list });

        plan.Requests.Single().Selections[0].ShouldSatisfyAllConditions(
            s => s.Codes.ShouldBe(["K-1130"]),
            s => s.CodeList.ShouldBe("agg_KommSummer"));
        plan.Warnings.Single().Value.ShouldBe("1130");
    }

    [Fact]
    public void Plan_CodeListThatIsNotThere_Refuses() => Should.Throw<ConfigurationException>(() => Plan(
        TestTable.Population(),
        new PxWebSelection("Region", ["*"], "agg_kommsummer"),
        TestTable.Select("ContentsCode", "*"),
        TestTable.Select("Tid", "2026"))).Found.ShouldContain("agg_kommsummer");

    [Fact]
    public void Plan_CodeListInVersionOne_SendsPlainCodesUncheckedAndRefusesWildcards()
    {
        PxWebPlan Planned(params string[] codes) => Plan(
            TestTable.Population(PxWebVersion.V1), new PxWebSelection("Region", codes, "agg_KommSummer"), TestTable.Select("ContentsCode", "*"), TestTable.Select("Tid", "2026"));

        Planned("K-1130").Warnings.Single().Kind.ShouldBe(PxWebWarningKind.UncheckedCodes);
        Should.Throw<ConfigurationException>(() => Planned("K-*"));
    }

    [Fact]
    public void Plan_TableFromVersionOne_SaysWhy() =>
        Plan(TestTable.Kostra(PxWebVersion.V1) with { FallbackReason = "no answer after 5 attempts" }, TestTable.Select("KOKkommuneregion0000", "EAK"), TestTable.Select("ContentsCode", "*"), TestTable.Select("Tid", "*"))
            .Warnings.Single().Kind.ShouldBe(PxWebWarningKind.OlderVersion);

    // 7 regions x 2 contents x 11 years; a limit of 50 leaves 2 regions a request, so 4 requests of 2, 2, 2 and 1.
    [Fact]
    public void Plan_OverTheLimit_SplitsByRegionFirst()
    {
        var plan = PlanAll(new PxWebLimits(50));

        plan.Cells.ShouldBe(154);
        plan.Requests.Select(r => r.Cells).ShouldBe([44, 44, 44, 22]);
        plan.Requests.Select(r => string.Join(',', r.Selections[0].Codes)).ShouldBe(["0301,1130", "4601,EKA03", "EKG01,EAK", "EAKUO"]);
    }

    // One region is 2 x 11 = 22 cells; under 10 it takes pieces of at most 5 years: 4, 4 and 3.
    [Fact]
    public void Plan_OneRegionOverTheLimit_SplitsByTimeToo()
    {
        var plan = PlanAll(new PxWebLimits(10));

        plan.Requests.Count.ShouldBe(21);
        plan.Requests.Take(3).Select(r => string.Join(',', r.Selections[2].Codes)).ShouldBe(["2015,2016,2017,2018", "2019,2020,2021,2022", "2023,2024,2025"]);
    }

    [Fact]
    public void Plan_RegionsPerRequest_SplitsEvenly() =>
        PlanAll(new PxWebLimits(800_000, 6)).Requests.Select(r => r.Selections[0].Codes.Count).ShouldBe([4, 3]);

    private static PxWebPlan PlanYears(params string[] years) =>
        Plan(TestTable.Kostra(), TestTable.Select("KOKkommuneregion0000", "EAK"), TestTable.Select("ContentsCode", "*"), TestTable.Select("Tid", years));

    private static PxWebPlan PlanRegions(params string[] regions) =>
        Plan(TestTable.Kostra(), TestTable.Select("KOKkommuneregion0000", regions), TestTable.Select("ContentsCode", "*"), TestTable.Select("Tid", "2025"));

    private static PxWebPlan PlanAll(PxWebLimits limits) =>
        RequestPlanner.Plan(TestTable.Kostra(), [TestTable.Select("KOKkommuneregion0000", "*"), TestTable.Select("ContentsCode", "*"), TestTable.Select("Tid", "*")], limits);

    private static PxWebPlan Plan(PxWebTable table, params PxWebSelection[] selections) => RequestPlanner.Plan(table, selections, Limits);

    private static string Codes(PxWebPlan plan, string variable) =>
        string.Join(',', plan.Requests.Single().Selections.Single(s => s.Variable == variable).Codes);
}
