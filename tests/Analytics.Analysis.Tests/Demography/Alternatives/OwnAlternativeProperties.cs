using Analytics.Analysis.Demography.Alternatives;
using Analytics.Core;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Analytics.Analysis.Tests.Demography.Alternatives;

/// <summary>What must hold for any flows.</summary>
public sealed class OwnAlternativeProperties
{
    private const int FirstYear = 2020;
    private const int LastYear = 2060;

    private static readonly LocalProfiles Local = new(
        AgeProfile.OfRanges("movers", [new(new AgeRange(19, 34), 1)], "test", "own_computation"),
        AgeProfile.OfPopulation("population", Towns.Broad(), "test", "own_computation"));

    private static readonly Gen<FlowAges> Ages = Gen.OneOf(
        Gen.Constant(FlowAges.As(LikeProfile.Movers)),
        Gen.Constant(FlowAges.As(LikeProfile.Population)),
        from first in Gen.Choose(0, Age.Oldest)
        from second in Gen.Choose(0, Age.Oldest)
        from third in Gen.Choose(0, Age.Oldest)
        from share in Gen.Choose(0, 100)
        select FlowAges.Of(AgeProfile.OfRanges(
            "ranges",
            [new(new AgeRange(Math.Min(first, second), Math.Max(first, second)), share / 100.0), new(new AgeRange(third), 1 - share / 100.0)],
            "test",
            "own_assumption")));

    private static readonly Gen<AlternativeFlow> Flows =
        from persons in Gen.Choose(-5000, 5000)
        from start in Gen.Choose(FirstYear + 1, LastYear - 1)
        from length in Gen.Choose(0, 20)
        from male in Gen.Choose(-1, 100)
        from ages in Ages
        select new AlternativeFlow("Flyt", persons / 10.0, new Year(start), new Year(Math.Min(start + length, LastYear - 1)), ages, male < 0 ? null : male / 100.0, "", "test");

    private static readonly Gen<OwnAlternative[]> Parts =
        from flows in Flows.NonEmptyListOf().ArrayOf(3)
        select flows.Select((f, i) => new OwnAlternative($"a{i}", $"A{i}", "", new MunicipalityCode("9905"), default, [.. f])).ToArray();

    [Fact]
    public void PersonsIn_AnyFlow_SumsToThePersonsStated() =>
        Prop.ForAll(Flows.ToArbitrary(), flow => Years().All(y => Close(Sum(flow.PersonsIn(y, Local)), flow.Holds(y) ? flow.PersonsPerYear : 0))).QuickCheckThrowOnFailure();

    [Fact]
    public void PersonsIn_AnyFlow_HasOneSign() =>
        Prop.ForAll(Flows.ToArbitrary(), flow => Years().All(y => flow.PersonsIn(y, Local) is var p && p.Male.Concat(p.Female).All(n => n * flow.PersonsPerYear >= 0))).QuickCheckThrowOnFailure();

    [Fact]
    public void PersonsIn_YearOutsideTheSpan_IsZero() =>
        Prop.ForAll(Parts.ToArbitrary(), parts => new[] { FirstYear, LastYear }.All(y => parts.All(p => p.PersonsIn(new Year(y)) is var persons && persons.Male.Concat(persons.Female).All(n => n == 0))))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Combine_AnyParts_EqualsTheirSumAgeByAge() =>
        Prop.ForAll(Parts.ToArbitrary(), parts =>
        {
            var whole = OwnAlternative.Combine(parts);
            return Years().All(y =>
            {
                var (sum, each) = (whole.PersonsIn(y, Local), parts.Select(p => p.PersonsIn(y, Local)).ToList());
                return Close(whole.NetPersonsIn(y), parts.Sum(p => p.NetPersonsIn(y)))
                    && Enumerable.Range(0, Age.Count).All(a => Close(sum.Male[a], each.Sum(p => p.Male[a])) && Close(sum.Female[a], each.Sum(p => p.Female[a])));
            });
        }).QuickCheckThrowOnFailure();

    private static IEnumerable<Year> Years() => Enumerable.Range(FirstYear, LastYear - FirstYear + 1).Select(y => new Year(y));

    private static bool Close(double left, double right) => Math.Abs(left - right) < 1e-6;

    private static double Sum(BySex<IReadOnlyList<double>> persons) => persons.Male.Sum() + persons.Female.Sum();
}
