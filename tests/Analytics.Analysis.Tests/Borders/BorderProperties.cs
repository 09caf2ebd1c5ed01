using Analytics.Analysis.Borders;
using Analytics.Core;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static Analytics.Analysis.Tests.Borders.Borderland;

namespace Analytics.Analysis.Tests.Borders;

/// <summary>What must hold for any history of mergers and splits, and any figures.</summary>
public sealed class BorderProperties
{
    private const int Towns = 8;
    private const double Tolerance = 1e-6;

    private static readonly Gen<double> Figure = Gen.Choose(0, 1_000_000).Select(n => n / 100.0);

    /// <summary>Three reforms; in each, every municipality moves to one or two of the eight of the next round.</summary>
    private static readonly Gen<Case> AnyCase = Cases(2);

    private static readonly Gen<Case> CaseWithoutSplits = Cases(1);

    [Fact]
    public void Sum_AnyReforms_KeepsTheTotal() => Check(AnyCase, c =>
    {
        var moved = BorderService.Move(c.Series, MergeRule.Sum, c.Map(2017, 2024)).Values;
        return moved.All(v => v.Measure.HasValue) && Near(moved.Sum(v => v.Measure.Value!.Value), c.Series.Sum(v => v.Measure.Value!.Value));
    });

    [Fact]
    public void Links_AnyReforms_HaveWeightsThatSumToOne() => Check(AnyCase, c =>
        c.Map(2017, 2024).Links.GroupBy(l => l.From).All(l => Near(l.Sum(w => w.Weight!.Value), 1) && (l.Count() == 1 || l.All(w => !w.IsWhole))));

    [Fact]
    public void Move_SameDay_IsTheIdentity() => Check(AnyCase, c =>
    {
        var moved = BorderService.Move(c.Series, MergeRule.None("x"), c.Map(2017, 2017));
        return moved.LeftOut.Count == 0 && moved.Values.All(v => v.Flag == BorderFlag.Exact)
            && moved.Values.Select(v => new MunicipalityValue(v.Municipality, v.Year, v.Measure)).SequenceEqual(c.Series);
    });

    [Fact]
    public void Sum_InTwoMoves_EqualsOneMove() => Check(CaseWithoutSplits, c =>
    {
        var halfway = BorderService.Move(c.Series, MergeRule.Sum, c.Map(2017, 2018)).Values.Select(v => new MunicipalityValue(v.Municipality, v.Year, v.Measure));
        var twice = BorderService.Move(halfway, MergeRule.Sum, c.Map(2018, 2024)).Values.Select(v => (v.Municipality, v.Measure.Value!.Value)).ToList();
        var once = BorderService.Move(c.Series, MergeRule.Sum, c.Map(2017, 2024)).Values.Select(v => (v.Municipality, v.Measure.Value!.Value)).ToList();
        return twice.Select(v => v.Municipality).SequenceEqual(once.Select(v => v.Municipality)) && twice.Zip(once).All(p => Near(p.First.Value, p.Second.Value));
    });

    [Fact]
    public void WeightedMean_AnyReforms_LiesBetweenItsParts() => Check(AnyCase, c =>
        BorderService.Move(c.Series, c.Mean, c.Map(2017, 2024)).Values.All(v => v.Measure.Value is { } mean
            && mean >= v.Parts.Min(p => p.Measure.Value) - Tolerance && mean <= v.Parts.Max(p => p.Measure.Value) + Tolerance));

    [Fact]
    public void WeightedMean_AnyReforms_IsTheRatioOfTheSums() => Check(AnyCase, c =>
    {
        var map = c.Map(2017, 2024);
        var numerators = c.Series.Zip(c.Sizes, (v, s) => v with { Measure = Measure.Of(v.Measure.Value!.Value * s) });
        var denominators = c.Series.Zip(c.Sizes, (v, s) => v with { Measure = Measure.Of(s) });
        var ratios = BorderService.Move(numerators, MergeRule.Sum, map).Values.Zip(
            BorderService.Move(denominators, MergeRule.Sum, map).Values, (n, d) => n.Measure.Value!.Value / d.Measure.Value!.Value);
        return BorderService.Move(c.Series, c.Mean, map).Values.Zip(ratios).All(p => Near(p.First.Measure.Value!.Value, p.Second));
    });

