using Analytics.Analysis.Editing;
using FsCheck;
using FsCheck.Fluent;
using MathNet.Numerics.Distributions;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Editing;

/// <summary>What must hold for any figure.</summary>
public sealed class SuspicionFinderProperties
{
    private static readonly Arbitrary<int> Seeds = Gen.Choose(1, 1_000_000).ToArbitrary();

    private static readonly Arbitrary<(ReportedFigure Figure, int Seed)> Wrong =
        (from seed in Gen.Choose(1, 1_000_000)
         from municipality in Gen.Choose(0, 11)
         from year in Gen.Choose(0, 7)
         from factor in Gen.Elements(0.001, 0.1, 0.5, 2, 3, 10, 1000)
         select (Figures.Quiet(12, 8, seed, decimals: 3).WithValue(municipality, Figures.First + year, v => Math.Round(v * factor, 3)), seed)).ToArbitrary();

    // A factor of ten moves the decimals: digits, and so their swaps, are the same.
    [Fact]
    public void Find_OtherUnitThroughout_SuspectsTheSame() =>
        Prop.ForAll(Wrong, w => Same(Cells(w.Figure), Cells(w.Figure.Changed((_, v) => v / 10) with { Decimals = 4 }), 10)).QuickCheckThrowOnFailure();

    [Fact]
    public void Find_MunicipalitiesAndYearsInAnyOrder_SuspectsTheSame() =>
        Prop.ForAll(Wrong, w =>
        {
            var random = new Random(w.Seed);
            ReportedSeries[] shuffled = [.. w.Figure.Municipalities.Select(s => s with { Values = [.. s.Values.OrderBy(_ => random.Next())] }).OrderBy(_ => random.Next())];
            return SuspicionFinder.Find(w.Figure, EditingScope.All).Suspicions.SequenceEqual(SuspicionFinder.Find(w.Figure with { Municipalities = shuffled }, EditingScope.All).Suspicions);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Find_ConstantSeries_SuspectsNothing() =>
        Prop.ForAll(Seeds, Gen.Choose(1, 30).ToArbitrary(), (seed, municipalities) =>
        {
            var random = new Random(seed);
            return SuspicionFinder.Find(Figures.Of(0, [.. Enumerable.Range(0, municipalities).Select(m => Figures.Series(Figures.Code(m), [.. Enumerable.Repeat((double?)random.Next(-1000, 1000), 8)]))]), EditingScope.All).Suspicions
                .All(s => s.Kind is SuspicionKind.Impossible or SuspicionKind.Outlier);
        }).QuickCheckThrowOnFailure();

    // What the whole group does in a year is no error of anybody.
    [Fact]
    public void Find_SameAddedToAllInAYear_SuspectsTheSame() =>
        Prop.ForAll(Seeds, Gen.Choose(-50, 50).ToArbitrary(), Gen.Choose(2, 9).ToArbitrary(), (seed, added, year) =>
        {
            var figure = Figures.Signed(seed: seed).WithValue(2, Figures.First + 5, v => v + 200);
            figure = figure.With(4, v => v.Year.Value >= Figures.First + 6 ? v with { Measure = Core.Measure.Of(v.Measure.Value!.Value + 200) } : v);
            var moved = figure.Changed((y, v) => y.Value >= Figures.First + year ? v + added : v);

            // Digits are others after the addition, and with them which slips fit.
            var (before, after) = (Cells(figure), Cells(moved));
            return new[] { (Figures.Code(2), Figures.First + 5), (Figures.Code(4), Figures.First + 6) }.All(before.ContainsKey)
                && before.Where(Unexplained).All(c => after.ContainsKey(c.Key)) && after.Where(Unexplained).All(c => before.ContainsKey(c.Key));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Find_AnyFigure_HasOneSuspicionACell() =>
        Prop.ForAll(Wrong, w => SuspicionFinder.Find(w.Figure, EditingScope.All).Suspicions is var found && found.DistinctBy(s => (s.Region, s.Year)).Count() == found.Count).QuickCheckThrowOnFailure();

    [Fact]
    public void Find_Stricter_SuspectsNoMoreCells() =>
        Prop.ForAll(Wrong, w => Cells(w.Figure, 0.1).Keys.All(Cells(w.Figure, 20).ContainsKey)).QuickCheckThrowOnFailure();

    // The number of false alarms that is told beforehand holds, whether changes are normal or leap.
    [Theory]
    [InlineData(1000, 0)]
    [InlineData(3, 1)]
    public void Find_RightFigures_GiveNoMoreFalseAlarmsThanExpected(double degrees, int least)
    {
        var random = new Random(3);
        var (seen, expected) = (0, 0.0);
        for (var figure = 0; figure < 10; figure++)
        {
            var right = Figures.Of(2, [.. Enumerable.Range(0, 100).Select(m => Figures.Series(Figures.Code(m % 100), [.. Enumerable.Range(0, 10).Select(_ => (double?)Math.Round(1000 * Math.Exp(0.05 * StudentT.Sample(random, 0, 1, degrees)), 2))]))]);
            var result = SuspicionFinder.Find(right, EditingScope.All with { FalseAlarmsPerThousand = 5 });
            seen += result.Suspicions.Count;
            expected += result.ExpectedFalseAlarms;
        }

        expected.ShouldBe(50, 0.01);
        seen.ShouldBeInRange(least, 50);
    }

    private static bool Same(Dictionary<(string, int), Suspicion> left, Dictionary<(string, int), Suspicion> right, double factor) =>
        left.Keys.ToHashSet().SetEquals(right.Keys) && left.All(p => right[p.Key].Kind == p.Value.Kind && Math.Abs((right[p.Key].Value * factor / p.Value.Value) - 1) < 1e-9);

    private static Dictionary<(string, int), Suspicion> Cells(ReportedFigure figure, double perThousand = 1) =>
        SuspicionFinder.Find(figure, EditingScope.All with { FalseAlarmsPerThousand = perThousand }).Suspicions.ToDictionary(s => (s.Region.Value, s.Year.Value));

    private static bool Unexplained(KeyValuePair<(string, int), Suspicion> cell) => cell.Value.Kind is SuspicionKind.Jump or SuspicionKind.Shift;
}
