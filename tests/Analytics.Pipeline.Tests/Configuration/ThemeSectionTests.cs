using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Shouldly;
using Xunit;

namespace Analytics.Pipeline.Tests.Configuration;

public sealed class ThemeSectionTests
{
    private const string Emblem = "  emblem: theme/lyngvaer.svg ";

    [Fact]
    public void Load_Checkout_HasTheEmblemAndTheReportsColours()
    {
        using var pipelines = new PipelineCopy();
        var municipality = PipelineDefinition.Load(pipelines.Root).Municipality;

        var theme = municipality.Theme.ShouldNotBeNull();
        theme.Emblem.ShouldNotBeNull().Svg.ShouldNotBeNull().ShouldStartWith("<svg");
        theme.Emblem.Ratio.ShouldBe(100.0 / 120);
        theme.Own.ShouldBeNull();
        municipality.For(new MunicipalityCode("9910")).Theme.ShouldBeNull("another municipality has another coat of arms");
    }

    [Fact]
    public void Load_EveryLine_IsTaken()
    {
        using var pipelines = new PipelineCopy();
        File.WriteAllBytes(Path.Combine(pipelines.Root, "theme", "a.woff2"), [.. "wOF2"u8, 1]);
        File.WriteAllBytes(Path.Combine(pipelines.Root, "theme", "a.png"), Png(200, 100));
        pipelines.Replace("municipality.yaml", Emblem, "  name: Lyngvær suohkan\n  own: \"#1B6B3A\"\n  cover: \"#12351F\"\n  emblem_plate: true\n  fonts: {text: {family: Open Sans, regular: theme/a.woff2}, headings: {family: Georgia}}\n  emblem: theme/a.png ");

        var theme = PipelineDefinition.Load(pipelines.Root).Municipality.Theme.ShouldNotBeNull();

        (theme.Sender, theme.Own, theme.Cover).ShouldBe(("Lyngvær suohkan", "1B6B3A", "12351F"));
        (theme.Emblem!.Svg, theme.Emblem.Ratio, theme.Emblem.OnPlate).ShouldBe((null, 2.0, true));
        theme.Emblem.Png!.Length.ShouldBe(24);
        (theme.Text!.Family, theme.Text.Regular!.Length, theme.Text.Strong).ShouldBe(("Open Sans", 5, null));
        theme.Headings!.Family.ShouldBe("Georgia");
    }

    /// <summary>Each wrong line, and what the message must name: the key, the value as measured, and what was expected.</summary>
    [Theory]
    [InlineData("own: \"#6FC3E6\"", "theme.own", "1.97:1", "4.5:1")]
    [InlineData("own: \"#A63F17\"", "theme.own", "ΔE2000 0.0", "15.0")]
    [InlineData("own: blue", "theme.own", "\"blue\"", "six hexadecimal digits")]
    [InlineData("cover: \"#767676\"", "theme.cover", "4.54:1", "7.0:1")]
    [InlineData("emblem: theme/absent.svg", "theme.emblem", "does not exist", "municipality.yaml")]
    [InlineData("emblem: ../secret.svg", "theme.emblem", "../secret.svg", "folder")]
    [InlineData("emblem: municipality.yaml", "theme.emblem", "no PNG", "SVG drawing or a PNG")]
    [InlineData("emblem: theme/text.svg", "theme.emblem", "not valid XML", "SVG")]
    [InlineData("emblem: theme/large.svg", "theme.emblem", "200001 bytes", "200000 bytes")]
    [InlineData("emblem: theme/small.png", "theme.emblem", "20 × 20 pixels", "100 to 2000")]
    [InlineData("emblem: theme/long.png", "theme.emblem", "10 times as wide as high", "6 times")]
    [InlineData("emblem_for_office: theme/small.png", "theme.emblem_for_office", "20 × 20", "100 to 2000")]
    [InlineData("fonts: {text: {family: 'A\";}'}}", "theme.fonts.text.family", "A\";}", "letters")]
    [InlineData("fonts: {text: {family: Open Sans, regular: theme/text.svg}}", "theme.fonts.text.regular", "no WOFF2", "WOFF2")]
    [InlineData("name: \" \"", "theme.name", "nothing", "80")]
    [InlineData("colour: \"#000000\"", "theme.colour", "unknown key", "cover")]
    public void Load_WrongLine_IsRefusedWithPlaceAndMeasure(string line, string key, string found, string expected)
    {
        using var pipelines = new PipelineCopy();
        var folder = Path.Combine(pipelines.Root, "theme");
        File.WriteAllText(Path.Combine(folder, "text.svg"), "no drawing");
        File.WriteAllBytes(Path.Combine(folder, "large.svg"), new byte[200_001]);
        File.WriteAllBytes(Path.Combine(folder, "small.png"), Png(20, 20));
        File.WriteAllBytes(Path.Combine(folder, "long.png"), Png(1000, 100));
        pipelines.Replace("municipality.yaml", Emblem, $"  {line} ");

        var message = Should.Throw<ConfigurationException>(() => PipelineDefinition.Load(pipelines.Root)).Message;

        message.ShouldContain("municipality.yaml, line ");
        message.ShouldContain(key);
        message.ShouldContain(found);
        message.ShouldContain(expected);
    }

    /// <summary>The start of a picture, which is what is read of it.</summary>
    private static byte[] Png(int width, int height) => [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, .. BigEndian(width), .. BigEndian(height)];

    private static byte[] BigEndian(int number) => [(byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number];
}
