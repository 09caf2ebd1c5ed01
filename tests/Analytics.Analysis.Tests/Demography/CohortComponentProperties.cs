using Analytics.Analysis.Demography;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Analytics.Analysis.Tests.Demography;

/// <summary>What must hold for any population, any rates and any moves.</summary>
public sealed class CohortComponentProperties
{
    private const int Groups = 6;

    private static readonly Gen<double[]> Persons = Numbers(0, 1000);
    private static readonly Gen<double[]> Survival = Numbers(0, 1);
    private static readonly Gen<double[]> Moves = Numbers(-1500, 1500);

    private static readonly Gen<Case> Cases =
        from men in Persons
        from women in Persons
        from survivalMale in Survival
        from survivalFemale in Survival
        from fertility in Numbers(0, 0.3)
        from start in Moves
        from end in Moves
        select new Case(new(men, women), new CohortRates(new(survivalMale, survivalFemale), [0, .. fertility.Skip(1)], 1.06), new CohortMigration(new(start, end), new(end, start)));

    [Fact]
    public void Step_AnyCase_BalancesAndIsNeverNegative() =>
        Check(c =>
        {
            var step = CohortComponent.Step(c.Start, c.Rates, c.Migration);
            var end = Sum(step.End);
            var balance = Sum(c.Start) + step.Births.Male + step.Births.Female - step.Deaths + step.NetMigration;
            return Math.Abs(balance - end) < 1e-6 && step.End.Male.Concat(step.End.Female).All(p => p >= 0) && step.Deaths >= -1e-9;
        });

    [Fact]
    public void Step_NobodyMoves_NoCohortGrows() =>
        Check(c =>
        {
            var end = CohortComponent.Step(c.Start, c.Rates).End.Male;
            return Enumerable.Range(1, Groups - 2).All(a => end[a] <= c.Start.Male[a - 1]) && end[^1] <= c.Start.Male[^1] + c.Start.Male[^2];
        });

    [Fact]
    public void Step_TwiceThePeople_GivesTwiceTheResult() =>
        Check(c =>
        {
            var once = CohortComponent.Step(c.Start, c.Rates).End;
            var twice = CohortComponent.Step(new([.. c.Start.Male.Select(p => 2 * p)], [.. c.Start.Female.Select(p => 2 * p)]), c.Rates).End;
            return Math.Abs(2 * Sum(once) - Sum(twice)) < 1e-6;
        });

    private static void Check(Func<Case, bool> holds) => Prop.ForAll(Cases.ToArbitrary(), holds).QuickCheckThrowOnFailure();

    private static Gen<double[]> Numbers(double low, double high) =>
        Gen.Choose(0, 1_000_000).Select(n => low + (high - low) * n / 1e6).ArrayOf(Groups);

    private static double Sum(BySex<IReadOnlyList<double>> population) => population.Male.Sum() + population.Female.Sum();

    private sealed record Case(BySex<IReadOnlyList<double>> Start, CohortRates Rates, CohortMigration Migration);
}
