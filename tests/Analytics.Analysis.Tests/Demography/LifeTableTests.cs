using Analytics.Analysis.Demography;
using Analytics.Core;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Demography;

public sealed class LifeTableTests
{
    // Human Mortality Database, Norway (CC BY 4.0), life tables by the R package demography 2.0.
    [SharedTheory]
    [InlineData("2000", Sex.Male)]
    [InlineData("2000", Sex.Female)]
    [InlineData("2023", Sex.Male)]
    [InlineData("2023", Sex.Female)]
    public void OfSingleYears_Norway_EqualsPublishedTable(string year, Sex sex)
    {
        var rows = Csv.Rows("vectors", "norway-mortality-life-tables-lee-carter", "life_tables_2000_2023.csv")
            .Where(r => r["year"] == year && r["sex"] == sex.ToString()).ToList();

        var table = LifeTable.OfSingleYears(rows.Column("mx"), sex);

        rows.Count.ShouldBe(101);
        ShouldAgree(table.Probabilities, rows.Column("qx"), 1e-7);
        ShouldAgree(table.Survivors, rows.Column("lx"), 1e-7);
        ShouldAgree(table.Deaths, rows.Column("dx"), 1e-7);
        ShouldAgree(table.PersonYears, rows.Column("Lx"), 1e-7);
        ShouldAgree(table.YearsRemaining, rows.Column("Tx"), 1e-7);
        ShouldAgree(table.Expectancies, rows.Column("ex"), 1e-7);
        ShouldAgree(table.SurvivalRatios(), rows.Column("rx"), 1e-7);
    }

    // Preston, Heuveline and Guillot (2001), box 3.1, p. 49, as printed by G. Rodriguez.
    [SharedFact]
    public void Constructor_Austria1992_EqualsTextbook()
    {
        var inputs = Csv.Rows("vectors", "preston-austria-1992-life-table", "inputs.csv").ToList();
        var expected = Csv.Rows("vectors", "preston-austria-1992-life-table", "expected_life_table.csv").ToList();
        var starts = inputs.Column("age_start");
        var rates = inputs.Select(r => r.Number("deaths") / r.Number("mid_year_population")).ToArray();

        var table = new LifeTable(rates, inputs.Column("nax"), [.. starts.Zip(starts.Skip(1).Append(double.PositiveInfinity), (from, to) => to - from)]);

        ShouldAgree(table.Probabilities, expected.Column("nqx"), 1e-6);
        ShouldAgree([.. table.Survivors.Select(v => v * 1e5)], expected.Column("lx"), 1e-6);
        ShouldAgree([.. table.Deaths.Select(v => v * 1e5)], expected.Column("ndx"), 1e-6);
        ShouldAgree([.. table.PersonYears.Select(v => v * 1e5)], expected.Column("nLx"), 1e-6);
        ShouldAgree([.. table.YearsRemaining.Select(v => v * 1e5)], expected.Column("Tx"), 1e-6);
        ShouldAgree(table.Expectancies, expected.Column("ex"), 1e-6);
        table.Expectancies[0].ShouldBe(72.889011, 1e-5);
        LifeTable.InfantMeanYears(rates[0], Sex.Male).ShouldBe(inputs[0].Number("nax"), 1e-6);
    }

    [Fact]
    public void InfantMeanYears_HighRate_IsConstant()
    {
        LifeTable.InfantMeanYears(0.2, Sex.Male).ShouldBe(0.330);
        LifeTable.InfantMeanYears(0.2, Sex.Female).ShouldBe(0.350);
    }

    [Fact]
    public void Constructor_NoDeathsInOpenGroup_Refuses() =>
        Should.Throw<ArgumentException>(() => LifeTable.OfSingleYears([0.01, 0], Sex.Male));

    private static void ShouldAgree(IReadOnlyList<double> found, IReadOnlyList<double> expected, double relative)
    {
        found.Count.ShouldBe(expected.Count);
        for (var x = 0; x < found.Count; x++)
            found[x].ShouldBe(expected[x], Math.Max(Math.Abs(expected[x]) * relative, 1e-12), $"group {x}");
    }
}
