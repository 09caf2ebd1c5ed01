using System.Globalization;
using Analytics.Analysis.Demography;
using Analytics.Analysis.Demography.Migration;
using Analytics.Testing;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Demography.Migration;

public sealed class ResidualMigrationTests
{
    private const string Vector = "un-residual-net-migration";
    private const int Groups = 6;

    // R package DemoTools (timriffe/DemoTools, commit 806cdc3a, CC BY-SA 3.0 IGO), tests/testthat/test-mig_resid.R, UN data in thousands. The answers have five
    // decimals. The stock change is off by half a unit of the last at most (5.0e-6), the cohort variant, which adds two halves, by 7.8e-6. The time variant is off
    // by 3.1e-5, 0.03 persons where moves are some 100 000: more than the rounding of the answer, for a reason that is not known; the recursion hands a
    // deviation on from age to age.
    [SharedTheory]
    [InlineData(MigrationTiming.StockChange, "stock", 5.01e-6)]
    [InlineData(MigrationTiming.CohortEven, "cohort", 1e-5)]
    [InlineData(MigrationTiming.TimeEven, "time", 4e-5)]
    public void Estimate_UnitedNationsData_EqualsPublished(MigrationTiming timing, string file, double rounding)
    {
        var (men, women) = (Table($"mig_m_{file}"), Table($"mig_f_{file}"));
        var compared = 0;
        foreach (var ratio in Table("srb"))
        {
            var year = ratio["year"];
            var found = Estimate(year, timing);
            foreach (var (row, x) in men.Select((row, x) => (row, x)))
                ShouldAgree(found.Migrants.Male[x], row.Number(year), $"men {row["age"]} in {year}");
            foreach (var (row, x) in women.Select((row, x) => (row, x)))
                ShouldAgree(found.Migrants.Female[x], row.Number(year), $"women {row["age"]} in {year}");
        }

        compared.ShouldBe(2 * 21 * 20);

        void ShouldAgree(double value, double expected, string where)
        {
            value.ShouldBe(expected, rounding, where);
            compared++;
        }
    }

    [Fact]
    public void Estimate_ThreeGroupsByHand_FollowsEachConvention()
    {
        BySex<IReadOnlyList<double>> start = new([100, 80, 20], [100, 80, 20]), end = new([60, 95, 60], [60, 95, 60]), survival = new([1, 0.81, 0.5], [1, 0.81, 0.5]);
        var births = new BySex<double>(50, 50);

        Men(MigrationTiming.StockChange).ShouldBe([10, 14, 10], 1e-12);
        Men(MigrationTiming.CohortEven).ShouldBe([10 + 14 / 1.8, 2 * 14 / 1.8, 10], 1e-12);
        Men(MigrationTiming.TimeEven).ShouldBe([20, 28 - 16.2, 20 - 5.9], 1e-12);

        IEnumerable<double> Men(MigrationTiming timing) => ResidualMigration.Estimate(start, end, survival, births, timing).Migrants.Male;
    }

    [Fact]
    public void Estimate_ProjectedWithMovesAtTheEnd_GivesTheMovesBack() =>
        Check(c =>
        {
            var end = CohortComponent.Step(c.Start, c.Rates, new CohortMigration(Nobody, c.Moves)).End;
            var found = ResidualMigration.Estimate(c.Start, end, c.Rates, MigrationTiming.StockChange);
            return Near(found.Migrants.Male, c.Moves.Male, Groups) && Near(found.Migrants.Female, c.Moves.Female, Groups);
        });

    [Fact]
    public void Estimate_ProjectedWithHalfAtEachEnd_GivesTheMovesBackBelowTheOpenGroup() =>
        Check(c =>
        {
            var half = new BySex<IReadOnlyList<double>>([.. c.Moves.Male.Select(m => m / 2)], [.. c.Moves.Female.Select(m => m / 2)]);
            var step = CohortComponent.Step(c.Start, c.Rates, new CohortMigration(half, half));
            var found = ResidualMigration.Estimate(c.Start, step.End, c.Rates.Survival, step.Births, MigrationTiming.TimeEven);
            return Near(found.Migrants.Male, c.Moves.Male, Groups - 1) && Near(found.Migrants.Female, c.Moves.Female, Groups - 1);
        });

