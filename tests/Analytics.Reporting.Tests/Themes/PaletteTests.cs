using Analytics.Reporting.Themes;
using Shouldly;
using Xunit;

namespace Analytics.Reporting.Tests.Themes;

public sealed class PaletteTests
{
    /// <summary>Colours over all hues and shades, a few hundred of which are accepted.</summary>
    private static IEnumerable<Colour> Grid =>
        from hue in Enumerable.Range(0, 36) from lightness in new[] { 15, 25, 35, 45 } from chroma in new[] { 10, 30, 60 } select LabColour.OnScreen(lightness, chroma, hue * Math.PI / 18);

    // The measures that look.md gives for the report's own blue.
    [Fact]
    public void Default_Measured_IsAsTheRulesOfTheLookSay()
    {
        var palette = Palette.Default;

        palette.Light.Own.Contrast(Colour.White).ShouldBe(8.04, 0.01);
        palette.Light.Middle.Contrast(Colour.White).ShouldBe(3.05, 0.01);
        palette.Cover.Ground.Contrast(Colour.White).ShouldBe(14.62, 0.01);
        palette.Dark.Own.Contrast(Palette.DarkPaper).ShouldBe(8.95, 0.01);
        Palette.WhyNotOwn(palette.Light.Own).ShouldBeNull();
        Palette.WhyNotCover(palette.Cover.Ground).ShouldBeNull();
        Palette.Of(palette.Light.Own, palette.Cover.Ground).ShouldBe(palette);
        Palette.Of(null, null).ShouldBe(palette);
    }

    [Fact]
    public void Of_EveryAcceptedColour_IsReadAndToldApartInBothSchemes()
    {
        var accepted = Grid.Where(c => Palette.WhyNotOwn(c) is null).ToList();

        accepted.Count.ShouldBeGreaterThan(150, "the rules leave a choice");
        foreach (var colour in accepted)
        {
            var palette = Palette.Of(colour, null);
            palette.Light.Own.ShouldBe(colour);
            colour.Contrast(Colour.White).ShouldBeGreaterThanOrEqualTo(4.5);
            palette.Light.Middle.Contrast(Colour.White).ShouldBeGreaterThanOrEqualTo(2.95, colour.Hex);
            palette.Light.BandEdge.Contrast(Colour.White).ShouldBeGreaterThanOrEqualTo(3.4, colour.Hex);
            Colour.Of("16242C").Contrast(palette.Light.Light).ShouldBeGreaterThanOrEqualTo(10, "ink on the light tint");
            palette.Dark.Own.Contrast(Palette.DarkPaper).ShouldBeGreaterThanOrEqualTo(8.6, colour.Hex);
            palette.Dark.BandEdge.Contrast(Palette.DarkPaper).ShouldBeGreaterThanOrEqualTo(5.6, colour.Hex);
            Colour.White.Contrast(palette.Dark.Light).ShouldBeGreaterThanOrEqualTo(9);
            foreach (var (light, dark) in new[] { ("A63F17", "F0A07A"), ("B3261E", "FF9A8F"), ("6F7C85", "9AA7AE") })
            {
                LabColour.Of(colour).Difference(LabColour.Of(Colour.Of(light))).ShouldBeGreaterThanOrEqualTo(15);
                LabColour.Of(palette.Dark.Own).Difference(LabColour.Of(Colour.Of(dark))).ShouldBeGreaterThanOrEqualTo(15, colour.Hex);
            }
        }
    }

    [Fact]
    public void Of_EveryAcceptedCover_CarriesItsTexts()
    {
        var accepted = Grid.Where(c => Palette.WhyNotCover(c) is null).ToList();

        accepted.Count.ShouldBeGreaterThan(150);
        foreach (var colour in accepted)
        {
            var cover = Palette.Of(null, colour).Cover;
            cover.Ground.ShouldBe(colour);
            cover.Text.Contrast(colour).ShouldBeGreaterThanOrEqualTo(4.5, colour.Hex);
            cover.Muted.Contrast(colour).ShouldBeGreaterThanOrEqualTo(4.4, colour.Hex);
            Colour.White.Contrast(Palette.Of(null, colour).DarkCover).ShouldBeGreaterThanOrEqualTo(14);
        }
    }

    [Theory]
    [InlineData("6FC3E6", "1.97:1", "4.5:1")]
    [InlineData("A63F17", "ΔE2000 0.0", "15.0")]
    [InlineData("B3261E", "goals", "15.0")]
    [InlineData("9B1B3A", "under pressure", "15.0")]
    [InlineData("5F6C75", "comparators", "15.0")]
    public void WhyNotOwn_Refused_SaysWhatWasMeasured(string hex, string found, string expected)
    {
        var why = Palette.WhyNotOwn(Colour.Of(hex)).ShouldNotBeNull();

        why.Found.ShouldContain(found);
        why.Expected.ShouldContain(expected);
        why.NextStep.ShouldStartWith("Choose");
    }

    [Fact]
    public void WhyNotCover_TooLight_SaysWhatWasMeasured() =>
        Palette.WhyNotCover(Colour.Of("767676")).ShouldNotBeNull().Found.ShouldContain("4.54:1");
}
