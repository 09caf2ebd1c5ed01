using Analytics.Reporting.Themes;
using Shouldly;
using Xunit;

namespace Analytics.Reporting.Tests.Themes;

public sealed class SafeSvgTests
{
    private const string Start = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 20 10\">";

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<g onload=\"alert(1)\" ONCLICK=\"alert(1)\"/>")]
    [InlineData("<a href=\"javascript:alert(1)\"><rect width=\"1\" height=\"1\"/></a>")]
    [InlineData("<image href=\"https://example.com/alert.png\"/>")]
    [InlineData("<use xlink:href=\"https://example.com/alert.svg#a\"/>")]
    [InlineData("<use href=\"data:image/svg+xml;base64,alert\"/>")]
    [InlineData("<foreignObject><p xmlns=\"http://www.w3.org/1999/xhtml\">alert</p></foreignObject>")]
    [InlineData("<animate attributeName=\"href\" values=\"javascript:alert(1)\"/>")]
    [InlineData("<set attributeName=\"onload\" to=\"alert(1)\"/>")]
    [InlineData("<style>@import 'https://example.com/alert.css';</style>")]
    [InlineData("<style>rect{fill:url( 'https://example.com/alert')}</style>")]
    [InlineData("<style>rect{fill:u\\72l(//alert)}</style>")]
    [InlineData("<rect style=\"fill:url(//example.com/alert)\"/>")]
    [InlineData("<rect fill=\"url(&quot;https://example.com/alert&quot;)\"/>")]
    [InlineData("<x:p xmlns:x=\"http://example.com/alert\">1</x:p>")]
    [InlineData("<?xml-stylesheet href=\"https://example.com/alert.css\"?>")]
    [InlineData("<!-- alert -->")]
    public void Clean_WhatRunsOrLoads_IsTakenOut(string harmful)
    {
        var (svg, ratio) = SafeSvg.Clean($"{Start}{harmful}<path d=\"M0 0h5v5z\" fill=\"red\"/></svg>");

        svg.ShouldNotContain("alert");
        svg.ShouldContain("M0 0h5v5z");
        ratio.ShouldBe(2);
    }

    [Fact]
    public void Clean_References_WithinTheDrawingStay()
    {
        var (svg, _) = SafeSvg.Clean($"{Start}<defs><linearGradient id=\"a\"><stop offset=\"0\"/></linearGradient></defs><style>.b{{fill:url(#a)}}</style><rect class=\"b\" width=\"5\" height=\"5\"/><use xlink:href=\"#a\"/></svg>");

        svg.ShouldContain("url(#a)");
        svg.ShouldContain("xlink:href=\"#a\"");
    }

    [Fact]
    public void Clean_OwnDrawing_IsTheSameTheSecondTime()
    {
        var once = SafeSvg.Clean(File.ReadAllText(Analytics.Testing.RepositoryFolder.Combine("pipelines", "theme", "lyngvaer.svg"))).Svg;

        SafeSvg.Clean(once).Svg.ShouldBe(once);
    }

    [Theory]
    [InlineData("<svg", "XML")]
    [InlineData("<html/>", "<html>")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>", "viewBox")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><image href=\"a.png\"/></svg>", "shape")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a \"aaaa\">]><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><text>&a;</text></svg>", "XML")]
    public void Clean_WhatIsNoDrawing_IsRefusedWithTheReason(string text, string reason) =>
        Should.Throw<FormatException>(() => SafeSvg.Clean(text)).Message.ShouldContain(reason);
}