    [Fact]
    public void Estimate_NobodyMoves_IsZeroInEveryConvention() =>
        Check(c =>
        {
            var end = CohortComponent.Step(c.Start, c.Rates).End;
            return Enum.GetValues<MigrationTiming>().All(timing => Math.Abs(ResidualMigration.Estimate(c.Start, end, c.Rates, timing).Total) < 1e-6);
        });

    [Fact]
    public void Estimate_FertilityOrItsBirths_GiveTheSame()
    {
        var rates = new CohortRates(new([1, 0.9, 0.5], [1, 0.9, 0.6]), [0, 0.2, 0], 1.05, 5);
        BySex<IReadOnlyList<double>> start = new([10, 20, 5], [10, 18, 6]), end = new([20, 11, 12], [19, 12, 14]);

        var found = ResidualMigration.Estimate(start, end, rates, MigrationTiming.StockChange);

        (found.Births.Male + found.Births.Female).ShouldBe(5 * 0.2 * (18 + 12) / 2, 1e-12);
        (found.Births.Male / found.Births.Female).ShouldBe(1.05, 1e-12);
        ResidualMigration.Estimate(start, end, rates.Survival, found.Births, MigrationTiming.StockChange).Total.ShouldBe(found.Total, 1e-12);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void Estimate_ImpossibleSurvival_RefusesWithTheValue(double ratio)
    {
        BySex<IReadOnlyList<double>> counts = new([1, 1, 1], [1, 1, 1]), survival = new([1, ratio, 1], [1, 1, 1]);

        var refusal = Should.Throw<ArgumentException>(() => ResidualMigration.Estimate(counts, counts, survival, new BySex<double>(1, 1), MigrationTiming.TimeEven));

        refusal.Message.ShouldContain(ratio.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Estimate_CountsOfOtherAgeGroups_Refuses()
    {
        BySex<IReadOnlyList<double>> three = new([1, 1, 1], [1, 1, 1]), four = new([1, 1, 1, 1], [1, 1, 1, 1]);

        Should.Throw<ArgumentException>(() => ResidualMigration.Estimate(three, four, three, new BySex<double>(1, 1), MigrationTiming.StockChange)).Message.ShouldContain("3, 3, 4, 4, 3, 3");
    }

    private static BySex<IReadOnlyList<double>> Nobody => new(new double[Groups], new double[Groups]);

    private static NetMigration Estimate(string year, MigrationTiming timing)
    {
        var next = (int.Parse(year, CultureInfo.InvariantCulture) + 5).ToString(CultureInfo.InvariantCulture);
        var (men, women, fertility) = (Table("pop_m"), Table("pop_f"), Table("asfr").ToDictionary(r => r["age"], r => r.Number(year)));
        var rates = new CohortRates(
            new(Table("sr_m").Column(year), Table("sr_f").Column(year)),
            [.. women.Select(r => fertility.GetValueOrDefault(r["age"]))],
            Table("srb").Single(r => r["year"] == year).Number("srb"),
            5);
        return ResidualMigration.Estimate(new(men.Column(year), women.Column(year)), new(men.Column(next), women.Column(next)), rates, timing);
    }

    private static List<Dictionary<string, string>> Table(string name) => [.. Csv.Rows("vectors", Vector, $"{name}.csv")];

    private static bool Near(IReadOnlyList<double> found, IReadOnlyList<double> expected, int groups) =>
        Enumerable.Range(0, groups).All(x => Math.Abs(found[x] - expected[x]) < 1e-6);

    private static void Check(Func<Case, bool> holds) =>
        Prop.ForAll(
            (from men in Numbers(0, 1000)
             from women in Numbers(0, 1000)
             from survivalMale in Numbers(0.05, 1)
             from survivalFemale in Numbers(0.05, 1)
             from fertility in Numbers(0, 0.3)
             from movesMale in Numbers(0, 300)
             from movesFemale in Numbers(0, 300)
             select new Case(new(men, women), new CohortRates(new(survivalMale, survivalFemale), [0, .. fertility.Skip(1)], 1.06), new(movesMale, movesFemale))).ToArbitrary(),
            holds).QuickCheckThrowOnFailure();

    private static Gen<double[]> Numbers(double low, double high) => Gen.Choose(0, 1_000_000).Select(n => low + (high - low) * n / 1e6).ArrayOf(Groups);

    private sealed record Case(BySex<IReadOnlyList<double>> Start, CohortRates Rates, BySex<IReadOnlyList<double>> Moves);
}
