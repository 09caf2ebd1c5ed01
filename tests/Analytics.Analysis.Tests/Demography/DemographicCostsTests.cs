using Analytics.Analysis.Demography;
using Analytics.Core;
using Analytics.Testing;
using FsCheck;
using FsCheck.Fluent;
using MathNet.Numerics.Statistics;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Demography;

public sealed class DemographicCostsTests
{
    private static readonly (string Column, AgeRange Range)[] Bands =
    [
        ("age_0", new AgeRange(0, 0)), ("age_1_5", new AgeRange(1, 5)), ("age_6_12", new AgeRange(6, 12)), ("age_13_15", new AgeRange(13, 15)), ("age_16_19", new AgeRange(16, 19)),
        ("age_20_44", new AgeRange(20, 44)), ("age_45_66", new AgeRange(45, 66)), ("age_67_79", new AgeRange(67, 79)), ("age_80_89", new AgeRange(80, 89)), ("age_90_plus", new AgeRange(90)),
    ];

    private static readonly UnitCost[] TwoSectors =
    [
        new("barnehage", new AgeRange(0, 5), 200_000, 2025, "oppdiktet", "own_assumption"),
        new("barnehage", new AgeRange(6), 0, 2025, "oppdiktet", "own_assumption"),
        new("pleie", new AgeRange(0, 79), 10_000, 2025, "oppdiktet", "own_assumption"),
        new("pleie", new AgeRange(80), 250_000, 2025, "oppdiktet", "own_assumption"),
        new(DemographicCosts.AllSectors, new AgeRange(0), 1, 2025, "oppdiktet", "own_assumption"),
    ];

    /// <summary>By hand: two children fewer and three old more during 2026 are 2 × (−200 000 − 10 000) + 3 × 250 000 = 330 000 kroner in the budget of 2027.</summary>
    [Fact]
    public void Yearly_ChangeDuringAYear_BearsOnTheNextBudget()
    {
        var lines = DemographicCosts.Yearly(
            year => year.Value switch { 2026 => People(children: 10, old: 4), 2027 => People(children: 8, old: 7), 2028 => People(children: 8, old: 7), _ => null },
            TwoSectors,
            new Year(2026),
            new Year(2028));

        lines.Select(l => l.BudgetYear.Value).Distinct().ShouldBe([2027, 2028]);
        var budget = lines.Where(l => l.BudgetYear == new Year(2027)).ToList();
        budget.Sum(l => l.Change).ShouldBe(330_000);
        budget.Select(l => (l.Sector, l.Range.From, l.From.Value, l.Persons)).ShouldBe([("barnehage", 0, 2026, -2), ("barnehage", 6, 2026, 3), ("pleie", 0, 2026, -2), ("pleie", 80, 2026, 3)]);
        lines.Where(l => l.BudgetYear == new Year(2028)).ShouldAllBe(l => l.Change == 0);
    }

    /// <summary>The worked example of 17 municipalities and the country in Telemark's files: SSB's projection of 2026 × rounded unit costs, three alternatives, four years.</summary>
    [SharedFact]
    public void Lines_TelemarkExample_IsReproducedToItsRounding()
    {
        List<(string Column, AgeRange Range)> bands = [("age_0_5", new AgeRange(0, 5)), ("age_6_15", new AgeRange(6, 15)), ("age_16_66", new AgeRange(16, 66)), ("age_67_79", new AgeRange(67, 79)), ("age_80_plus", new AgeRange(80))];
        UnitCost[] costs = [.. Csv.Rows("domain", "unit_costs_by_band.csv").SelectMany(r => bands.Select(b => new UnitCost(r["sector_id"], b.Range, r.Number(b.Column), 2025, "", "")))];
        var populations = Csv.Rows("domain", "projection_vintages_telemark.csv").Where(r => r["vintage"] == "2026")
            .ToDictionary(r => (r["region_code"], r["alternative"], (int)r.Number("year_1_jan")), r => Of(bands.Select(b => (b.Range.From, r.Number(b.Column)))));

        var rows = Csv.Rows("domain", "demography_cost_example_telemark.csv").ToList();

        rows.Count.ShouldBe(1728);
        foreach (var row in rows)
        {
            var (from, to) = ((int)row.Number("from_year_1_jan"), (int)row.Number("to_year_1_jan"));
            var projection = Projection(new() { [new Year(from)] = populations[(row["region_code"], row["alternative"], from)], [new Year(to)] = populations[(row["region_code"], row["alternative"], to)] });

            // The example's sums are those of its sectors; the rounded costs of all sectors together differ by up to a krone a person.
            var sectors = row["sector_id"] == "sum" ? [.. costs.Select(c => c.Sector).Distinct().Where(s => s != "sum")] : new[] { row["sector_id"] };
            var millions = sectors.SelectMany(s => DemographicCosts.Lines(projection, costs, new Year(from), new Year(to), s)).Sum(l => l.Change) / 1e6;
            millions.ShouldBe(row.Number("change_mill_2025_kr_extended"), 0.00051, $"{row["region_code"]} {row["alternative"]} {to} {row["sector_id"]}");
        }
    }

