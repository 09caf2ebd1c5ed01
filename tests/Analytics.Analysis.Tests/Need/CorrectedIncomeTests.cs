using Analytics.Analysis.Need;
using Analytics.Core;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Need;

public sealed class CorrectedIncomeTests
{
    /// <summary>77 000 / 1.1 = 70 000, which is the country's: what is more than that pays for a need that is a tenth above.</summary>
    [Theory]
    [InlineData(77_000, 1.1, 100)]
    [InlineData(70_000, 1.0, 100)]
    [InlineData(70_000, 0.875, 800 / 7.0)]
    public void PercentOfCountry_NeedTakenOut_IsOwnOverIndexOverCountry(double own, double index, double percent) =>
        new CorrectedIncome(new Year(2025), own, 70_000, index, false).PercentOfCountry.ShouldBe(percent, 1e-9);
}
