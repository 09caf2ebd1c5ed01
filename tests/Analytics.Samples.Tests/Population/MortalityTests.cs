using Analytics.Core;
using Analytics.Samples.Population;
using Shouldly;
using Xunit;

namespace Analytics.Samples.Tests.Population;

public sealed class MortalityTests
{
    // Norway 2025, about: SSB 05375.
    [Theory]
    [InlineData(Sex.Male, 81.5)]
    [InlineData(Sex.Female, 84.8)]
    public void Probability_OverALife_GivesTheLifeExpectancyOf2025(Sex sex, double expected)
    {
        var (alive, years) = (1.0, 0.0);
        for (var age = 0; age <= 110; age++)
        {
            var probability = Mortality.Probability(sex, age, 2025);
            // The year of birth holds half a year of life on average, every later calendar year a whole one.
            years += age == 0 ? 0.5 * alive : alive * (1 - (probability * 0.5));
            alive *= 1 - probability;
        }

        years.ShouldBe(expected, 0.2);
    }

    [Fact]
    public void Probability_Earlier_WasHigher() =>
        Mortality.Probability(Sex.Male, 70, 1990).ShouldBeGreaterThan(1.4 * Mortality.Probability(Sex.Male, 70, 2025));

    [Fact]
    public void Probability_AtAnyAge_IsAProbability()
    {
        for (var age = 0; age <= 110; age++)
            Mortality.Probability(Sex.Female, age, 1985).ShouldBeInRange(0.0001, 0.6);
    }
}
