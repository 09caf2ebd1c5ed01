using System.Globalization;
using Shouldly;
using Xunit;

namespace Analytics.Samples.Tests.Tables;

public sealed class AccountTablesTests
{
    private const string Amount = "KOSbelop0000";
    private const string PerInhabitant = "KOSbelopinnbygge0000";

    // Read once: every fact below looks into the same files.
    private static readonly Dictionary<(string Edition, string Table), JsonStatCells> Files =
        (from edition in new[] { "2026-03", "2026-06" }
         from table in new[] { "12134", "12143", "12362", "13542", "13551", "13566" }
         select (edition, table)).ToDictionary(key => key, key => JsonStatCells.Sample($"{key.edition}/{key.table}.json"));

    private static readonly JsonStatCells Population = JsonStatCells.Sample("07459-kommuner.json");

    public static TheoryData<string> Editions => ["2026-03", "2026-06"];

    [Theory]
    [MemberData(nameof(Editions))]
    public void Statement_EveryRegionAndYear_KeepsTheIdentitiesOfItsLabels(string edition)
    {
        var statement = Files[(edition, "13551")];
        var checkedYears = 0;
        foreach (var (region, year) in Delivered(statement))
        {
            decimal At(string line) => statement.Cell(region, line, Amount, year).Value ?? 0;
            var where = $"{region} {year}";
            At("AGD45").ShouldBe(At("A800") + At("AGD75") + At("AG10") + At("AGD76") + At("AGD77") + At("AGD78") + At("A600") + At("AGD96"), where);
            At("AGD46").ShouldBe(At("AG15") + At("AG35") + At("AG17") + At("AGD51") + At("AGD80") + At("A590"), where);
            At("AGD65").ShouldBe(At("AGD45") - At("AGD46") - At("AG18"), where);
            At("AGD85").ShouldBe(At("AGD82") + At("AG5") - At("AGD79") - At("AGD81") - At("AGD83"), where);
            At("AGD89").ShouldBe(At("AGD65") - At("AGD85") + At("AGD87") - At("AGD84"), where);
            At("AGD93").ShouldBe(At("570") + At("550") - At("950") + At("540") - At("940") + At("AD930") + At("AD530"), where);
            At("AGD94").ShouldBe(At("AGD93") - At("AGD89"), where);
            checkedYears++;
        }

        checkedYears.ShouldBe((22 * 11) - 1 - (edition == "2026-03" ? 1 : 0));
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void KeyFigures_NetResultAndFreeIncome_FollowFromTheStatement(string edition)
    {
        var (statement, key, percent) = (Files[(edition, "13551")], Files[(edition, "12134")], Files[(edition, "12143")]);
        foreach (var (region, year) in Delivered(statement))
        {
            var result = Math.Round(100 * statement.Value(region, "AGD89", Amount, year) / statement.Value(region, "AGD45", Amount, year), 1, MidpointRounding.AwayFromZero);
            key.Value(region, "KOSAGD230000", year).ShouldBe(result, $"{region} {year}");
            percent.Value(region, "AGD23", "KOSbelopbrinv0000", year).ShouldBe(result, $"{region} {year}");
            percent.Value(region, "56", "KOSbelopbrinv0000", year).ShouldBe(key.Value(region, "KOSKG210000", year));

            var free = 1000 * (statement.Value(region, "A800", Amount, year) + statement.Value(region, "AGD75", Amount, year)) / Inhabitants(region, Next(year));
            key.Value(region, "KOSAG110000", year).ShouldBe(Math.Round(free, MidpointRounding.AwayFromZero), $"{region} {year}");
        }
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void Spending_PerInhabitant_DividesByThePopulationAtTheYearsEnd(string edition)
    {
        var spending = Files[(edition, "12362")];
        var filled = spending.All().Where(cell => cell.Codes[3] == Amount && cell.Value is not null).ToArray();
        filled.Length.ShouldBeGreaterThan(7_000);
        foreach (var (codes, value, _) in filled)
        {
            var expected = Math.Round(1000 * value!.Value / Inhabitants(codes[0], Next(codes[4])), MidpointRounding.AwayFromZero);
            spending.Value(codes[0], codes[1], codes[2], PerInhabitant, codes[4]).ShouldBe(expected, string.Join(' ', codes));
        }
    }

    [Fact]
    public void Levels_OfAllMunicipalities_AreThoseOfNorwegianOnes()
    {
        var (statement, key) = (Files[("2026-06", "13551")], Files[("2026-06", "12134")]);
        foreach (var (region, year) in Delivered(statement))
        {
            (1000 * statement.Value(region, "AGD45", Amount, year) / Inhabitants(region, Next(year))).ShouldBeInRange(60_000, 190_000, $"{region} {year}");
            key.Value(region, "KOSAGD230000", year).ShouldBeInRange(-3.5m, 6.5m, $"{region} {year}");
            key.Value(region, "KOSKG210000", year).ShouldBeInRange(3, 26, $"{region} {year}");
            Files[("2026-06", "12143")].Value(region, "KG31", "KOSbelopbrinv0000", year).ShouldBeInRange(45, 135, $"{region} {year}");
            key.Value(region, "KOSAG110000", year).ShouldBeInRange(45_000, 125_000, $"{region} {year}");
        }

        // 12134 for EAK: 2023 0.8, 2024 -0.4, 2025 2.2 (SSB, March 2026).
        key.Value("EAK", "KOSAGD230000", "2024").ShouldBe(-0.4m, 0.5m);
        key.Value("EAK", "KOSAGD230000", "2025").ShouldBe(2.2m, 0.5m);
    }

    [Fact]
    public void Lyngvær_Story_HasWeakResultsASpentFundAndHighDebt()
    {
        var (key, percent) = (Files[("2026-06", "12134")], Files[("2026-06", "12143")]);
        new[] { "2022", "2023", "2024", "2025" }.Average(year => key.Value("9905", "KOSAGD230000", year)).ShouldBeLessThan(0.5m);
        percent.Value("9905", "56", "KOSbelopbrinv0000", "2025").ShouldBe(6, 0.6m);
        percent.Value("9905", "56", "KOSbelopbrinv0000", "2020").ShouldBeGreaterThan(11);
        percent.Value("9905", "KG31", "KOSbelopbrinv0000", "2025").ShouldBe(104, 1.5m);
    }

    [Fact]
    public void Groups_AreEstimates_NearTheSumOfTheirMembersAndNotEqual()
    {
        var statement = Files[("2026-06", "13551")];
        foreach (var year in statement.Codes[3])
        {
            var members = new[] { "9905", "9906", "9907" }.Sum(code => statement.Value(code, "AGD45", Amount, year));
            var group = statement.Value("EKG05", "AGD45", Amount, year);
            group.ShouldNotBe(members);
            (group / members).ShouldBeInRange(0.985m, 1.015m);
        }
    }

    [Fact]
    public void Scopes_TreasuryAndKonsern_DifferALittle()
    {
        var (konsern, treasury) = (Files[("2026-06", "12134")], Files[("2026-06", "13542")]);
        foreach (var code in new[] { "9901", "9905", "9912" })
        {
            var pairs = treasury.Codes[3].Select(year => (Konsern: konsern.Value(code, "KOSAGD230000", year), Treasury: treasury.Value(code, "B", "KOSAGD230000", year))).ToArray();
            pairs.ShouldContain(pair => pair.Konsern != pair.Treasury);
            pairs.ShouldAllBe(pair => Math.Abs(pair.Konsern - pair.Treasury) < 1.2m);
            foreach (var year in treasury.Codes[3])
                treasury.Value(code, "B", "KOSAG110000", year).ShouldBe(konsern.Value(code, "KOSAG110000", year));
        }

        treasury.Codes[3].ShouldContain(year => treasury.Value("9901", "B", "KOSKG1160000", year) != treasury.Value("9901", "C", "KOSKG1160000", year));
        treasury.Codes[3].ShouldAllBe(year => treasury.Value("9905", "B", "KOSKG1160000", year) == treasury.Value("9905", "C", "KOSKG1160000", year));
    }

    [Fact]
    public void Concepts_NetResult_IsThatOfTheKeyFigures()
    {
        var (concepts, key) = (Files[("2026-06", "13566")], Files[("2026-06", "13542")]);
        foreach (var (codes, value, _) in key.All().Where(cell => cell.Codes[2] == "KOSAGD230000" && cell.Value is not null))
            concepts.Value("AGD23", codes[0], codes[1], "KOSbelopbrinv0000", codes[3]).ShouldBe(value!.Value);
    }

    [Theory]
    [InlineData("12134")]
    [InlineData("12143")]
    [InlineData("12362")]
    [InlineData("13551")]
    public void March_CountryWithoutTheLargest_IsWithheldForTheNewestYearOnly(string table)
    {
        var (march, june) = (Files[("2026-03", table)], Files[("2026-06", table)]);
        var withheld = march.All().Where(cell => cell.Codes[0] == "EAKUO" && cell.Codes[^1] == "2025").ToArray();
        withheld.Length.ShouldBeGreaterThan(0);
        withheld.ShouldAllBe(cell => cell.Value == null && cell.Sign == ".");
        march.Cell([.. withheld[0].Codes[..^1], "2024"]).Sign.ShouldBeNull();
        june.Cell(withheld[0].Codes).Value.ShouldNotBeNull();
    }

    [Fact]
    public void Revision_MarchToJune_ChangesOnlyTheNewestYear()
    {
        foreach (var table in new[] { "12134", "12143", "12362", "13542", "13551", "13566" })
        {
            var (march, june) = (Files[("2026-03", table)], Files[("2026-06", table)]);
            var changed = march.All().Where(cell => june.Cell(cell.Codes) != (cell.Value, cell.Sign)).ToArray();
            changed.ShouldNotBeEmpty(table);
            changed.Select(cell => cell.Codes[^1]).Distinct().ShouldBe(["2025"], table);
            changed.ShouldContain(cell => cell.Codes.Contains("9905"), table);
            changed.ShouldNotContain(cell => cell.Codes.Contains("9904"), table);
        }
    }

    [Fact]
    public void Revision_ImputedMunicipality_IsTheYearBeforeMadeLarger()
    {
        var (march, june) = (Files[("2026-03", "12134")], Files[("2026-06", "12134")]);
        march.Value("9908", "KOSAGD230000", "2025").ShouldBe(march.Value("9908", "KOSAGD230000", "2024"));
        june.Value("9908", "KOSAGD230000", "2025").ShouldNotBe(march.Value("9908", "KOSAGD230000", "2025"));
    }

    [Fact]
    public void NotDelivered_Ytterøyan2021_IsMissingInAllAccounts()
    {
        foreach (var ((_, table), cells) in Files)
        {
            var missing = cells.All().Where(cell => cell.Codes.Contains("9911") && cell.Codes[^1] == "2021").ToArray();
            missing.ShouldNotBeEmpty(table);
            missing.ShouldAllBe(cell => cell.Value == null && (cell.Sign == ".." || cell.Sign == "."), table);
        }
    }

    private static IEnumerable<(string Region, string Year)> Delivered(JsonStatCells statement) =>
        from region in statement.Codes[0]
        from year in statement.Codes[3]
        where statement.Cell(region, "AGD45", Amount, year).Value is not null
        select (region, year);

    private static string Next(string year) => (int.Parse(year, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture);

    private static decimal Inhabitants(string region, string year) => People.GetOrAdd((region, year), key =>
        Analytics.Samples.Country.KostraRegions.All.Single(r => r.Code == key.Region).Members.Sum(member =>
            Population.Codes[1].Sum(sex => Population.Codes[2].Sum(age => Population.Value(member.Code.Value, sex, age, "Personer1", key.Year)))));

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<(string Region, string Year), decimal> People = new();
}
