using Analytics.Reporting.Themes;
using Shouldly;
using Xunit;

namespace Analytics.Reporting.Tests.Themes;

public sealed class ColourTests
{
    /// <summary>
    /// The 34 pairs of Sharma, Wu and Dalal (2005), "The CIEDE2000 Color-Difference Formula: Implementation Notes, Supplementary Test Data, and Mathematical
    /// Observations", Color Research and Application 30(1), table 1; they sit where implementations go wrong.
    /// </summary>
    public static TheoryData<double, double, double, double, double, double, double> Pairs { get; } = new()
    {
        { 50.0000, 2.6772, -79.7751, 50.0000, 0.0000, -82.7485, 2.0425 },
        { 50.0000, 3.1571, -77.2803, 50.0000, 0.0000, -82.7485, 2.8615 },
        { 50.0000, 2.8361, -74.0200, 50.0000, 0.0000, -82.7485, 3.4412 },
        { 50.0000, -1.3802, -84.2814, 50.0000, 0.0000, -82.7485, 1.0000 },
        { 50.0000, -1.1848, -84.8006, 50.0000, 0.0000, -82.7485, 1.0000 },
        { 50.0000, -0.9009, -85.5211, 50.0000, 0.0000, -82.7485, 1.0000 },
        { 50.0000, 0.0000, 0.0000, 50.0000, -1.0000, 2.0000, 2.3669 },
        { 50.0000, -1.0000, 2.0000, 50.0000, 0.0000, 0.0000, 2.3669 },
        { 50.0000, 2.4900, -0.0010, 50.0000, -2.4900, 0.0009, 7.1792 },
        { 50.0000, 2.4900, -0.0010, 50.0000, -2.4900, 0.0010, 7.1792 },
        { 50.0000, 2.4900, -0.0010, 50.0000, -2.4900, 0.0011, 7.2195 },
        { 50.0000, 2.4900, -0.0010, 50.0000, -2.4900, 0.0012, 7.2195 },
        { 50.0000, -0.0010, 2.4900, 50.0000, 0.0009, -2.4900, 4.8045 },
        { 50.0000, -0.0010, 2.4900, 50.0000, 0.0010, -2.4900, 4.8045 },
        { 50.0000, -0.0010, 2.4900, 50.0000, 0.0011, -2.4900, 4.7461 },
        { 50.0000, 2.5000, 0.0000, 50.0000, 0.0000, -2.5000, 4.3065 },
        { 50.0000, 2.5000, 0.0000, 73.0000, 25.0000, -18.0000, 27.1492 },
        { 50.0000, 2.5000, 0.0000, 61.0000, -5.0000, 29.0000, 22.8977 },
        { 50.0000, 2.5000, 0.0000, 56.0000, -27.0000, -3.0000, 31.9030 },
        { 50.0000, 2.5000, 0.0000, 58.0000, 24.0000, 15.0000, 19.4535 },
        { 50.0000, 2.5000, 0.0000, 50.0000, 3.1736, 0.5854, 1.0000 },
        { 50.0000, 2.5000, 0.0000, 50.0000, 3.2972, 0.0000, 1.0000 },
        { 50.0000, 2.5000, 0.0000, 50.0000, 1.8634, 0.5757, 1.0000 },
        { 50.0000, 2.5000, 0.0000, 50.0000, 3.2592, 0.3350, 1.0000 },
        { 60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644 },
        { 63.0109, -31.0961, -5.8663, 62.8187, -29.7946, -4.0864, 1.2630 },
        { 61.2901, 3.7196, -5.3901, 61.4292, 2.2480, -4.9620, 1.8731 },
        { 35.0831, -44.1164, 3.7933, 35.0232, -40.0716, 1.5901, 1.8645 },
        { 22.7233, 20.0904, -46.6940, 23.0331, 14.9730, -42.5619, 2.0373 },
        { 36.4612, 47.8580, 18.3852, 36.2715, 50.5065, 21.2231, 1.4146 },
        { 90.8027, -2.0831, 1.4410, 91.1528, -1.6435, 0.0447, 1.4441 },
        { 90.9257, -0.5406, -0.9208, 88.6381, -0.8985, -0.7239, 1.5381 },
        { 6.7747, -0.2908, -2.4247, 5.8714, -0.0985, -2.2286, 0.6377 },
        { 2.0776, 0.0795, -1.1350, 0.9033, -0.0636, -0.5514, 0.9082 },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Difference_TestData_IsAsPublished(double l1, double a1, double b1, double l2, double a2, double b2, double published)
    {
        var (one, other) = (new LabColour(l1, a1, b1), new LabColour(l2, a2, b2));

        one.Difference(other).ShouldBe(published, 0.00006);
        other.Difference(one).ShouldBe(published, 0.00006);
    }

    // W3C, "Understanding WCAG 2.1", success criterion 1.4.3 and technique G18: black on white is 21:1, #777777 on white is just short of 4.5:1 and #767676 just above.
    [Theory]
    [InlineData("000000", "FFFFFF", 21, 21)]
    [InlineData("FFFFFF", "FFFFFF", 1, 1)]
    [InlineData("777777", "FFFFFF", 4.47, 4.4999)]
    [InlineData("767676", "FFFFFF", 4.5, 4.55)]
    [InlineData("FF0000", "FFFFFF", 3.99, 4.0)]
    public void Contrast_KnownPairs_IsAsWcagSays(string one, string other, double least, double most)
    {
        Colour.Of(one).Contrast(Colour.Of(other)).ShouldBeInRange(least - 1e-9, most + 1e-9);
        Colour.Of(other).Contrast(Colour.Of(one)).ShouldBe(Colour.Of(one).Contrast(Colour.Of(other)));
    }

    // Bruce Lindbloom's calculator (brucelindbloom.com, sRGB, D65) for the primaries.
    [Theory]
    [InlineData("FF0000", 53.2408, 80.0925, 67.2032)]
    [InlineData("00FF00", 87.7347, -86.1827, 83.1793)]
    [InlineData("0000FF", 32.2970, 79.1875, -107.8602)]
    [InlineData("FFFFFF", 100, 0, 0)]
    [InlineData("000000", 0, 0, 0)]
    public void Lab_Primaries_AreAsPublished(string hex, double l, double a, double b)
    {
        var lab = LabColour.Of(Colour.Of(hex));

        lab.L.ShouldBe(l, 0.01);
        lab.A.ShouldBe(a, 0.01);
        lab.B.ShouldBe(b, 0.02);
    }

    [Fact]
    public void OnScreen_EveryColourOfACoarseGrid_ComesBack()
    {
        for (var i = 0; i < 6 * 6 * 6; i++)
        {
            var colour = new Colour((byte)(51 * (i / 36)), (byte)(51 * (i / 6 % 6)), (byte)(51 * (i % 6)));
            var lab = LabColour.Of(colour);

            LabColour.OnScreen(lab.L, lab.Chroma, lab.Hue).ShouldBe(colour);
        }
    }

    [Theory]
    [InlineData("00567A", true)]
    [InlineData("#00567a", true)]
    [InlineData("#0567A", false)]
    [InlineData("#00567G", false)]
    [InlineData("", false)]
    [InlineData("red", false)]
    public void TryParse_OnlySixDigits(string text, bool ok) => Colour.TryParse(text, out _).ShouldBe(ok);
}
