using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Analytics.Core;
using Analytics.Reporting.Perspective;
using Analytics.Reporting.Tests.Fixtures;
using Shouldly;
using Xunit;

namespace Analytics.Reporting.Tests.Html;

public sealed class HtmlRendererTests
{
    public static TheoryData<string> Situations => [.. Lyngvaer.All.Select(a => a.Name)];

    private static string Render(PerspectiveInput input)
    {
        using var writer = new StringWriter();
        PerspectiveReport.Write(input, writer);
        return writer.ToString();
    }

    private static string Render(string name) => Render(Lyngvaer.All.Single(a => a.Name == name).Input);

    private static IDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    [Theory]
    [MemberData(nameof(Situations))]
    public void Write_AnySituation_HasOneH1AndNoHeadingJumps(string situation)
    {
        var document = Parse(Render(situation));
        var levels = document.QuerySelectorAll("h1,h2,h3,h4,h5,h6").Select(h => h.TagName[1] - '0').ToList();
        levels.Count(l => l == 1).ShouldBe(1);
        foreach (var (before, after) in levels.Zip(levels.Skip(1)))
            after.ShouldBeLessThanOrEqualTo(before + 1);
    }

    [Theory]
    [MemberData(nameof(Situations))]
    public void Write_AnySituation_IdsAreUniqueAndReferencesHaveTargets(string situation)
    {
        var document = Parse(Render(situation));
        var ids = document.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        ids.ShouldBeUnique();
        foreach (var element in document.QuerySelectorAll("*"))
        {
            foreach (var name in new[] { "aria-labelledby", "aria-describedby", "popovertarget", "data-figur" })
            {
                foreach (var id in (element.GetAttribute(name) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
                    ids.ShouldContain(id, $"{name} of {element.TagName}");
            }

            if (element.GetAttribute("href") is { } href && href.StartsWith('#'))
                ids.ShouldContain(href[1..]);
        }
    }

    [Theory]
    [MemberData(nameof(Situations))]
    public void Write_AnySituation_LoadsNothingFromElsewhere(string situation)
    {
        var document = Parse(Render(situation));
        document.QuerySelectorAll("link,img,iframe,object,embed,video,audio").ShouldBeEmpty();
        document.QuerySelectorAll("[src]").ShouldBeEmpty();
        document.QuerySelectorAll("[href]").ShouldAllBe(e => e.GetAttribute("href")!.StartsWith('#'));
        foreach (var style in document.QuerySelectorAll("style"))
        {
            style.TextContent.ShouldNotContain("@import");
            style.TextContent.Split("url(").Skip(1).ShouldAllBe(u => u.StartsWith("data:font/woff2;base64,"));
        }
    }

    [Fact]
    public void Write_Chapters_HaveLanguageLandmarksAndNames()
    {
        var document = Parse(Render("full"));
        document.DocumentElement.GetAttribute("lang").ShouldBe("nb");
        document.QuerySelectorAll("main").Length.ShouldBe(1);
        document.QuerySelectorAll("nav").ShouldAllBe(n => n.HasAttribute("aria-label"));
        document.QuerySelector("a.hopp")!.GetAttribute("href").ShouldBe("#innhold");
        document.QuerySelectorAll(".rull").ShouldAllBe(r => r.GetAttribute("tabindex") == "0" && r.GetAttribute("role") == "region" && r.HasAttribute("aria-label"));
        document.QuerySelectorAll(".tegning").ShouldAllBe(t => t.GetAttribute("role") == "img" && t.HasAttribute("aria-label") && t.HasAttribute("aria-describedby"));
    }

    [Fact]
    public void Write_Figures_AreValidJsonWithTwoDrawings()
    {
        var document = Parse(Render("full"));
        var figures = document.QuerySelectorAll("figure script[type='application/json']").ToList();
        figures.Count.ShouldBe(document.QuerySelectorAll("figure").Length);
        figures.Count.ShouldBeGreaterThan(8);
        foreach (var script in figures)
        {
            using var json = System.Text.Json.JsonDocument.Parse(script.TextContent);
            foreach (var size in new[] { "bred", "smal" })
            {
                var layout = json.RootElement.GetProperty(size).GetProperty("layout");
                layout.GetProperty("showlegend").GetBoolean().ShouldBeFalse();
                layout.GetProperty("xaxis").GetProperty("fixedrange").GetBoolean().ShouldBeTrue();
                layout.GetProperty("hovermode").GetString().ShouldBe("closest");
                json.RootElement.GetProperty(size).GetProperty("data").GetArrayLength().ShouldBeGreaterThan(0);
            }
        }
    }

    [Fact]
    public void Write_PlotlyAndFigures_LibraryIsInThePageOnce()
    {
        Render("full").Split("* plotly.js (basic - minified)").Length.ShouldBe(2);
        Render("nothing").ShouldNotContain("plotly.js (basic");
    }

    [Fact]
    public void Write_Twice_SameBytes() => Render("full").ShouldBe(Render("full"));

    [Fact]
    public void Write_NameWithMarkup_IsEscapedEverywhere()
    {
        const string name = "Ond<script>alert('x')</script>\"by";
        var html = Render(Lyngvaer.Full with { Edition = Lyngvaer.Edition(name), Population = Lyngvaer.History with { Name = name } });
        html.ShouldNotContain("<script>alert");
        html.ShouldNotContain("alert('x')</script>");
        var document = Parse(html);
        document.QuerySelectorAll("script").Length.ShouldBe(Parse(Render("full")).QuerySelectorAll("script").Length);
        document.QuerySelectorAll("style").Length.ShouldBe(1);
        document.QuerySelector("p.avsender")!.TextContent.ShouldBe(name + " kommune");
    }

    [Fact]
    public void Write_SamiName_EmbedsExtendedLatin()
    {
        Render(Lyngvaer.Nothing with { Edition = Lyngvaer.Edition("Kárášjohka") }).ShouldContain("unicode-range:U+0100");
        Render(Lyngvaer.Nothing).ShouldNotContain("unicode-range");
    }

    [Fact]
    public void Write_UnknownChapter_SaysWhichExist()
    {
        var error = Should.Throw<ConfigurationException>(() => Render(Lyngvaer.Full with { Edition = Lyngvaer.Edition(chapters: ["forord"]) }));
        error.Message.ShouldContain("\"forord\"");
        error.Message.ShouldContain("ett-minutt");
    }

    [Fact]
    public void Write_ChaptersInAnotherOrder_FollowsTheEdition()
    {
        var document = Parse(Render(Lyngvaer.Full with { Edition = Lyngvaer.Edition(chapters: ["vedlegg", "befolkning"]) }));
        document.QuerySelectorAll("section.kapittel").Select(s => s.Id).ShouldBe(["vedlegg", "befolkning"]);
    }

    [Fact]
    public void Write_WithoutAppendix_MarkersAreNotLinks()
    {
        var document = Parse(Render(Lyngvaer.Full with { Edition = Lyngvaer.Edition(chapters: ["ett-minutt"]) }));
        document.QuerySelectorAll("a.k").ShouldBeEmpty();
        document.QuerySelectorAll("span.k").ShouldNotBeEmpty();
    }
}