    /// <summary>
    /// The country 2011-2026 by ten age bands, each at the mean cost of its single ages, with the kroner per inhabitant that no age drives; and its agreement with the official series (regjeringen.no, figure 3.7A, whole municipal sector with counties): correlation 0.94 over
    /// 2011-2020, mean 3.1 against 2.5 before prices are made alike.
    /// </summary>
    [SharedFact]
    public void Yearly_Country_FollowsTheOfficialSeries()
    {
        var validation = Csv.Rows("domain", "demography_cost_validation.csv").Where(r => r["derived_extended_bn_2025kr"].Length > 0).ToList();

        foreach (var column in new[] { "strict", "extended" })
        {
            var billions = Country(TenBands($"kr_per_person_{column}"));
            validation.Count.ShouldBe(16);
            foreach (var row in validation)
                billions[(int)row.Number("budget_year")].ShouldBe(row.Number($"derived_{column}_bn_2025kr"), 0.0075, row["budget_year"]);
        }

        var official = validation.Where(r => r["tbu_actual_population_bn_2020kr"].Length > 0).ToDictionary(r => (int)r.Number("budget_year"), r => r.Number("tbu_actual_population_bn_2020kr"));
        var ours = Country(TenBands("kr_per_person_extended"));
        Correlation.Pearson(official.Values, official.Keys.Select(y => ours[y])).ShouldBe(0.94, 0.005);
        official.Keys.Average(y => ours[y]).ShouldBe(3.1, 0.05);
        official.Values.Average().ShouldBe(2.5, 0.05);
        // The five bands of pipelines/reference lose that those over 90 cost more than those of 80-89, and follow as well.
        var shipped = Country(Reference.UnitCosts);
        Correlation.Pearson(official.Values, official.Keys.Select(y => shipped[y])).ShouldBeGreaterThan(0.9);
    }

