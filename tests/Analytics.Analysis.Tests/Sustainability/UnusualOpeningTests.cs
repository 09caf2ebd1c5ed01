using Analytics.Analysis.Sustainability;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Sustainability;

public sealed class UnusualOpeningTests
{
    /// <summary>Changes of 1, −1, 1, −1 percentage points: half their mean square is 0.5, so a single year deviates by 0.71, and 1.5 times that is 1.06.</summary>
    private static readonly double[] Before = [1, 2, 1, 2, 1];

    [Theory]
    [InlineData(-3.8, true)]
    [InlineData(0.3, true)]
    [InlineData(0.4, false)]
    [InlineData(2.4, false)]
    [InlineData(2.5, true)]
    public void Of_BaseYear_IsUnusualBeyondWhatYearsDiffer(double percent, bool isUnusual) => (Of([.. Before, percent]) is not null).ShouldBe(isUnusual);

    [Fact]
    public void Of_PoorBaseYear_CarriesAUsualOneForwardToo()
    {
        var unusual = Of([.. Before, -3.8]).ShouldNotBeNull();

        (unusual.Percent, unusual.UsualPercent, unusual.Years).ShouldBe((-3.8, 1.4, 5));
        unusual.Off.ShouldBe(-5.2, 1e-12);
        unusual.FromUsual.Years[0].NetResult.ShouldBe(0.014 * 500e6, 1);
    }

    [Fact]
    public void Of_FewYears_CannotTell() => Of([1, 2, 1, -9]).ShouldBeNull();

    /// <summary>Strand kommune, SSB table 13542 (consolidated), netto driftsresultat 2020-2024: five years in all.</summary>
    [Fact]
    public void Of_FourYearsBefore_IsToldByAllFive() => Of([2.2, 1.8, -0.3, -1.9, -3.8]).ShouldNotBeNull().UsualPercent.ShouldBe(0.45, 1e-9);

    private static UnusualOpening? Of(double[] results) => UnusualOpening.Of(results, Town.Steady, opening => SustainabilityPaths.Of(opening, Town.Unchanged(2), new SustainabilityAssumptions { InterestPercent = 0 }));
}
