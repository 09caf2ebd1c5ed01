using System.Globalization;
using Analytics.Sources.JsonStat;
using Analytics.Sources.PxWeb;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Analytics.Sources.Tests.PxWeb;

/// <summary>What must hold however a table is shaped, whatever is asked, and however low the limits are.</summary>
public sealed class RequestPlannerProperties
{
    private static readonly JsonStatRole[] Roles = [JsonStatRole.Geo, JsonStatRole.Time, JsonStatRole.Metric, JsonStatRole.None, JsonStatRole.None];

    private static readonly Gen<Case> Cases =
        from sizes in Gen.Choose(1, 9).ArrayOf(5)
        from picks in Gen.Choose(0, 511).ArrayOf(5)
        from roles in Gen.Shuffle(Roles)
        from cells in Gen.Choose(1, 400)
        from regions in Gen.Choose(0, 6)
        select new Case(sizes, picks, roles, new PxWebLimits(cells, regions == 0 ? null : regions));

    [Fact]
    public void Plan_AnyCase_RequestsAreTheSelectionAndNoCellTwice() => Check(c =>
    {
        var cells = c.Plan().Requests.SelectMany(Cells).ToList();
        return cells.Distinct().Count() == cells.Count && cells.ToHashSet().SetEquals(c.Expected());
    });

    [Fact]
    public void Plan_AnyCase_EveryRequestIsUnderTheLimits() => Check(c => c.Plan().Requests.All(r =>
        r.Cells <= c.Limits.Cells && r.Selections.Where(s => s.Role == JsonStatRole.Geo).All(s => s.Codes.Count <= (c.Limits.Regions ?? int.MaxValue))));

    [Fact]
    public void Plan_AnyCase_CellsAddUpAndKeysDiffer() => Check(c =>
    {
        var plan = c.Plan();
        return plan.Requests.Sum(r => r.Cells) == plan.Cells && plan.Requests.Select(r => r.Key).Distinct().Count() == plan.Requests.Count;
    });

    [Fact]
    public void Plan_AnyCase_IsTheSameTwiceAndInTheBanksOrder() => Check(c =>
        c.Plan().Requests.Select(r => r.Key).SequenceEqual(c.Plan().Requests.Select(r => r.Key))
        && c.Plan().Requests.All(r => r.Selections.All(s => s.Codes.SequenceEqual(s.Codes.Order(StringComparer.Ordinal)))));

    private static void Check(Func<Case, bool> holds) => Prop.ForAll(Cases.ToArbitrary(), holds).QuickCheckThrowOnFailure();

    private static IEnumerable<string> Cells(PxWebRequest request) => Product(request.Selections.Select(s => s.Codes));

    private static IEnumerable<string> Product(IEnumerable<IReadOnlyList<string>> codes) =>
        codes.Aggregate((IEnumerable<string>)[""], (cells, next) => cells.SelectMany(cell => next.Select(code => $"{cell}/{code}")));

    /// <param name="Sizes">Values of each variable.</param>
    /// <param name="Picks">Which of them are asked for, as bits; all where none is.</param>
    /// <param name="Roles">What each variable is about.</param>
    /// <param name="Limits">The limits.</param>
    private sealed record Case(int[] Sizes, int[] Picks, JsonStatRole[] Roles, PxWebLimits Limits)
    {
        public PxWebPlan Plan() => RequestPlanner.Plan(
            TestTable.Of(PxWebVersion.V2, [.. Sizes.Select((size, v) => TestTable.Variable(Name(v), Roles[v], true, [.. Enumerable.Range(0, size).Select(i => (Code(i), Code(i)))]))]),
            [.. Sizes.Select((_, v) => TestTable.Select(Name(v), [.. Asked(v).Reverse()]))],
            Limits);

        public IEnumerable<string> Expected() => Product(Sizes.Select((_, v) => Asked(v)));

        private string[] Asked(int v)
        {
            var picked = Enumerable.Range(0, Sizes[v]).Where(i => (Picks[v] >> i & 1) == 1).Select(Code).ToArray();
            return picked.Length > 0 ? picked : [.. Enumerable.Range(0, Sizes[v]).Select(Code)];
        }

        private static string Name(int v) => string.Create(CultureInfo.InvariantCulture, $"V{v}");

        private static string Code(int i) => string.Create(CultureInfo.InvariantCulture, $"c{i}");
    }
}