    [Fact]
    public void Yearly_AnyPopulations_AddUpOverYearsAndAges() => Prop.ForAll(
        People().Three().ToArbitrary(),
        three =>
        {
            var (a, b, c) = three;
            var years = new Dictionary<Year, PopulationVector> { [new Year(2026)] = a, [new Year(2027)] = b, [new Year(2028)] = c };
            var yearly = DemographicCosts.Yearly(years.GetValueOrDefault, TwoSectors, new Year(2027), new Year(2028));
            var whole = new[] { "barnehage", "pleie" }.SelectMany(sector => DemographicCosts.Lines(Projection(years), TwoSectors, new Year(2026), new Year(2028), sector)).ToList();
            return Near(yearly.Sum(l => l.Change), whole.Sum(l => l.Change))
                && whole.All(w => Near(yearly.Where(l => l.Sector == w.Sector && l.Range == w.Range).Sum(l => l.Change), w.Change))
                && yearly.GroupBy(l => (l.Sector, l.BudgetYear)).All(g => Near(g.Sum(l => l.Persons), years[g.Key.BudgetYear].Total - years[g.Key.BudgetYear.Plus(-1)].Total));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Yearly_AnyPopulation_IsLinearAndZeroWithoutChange() => Prop.ForAll(
        People().Two().Zip(Gen.Choose(0, 50)).ToArbitrary(),
        drawn =>
        {
            var ((a, b), times) = drawn;
            return Near(Cost(Times(a, times), Times(b, times)), times * Cost(a, b)) && Near(Cost(a, b), -Cost(b, a)) && Cost(a, a) == 0;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Level_OfSpendingAndNeed_IsOneWhereTheCountryIs()
    {
        CostLevel.Of(20_000, 1, 20_000).ShouldBe(1);
        // F13 by hand: 21 000 / (1.2 × 20 000).
        CostLevel.Of(21_000, 1.2, 20_000).ShouldBe(0.875);
        CostLevel.Of(-5, 1, 20_000).ShouldBeNull();
        CostLevel.Of(5, 0, 20_000).ShouldBeNull();
        new CostLevel("pleie", 0.875, new Year(2025), false).Kroner(1_000_000).ShouldBe(875_000);
    }

    private static double Cost(PopulationVector before, PopulationVector after) =>
        DemographicCosts.Yearly(year => year.Value == 2026 ? before : after, TwoSectors, new Year(2027), new Year(2027)).Sum(l => l.Change);

    private static PopulationVector People(double children, double old) => Of([(3, children), (85, old)]);

    private static Gen<PopulationVector> People() =>
        from numbers in Gen.Choose(0, 2000).ArrayOf(6)
        select Of(new[] { 0, 4, 7, 40, 79, 91 }.Zip(numbers, (age, persons) => (age, (double)persons)));

    private static PopulationVector Of(IEnumerable<(int Age, double Persons)> persons)
    {
        var women = new double[Age.Count];
        foreach (var (age, number) in persons)
            women[age] += number;
        return new PopulationVector(new double[Age.Count], women);
    }

    private static PopulationVector Times(PopulationVector people, double times) => new(new double[Age.Count], [.. people.Ages(Sex.Female).ToArray().Select(p => times * p)]);

    private static PopulationProjection Projection(Dictionary<Year, PopulationVector> years) =>
        new(new MunicipalityCode("9901"), ProjectionVariant.Main, years.Keys.Min(), years, new ProjectionAssumptions(0, 0, 0, 0, 0, 0, new Year(2025), new Year(2026), 0, 0, 0));

    /// <summary>Unit costs of all sectors together, spread on the bands that the population is counted in.</summary>
    private static UnitCost[] TenBands(string column)
    {
        var rows = Csv.Rows("domain", "unit_costs_by_age.csv").Where(r => r["sector_id"].StartsWith("sum", StringComparison.Ordinal)).ToList();
        var everybody = rows.Where(r => r["age_from"].Length == 0 && r[column].Length > 0).Sum(r => r.Number(column));
        var persons = Csv.Rows("domain", "population_single_year_2026.csv").Aggregate(new double[Age.Count], (sums, row) => [.. sums.Select((sum, age) => sum + row.Number($"a{age}"))]);
        var cost = new double[Age.Count];
        foreach (var row in rows.Where(r => r["age_from"].Length > 0))
            Array.Fill(cost, row.Number(column) + everybody, (int)row.Number("age_from"), (row["age_to"].Length > 0 ? (int)row.Number("age_to") : Age.Oldest) - (int)row.Number("age_from") + 1);
        return [.. Bands.Select(b => new UnitCost("all", b.Range, Ages(b.Range).Sum(a => persons[a] * cost[a]) / Ages(b.Range).Sum(a => persons[a]), 2025, "", ""))];

        static IEnumerable<int> Ages(AgeRange range) => Enumerable.Range(range.From, range.To - range.From + 1);
    }

    /// <summary>Billions by budget year; persons of a band stand at its youngest age.</summary>
    private static Dictionary<int, double> Country(IReadOnlyList<UnitCost> costs)
    {
        var counted = Csv.Rows("domain", "population_by_age_band_2010_2026.csv").GroupBy(r => (int)r.Number("year_1_jan"))
            .ToDictionary(g => new Year(g.Key), g => Of(Bands.Select(b => (b.Range.From, g.Sum(r => r.Number(b.Column))))));
        return DemographicCosts.Yearly(counted.GetValueOrDefault, costs, new Year(2011), new Year(2026)).GroupBy(l => l.BudgetYear.Value).ToDictionary(g => g.Key, g => g.Sum(l => l.Change) / 1e9);
    }

    private static bool Near(double a, double b) => Math.Abs(a - b) <= 1e-9 * (1e9 + Math.Abs(a));
}
