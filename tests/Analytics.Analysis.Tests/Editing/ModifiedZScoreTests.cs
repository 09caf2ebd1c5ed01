using Analytics.Analysis.Editing;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Editing;

public sealed class ModifiedZScoreTests
{
    // The worked example of Iglewicz and Hoaglin (1993), as Seo prints it with its scores (A Review and Comparison of Methods for Detecting Outliers, Pittsburgh 2006, table 2):
    // ordinary scores hide 14 behind 15, and the modified ones show both.
    private static readonly double[] Example = [3.2, 3.4, 3.7, 3.7, 3.8, 3.9, 4, 4, 4.1, 4.2, 4.7, 4.8, 14, 15];

    [Theory]
    [InlineData(3.2, -1.80)]
    [InlineData(3.7, -0.67)]
    [InlineData(4.0, 0)]
    [InlineData(4.2, 0.45)]
    [InlineData(4.8, 1.80)]
    [InlineData(14, 22.48)]
    [InlineData(15, 24.73)]
    public void Of_PublishedExample_IsThePublishedScore(double value, double score) => ModifiedZScore.Of(value, Example).ShouldBe(score, 0.005);

    [Fact]
    public void Of_PublishedExample_OutliersAreTheTwo() =>
        Example.Where(v => Math.Abs(ModifiedZScore.Of(v, Example)) > ModifiedZScore.Recommended).ShouldBe([14, 15]);
}
