using Analytics.Analysis.Demography;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Demography;

public sealed class CohortComponentTests
{
    // Preston, Heuveline and Guillot (2001), box 6.2; inputs and results as in the R packages CCMPP and ccmppWPP.
    [SharedFact]
    public void Step_Sweden1993OpenTwoSex_EqualsTextbook()
    {
        var (women, rates, migrants) = Sweden();
        var expected = Csv.Rows("vectors", "preston-sweden-1993", "expected_open_two_sex.csv").ToList();
        double[] half = [.. migrants.Select(m => m / 2)];

        var step = CohortComponent.Step(new(women, women), rates, new CohortMigration(new(half, half), new(half, half)));

        ShouldAgree(step.End.Female, expected.Column("female_1998"), 0.5);
        ShouldAgree(step.End.Male, expected.Column("male_1998"), 0.5);
        ShouldAgree(step.BirthsByMotherAge, expected.Column("births_by_mother_age_5y"), 0.5);
        step.Clamped.ShouldBe(0);
    }

    // The same, box 6.1: closed, women only; two steps.
    [SharedFact]
    public void Step_Sweden1993Closed_EqualsTextbook()
    {
        var (women, rates, _) = Sweden();
        var expected = Csv.Rows("vectors", "preston-sweden-1993", "expected_closed_leslie.csv").ToList();

        var in1998 = CohortComponent.Step(new(women, women), rates).End;
        var in2003 = CohortComponent.Step(in1998, rates).End;

        ShouldAgree(in1998.Female, expected.Column("female_1998"), 0.5);
        ShouldAgree(in2003.Female, expected.Column("female_2003"), 0.5);
    }

    // United Nations Population Division's workflow ccmppWPP: Canada 1950-1990 by single year, 40 steps, migrants at the end of the year.
    [SharedFact]
    public void Step_CanadaFortyYears_EqualsUnitedNations()
    {
        const string folder = "un-wpp-canada-1x1";
        var start = Csv.Rows("vectors", folder, "base_population_1950.csv").ToList();
        var survivalMale = Csv.Rows("vectors", folder, "survival_ratio_male.csv").ToList();
        var survivalFemale = Csv.Rows("vectors", folder, "survival_ratio_female.csv").ToList();
        var fertility = Csv.Rows("vectors", folder, "asfr.csv").ToList();
        var migrantsMale = Csv.Rows("vectors", folder, "net_migrants_male.csv").ToList();
        var migrantsFemale = Csv.Rows("vectors", folder, "net_migrants_female.csv").ToList();
        var ratios = Csv.Rows("vectors", folder, "srb.csv").ToDictionary(r => r["year"], r => r.Number("males_per_female"));
        var totals = Csv.Rows("vectors", folder, "expected_totals.csv").ToDictionary(r => r["year"]);
        var men = Csv.Rows("vectors", folder, "expected_population_male.csv").ToList();
        var women = Csv.Rows("vectors", folder, "expected_population_female.csv").ToList();

        var population = new BySex<IReadOnlyList<double>>(start.Column("male"), start.Column("female"));
        var none = new double[population.Male.Count];
        for (var year = 1950; year < 1990; year++)
        {
            var column = $"{year}";
            var rates = new double[none.Length];
            foreach (var row in fertility)
                rates[(int)row.Number("age_start")] = row.Number(column);
            var step = CohortComponent.Step(
                population,
                new CohortRates(new(survivalMale.Column(column), survivalFemale.Column(column)), rates, ratios[column]),
                new CohortMigration(new(none, none), new(migrantsMale.Column(column), migrantsFemale.Column(column)), EndMigrantsBear: false));

            step.Births.Male.ShouldBe(totals[column].Number("births_male"), 1e-4);
            step.Deaths.ShouldBe(totals[column].Number("deaths_male") + totals[column].Number("deaths_female"), 1e-4);
            population = step.End;
            if (men[0].ContainsKey($"{year + 1}"))
            {
                ShouldAgree(population.Male, men.Column($"{year + 1}"), 1e-4);
                ShouldAgree(population.Female, women.Column($"{year + 1}"), 1e-4);
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-40)]
    [InlineData(35)]
    public void Step_AnyMigration_BalancesAndStaysNonNegative(double migrants)
    {
        double[] persons = [30, 10, 20, 50, 5];
        double[] moves = [.. Enumerable.Repeat(migrants, 5)];
        var rates = new CohortRates(new([0.9, 0.95, 0.9, 0.8, 0.4], [0.92, 0.96, 0.93, 0.85, 0.5]), [0, 0.3, 0.4, 0, 0], 1.06);

        var step = CohortComponent.Step(new(persons, persons), rates, new CohortMigration(new(moves, moves), new(moves, moves)));

        step.End.Male.Concat(step.End.Female).ShouldAllBe(p => p >= 0);
        var end = step.End.Male.Sum() + step.End.Female.Sum();
        (2 * persons.Sum() + step.Births.Male + step.Births.Female - step.Deaths + step.NetMigration).ShouldBe(end, 1e-9);
        (step.Clamped > 0).ShouldBe(migrants < 0);
    }

    [Fact]
    public void Step_EverybodySurvivesAndNobodyBears_OnlyAges()
    {
        double[] persons = [3, 5, 7, 11];
        double[] all = [1, 1, 1, 1];

        var step = CohortComponent.Step(new(persons, persons), new CohortRates(new(all, all), [0, 0, 0, 0], 1.06));

        step.End.Male.ShouldBe([0.0, 3, 5, 18]);
        step.Deaths.ShouldBe(0);
    }

    [Fact]
    public void Step_UnequalLengths_Refuses() =>
        Should.Throw<ArgumentException>(() => CohortComponent.Step(new([1, 2, 3], [1, 2]), new CohortRates(new([1, 1, 1], [1, 1, 1]), [0, 0, 0], 1.06)))
            .Message.ShouldContain("found 3 and 2");

    private static (double[] Women, CohortRates Rates, double[] Migrants) Sweden()
    {
        var rows = Csv.Rows("vectors", "preston-sweden-1993", "inputs.csv").ToList();
        var years = rows.Column("nLx_radix100000");
        var survival = new double[years.Length];
        survival[0] = years[0] / 500000;
        for (var a = 1; a < survival.Length - 1; a++)
            survival[a] = years[a] / years[a - 1];
        survival[^1] = years[^1] / (years[^2] + years[^1]);
        return (rows.Column("female_pop_1993"), new CohortRates(new(survival, survival), rows.Column("asfr_per_year"), 1.05, 5), rows.Column("net_migrants_female_5y"));
    }

    private static void ShouldAgree(IReadOnlyList<double> found, IReadOnlyList<double> expected, double absolute)
    {
        found.Count.ShouldBe(expected.Count);
        for (var a = 0; a < found.Count; a++)
            found[a].ShouldBe(expected[a], absolute, $"group {a}");
    }
}
