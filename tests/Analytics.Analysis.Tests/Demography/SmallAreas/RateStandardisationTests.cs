using Analytics.Analysis.Demography.SmallAreas;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Demography.SmallAreas;

public sealed class RateStandardisationTests
{
    // Females of Sweden and Kazakhstan 1992: Preston, Heuveline and Guillot (2001), table 2.1 and sections 2.2-2.3, as printed by G. Rodriguez.
    [SharedFact]
    public void Direct_SwedenKazakhstan_EqualsTextbook()
    {
        var (sweden, kazakhstan) = Countries();
        var composition = Composition(sweden.Exposures).Zip(Composition(kazakhstan.Exposures), (s, k) => (s + k) / 2).ToArray();

        (1000 * RateStandardisation.Direct(sweden.Events, sweden.Exposures, composition)).ShouldBe(7.374094, 5e-6);
        (1000 * RateStandardisation.Direct(kazakhstan.Events, kazakhstan.Exposures, composition)).ShouldBe(11.882, 5e-4);
        (1000 * RateStandardisation.Direct(sweden.Events, sweden.Exposures, sweden.Exposures)).ShouldBe(10.54756, 5e-6);
        (1000 * RateStandardisation.Direct(kazakhstan.Events, kazakhstan.Exposures, kazakhstan.Exposures)).ShouldBe(7.423042, 5e-6);
    }

    [SharedFact]
    public void Ratio_KazakhstanAtSwedishRates_EqualsTextbook()
    {
        var (sweden, kazakhstan) = Countries();
        var ratio = RateStandardisation.Ratio(kazakhstan.Events, kazakhstan.Exposures, [.. sweden.Events.Zip(sweden.Exposures, (d, n) => d / n)]);

        ratio.ShouldBe(1.7671271, 1e-6);
        (1000 * ratio * sweden.Events.Sum() / sweden.Exposures.Sum()).ShouldBe(18.639, 5e-4);
    }

    [SharedFact]
    public void Decompose_SwedenLessKazakhstan_EqualsTextbook()
    {
        var (sweden, kazakhstan) = Countries();

        var difference = RateStandardisation.Decompose(sweden.Events, sweden.Exposures, kazakhstan.Events, kazakhstan.Exposures);

        (1000 * difference.Total).ShouldBe(3.124519, 1e-6);
        (1000 * difference.Rates).ShouldBe(-4.507903, 1e-6);
        (1000 * difference.Composition).ShouldBe(7.632422, 1e-6);
    }

    [Fact]
    public void Direct_EmptyGroup_RefusesOnlyWhereTheStandardHasWeight()
    {
        RateStandardisation.Direct([2, 0], [100, 0], [5, 0]).ShouldBe(0.02);
        Should.Throw<ArgumentException>(() => RateStandardisation.Direct([2, 0], [100, 0], [5, 1])).Message.ShouldStartWith("Age group 1 (counted from 0) has no person-years");
        Should.Throw<ArgumentException>(() => RateStandardisation.Direct([2, 0], [100, 10], [0, 0])).Message.ShouldStartWith("The age composition is empty");
    }

    [Theory]
    [InlineData(-1.0)]
    [InlineData(double.NaN)]
    public void AnyMethod_NegativeOrMissing_RefusesWithTheGroup(double value)
    {
        Should.Throw<ArgumentException>(() => RateStandardisation.Direct([2, value], [100, 10], [5, 1])).Message.ShouldStartWith("In events, age group 1");
        Should.Throw<ArgumentException>(() => RateStandardisation.Ratio([2, 1], [100, value], [5, 1])).Message.ShouldStartWith("In exposures, age group 1");
        Should.Throw<ArgumentException>(() => RateStandardisation.Decompose([2, 1], [100, 1], [value, 1], [5, 1])).Message.ShouldStartWith("In otherEvents, age group 0");
    }

    [Fact]
    public void Ratio_NothingExpectedOrGroupMissing_Refuses()
    {
        Should.Throw<ArgumentException>(() => RateStandardisation.Ratio([1, 0], [10, 0], [0, 0.5])).Message.ShouldContain("expect no events");
        Should.Throw<ArgumentException>(() => RateStandardisation.Ratio([1], [10, 0], [0, 0.5])).Message.ShouldStartWith("Found 1 events for 2 age groups");
    }

    private static (Area Sweden, Area Kazakhstan) Countries()
    {
        var rows = Csv.Rows("vectors", "preston-standardisation-sweden-kazakhstan", "inputs.csv").ToList();
        return (new(rows.Column("sweden_deaths"), rows.Column("sweden_population")), new(rows.Column("kazakhstan_deaths"), rows.Column("kazakhstan_population")));
    }

    private static double[] Composition(double[] persons) => [.. persons.Select(p => p / persons.Sum())];

    private sealed record Area(double[] Events, double[] Exposures);
}
