using Analytics.Analysis.Benchmarking;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Analytics.Analysis.Tests.Benchmarking;

/// <summary>What must hold for any difference.</summary>
public sealed class GapProperties
{
    private static readonly Gen<double> Kroner = Number(1, 100_000);
    private static readonly Gen<double> Need = Number(0.5, 3);
    private static readonly Gen<double> Percent = Number(0.1, 100);

    [Fact]
    public void Gap_AnyNeed_NeedAndLevelAreTheWholeDifference() => Check(
        from own in Kroner from reference in Kroner from need in Need select new NeedAdjustedGap(own, reference, need),
        g => Near(g.NeedPart!.Value + g.LevelPart!.Value, g.Gap, g.Own + g.Reference));

    [Fact]
    public void Gap_SameNeed_HasNoNeedPart() => Check(
        from own in Kroner from reference in Kroner select new NeedAdjustedGap(own, reference, 1),
        g => g.NeedPart == 0 && g.LevelPart == g.Gap && g.CorrectedOwn == g.Own);

    /// <summary>Seen from the other side the level has the other sign, in the kroner of the other's need.</summary>
    [Fact]
    public void Gap_Swapped_IsTheSameDifferenceTheOtherWay() => Check(
        from own in Kroner from reference in Kroner from need in Need select new NeedAdjustedGap(own, reference, need),
        g =>
        {
            var other = new NeedAdjustedGap(g.Reference, g.Own, 1 / g.RelativeNeed);
            return other.Gap == -g.Gap && Near(other.LevelPart!.Value, -g.LevelPart!.Value / g.RelativeNeed!.Value, g.Own + g.Reference);
        });

    /// <summary>F09: corrected spending less the reference's, times inhabitants and need, is the level part in kroner.</summary>
    [Fact]
    public void Gap_CorrectedSpending_GivesTheSameLevel() => Check(
        from own in Kroner from reference in Kroner from need in Need select new NeedAdjustedGap(own, reference, need),
        g => Near((g.CorrectedOwn!.Value - g.Reference) * g.RelativeNeed!.Value, g.LevelPart!.Value, g.Own + g.Reference));

    [Fact]
    public void Split_AnyFactors_LeavesNothingOver() => Check(
        Splits, s => Near(s.Split.CoveragePart + s.Split.UnitCostPart, s.Split.Gap, s.Split.Own + s.Split.Reference));

    [Fact]
    public void Split_Swapped_HasOppositeParts() => Check(Splits, s =>
    {
        var other = CoverageSplit.Of(s.D, s.U, s.C, s.V).Value!;
        return other.CoveragePart == -s.Split.CoveragePart && other.UnitCostPart == -s.Split.UnitCostPart;
    });

    [Fact]
    public void Split_SameCoverage_IsAllUnitCost() => Check(
        from c in Percent from u in Kroner from v in Kroner select CoverageSplit.Of(c, u, c, v).Value!,
        s => s.CoveragePart == 0 && Near(s.UnitCostPart, s.Gap, s.Own + s.Reference));

    [Fact]
    public void LogarithmicMean_AnyTwo_LiesBetweenThem() => Check(
        from a in Kroner from b in Kroner select (a, b),
        p => CoverageSplit.LogarithmicMean(p.a, p.b) is var mean && mean >= Math.Min(p.a, p.b) * (1 - 1e-12) && mean <= (p.a + p.b) / 2 * (1 + 1e-12));

    private static Gen<(CoverageSplit Split, double C, double V, double D, double U)> Splits =>
        from c in Percent from v in Kroner from d in Percent from u in Kroner select (CoverageSplit.Of(c, v, d, u).Value!, c, v, d, u);

    private static Gen<double> Number(double from, double to) => Gen.Choose(0, 1_000_000).Select(n => from + (to - from) * n / 1_000_000);

    private static bool Near(double actual, double expected, double scale) => Math.Abs(actual - expected) <= 1e-12 * scale;

    private static void Check<T>(Gen<T> cases, Func<T, bool> holds) => Prop.ForAll(cases.ToArbitrary(), holds).QuickCheckThrowOnFailure();
}