    [Fact]
    public void Move_ThereAndBack_KeepsTheTotal() => Check(AnyCase, c =>
    {
        var there = BorderService.Move(c.Series, MergeRule.Sum, c.Map(2017, 2024)).Values.Select(v => new MunicipalityValue(v.Municipality, v.Year, v.Measure));
        var back = BorderService.Move(there, MergeRule.Sum, c.Back()).Values;
        return Near(back.Sum(v => v.Measure.Value!.Value), c.Series.Sum(v => v.Measure.Value!.Value));
    });

    private static void Check(Gen<Case> cases, Func<Case, bool> holds) => Prop.ForAll(cases.ToArbitrary(), holds).QuickCheckThrowOnFailure();

    private static bool Near(double a, double b) => Math.Abs(a - b) <= Tolerance * Math.Max(1, Math.Abs(b));

    private static Gen<Case> Cases(int heirs) =>
        from first in Reform(heirs)
        from second in Reform(heirs)
        from third in Reform(heirs)
        from figures in Figure.ArrayOf(Towns)
        from sizes in Gen.Choose(1, 1000).ArrayOf(Towns)
        from seed in Gen.Choose(1, 1000)
        select new Case([first, second, third], figures, [.. sizes.Select(s => (double)s)], seed);

    private static Gen<int[][]> Reform(int heirs) => Gen.Choose(1, heirs).SelectMany(n => Gen.Choose(0, Towns - 1).ArrayOf(n)).ArrayOf(Towns);

    /// <summary>Codes are 99, the round and the town, so that every round's are its own.</summary>
    private sealed record Case(int[][][] Reforms, double[] Figures, double[] Sizes, int Seed)
    {
        private static readonly int[] Years = [2018, 2020, 2024];

        public MunicipalityValue[] Series => [.. Figures.Select((f, i) => Value(Code(0, i), Measure.Of(f)))];

        public MergeRule Mean => Borderland.Mean([.. Sizes.Select((s, i) => (Code(0, i), s))]);

        private BorderHistory History => BorderHistory.FromComplete(Lines.Select(l => new BorderChange(new(l.From), new(l.To), Day(l.Year))));

        /// <summary>The towns that some town of the round before moved to, so that each exists.</summary>
        private IEnumerable<(int Year, string From, string To)> Lines
        {
            get
            {
                HashSet<int> existing = [.. Enumerable.Range(0, Towns)];
                for (var round = 0; round < Reforms.Length; round++)
                {
                    HashSet<int> next = [];
                    foreach (var town in existing.Order())
                    {
                        foreach (var heir in Reforms[round][town].Distinct())
                        {
                            next.Add(heir);
                            yield return (Years[round], Code(round, town), Code(round + 1, heir));
                        }
                    }

                    existing = next;
                }
            }
        }

        public BorderMap Map(int from, int to) => BorderMap.Between(History, Day(from), Day(to), Weights(isForward: true));

        public BorderMap Back() => BorderMap.Between(History, Day(2024), Day(2017), Weights(isForward: false));

        private SplitWeights Weights(bool isForward)
        {
            var weights = SplitWeights.None;
            var ways = Lines.Select(l => isForward ? (l.Year, Split: l.From, Heir: l.To) : (l.Year, Split: l.To, Heir: l.From));
            foreach (var split in ways.GroupBy(l => (l.Year, Code: new MunicipalityCode(l.Split))))
            {
                var sizes = split.Select((l, i) => (l.Heir, Size: 1.0 + Seed * (i + 3) % 17)).ToList();
                var shares = Shares([.. sizes.Select(s => (s.Heir, s.Size / sizes.Sum(t => t.Size)))]);
                weights = isForward
                    ? weights.With(split.Key.Code, Day(split.Key.Year), shares, "oppgitt")
                    : weights.WithBackward(split.Key.Code, Day(split.Key.Year), shares, "oppgitt");
            }

            return weights;
        }

        private static string Code(int round, int town) => $"99{round}{town}";
    }
}
