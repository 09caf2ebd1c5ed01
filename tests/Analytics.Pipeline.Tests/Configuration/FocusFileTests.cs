using Analytics.Analysis.Focus;
using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Pipeline.Tests.Configuration;

public sealed class FocusFileTests
{
    // The eight areas of each version belong to one focus area each: none is looked at twice, none forgotten.
    [Fact]
    public void Load_Checkout_HasEveryAreaOfTheCompassOnce()
    {
        var focus = PipelineDefinition.Load(RepositoryFolder.Combine("pipelines")).Focus;

        focus.FewestPairs.ShouldBe(10);
        foreach (var version in focus.Areas.SelectMany(a => a.Compass).GroupBy(c => c.Version))
            version.SelectMany(c => c.Areas).Order().ShouldBe(["1", "2", "3", "4", "5", "6", "7", "8"]);
        focus.Areas.Single(a => a.Name == "arbeidsgiver").Compass.Single(c => c.Version == "2010-2019").Areas.ShouldBe(["6"]);
        focus.Areas.Single(a => a.Name == "arbeidsgiver").Pairs[0].ShouldBe(new FocusPair(AssociationOver.Units, new FocusSide(FocusSideKind.Survey, "10-faktor", "5"), new FocusSide(FocusSideKind.Figure, "fravaer")));
    }

    [Fact]
    public void Load_WithoutTheFile_HasNoAreas()
    {
        using var pipelines = new PipelineCopy();
        pipelines.Delete("focus.yaml");

        PipelineDefinition.Load(pipelines.Root).Focus.Areas.ShouldBeEmpty();
    }

    [Fact]
    public void Load_WithoutSurveys_KeepsTheAreas()
    {
        using var pipelines = new PipelineCopy();
        Directory.Delete(Path.Combine(pipelines.Root, "surveys"), recursive: true);

        PipelineDefinition.Load(pipelines.Root).Focus.Areas.Count.ShouldBe(6);
    }

    /// <summary>Each spoilt line, and what the message must name: place, value, and what was expected with the nearest names.</summary>
    [Theory]
    [InlineData("minimum: 10", "minimum: 7", "minimum", "7", "from 10 to")]
    [InlineData("indicators: [grunnskolepoeng,", "indicators: [grunnskolepeng,", "indicators", "grunnskolepeng", "nearest: grunnskolepoeng")]
    [InlineData("figures: [budsjettavvik,", "figures: [budsjetavvik,", "figures", "budsjetavvik", "nearest: budsjettavvik")]
    [InlineData("registers: [lederavtale]", "registers: [lederavtaler]", "registers", "lederavtaler", "nearest: lederavtale")]
    [InlineData("survey: 10-faktor, factors: [\"5\", \"4\"", "survey: 10-faktr, factors: [\"5\", \"4\"", "surveys[0]", "10-faktr", "nearest: 10-faktor")]
    [InlineData("factors: [\"5\", \"4\"", "factors: [\"15\", \"4\"", "factors", "\"15\"", "a factor of 10-faktor: 1, 2")]
    [InlineData("version: \"2020-\", areas: [\"7\", \"8\"]", "version: \"2021-\", areas: [\"7\", \"8\"]", "version", "2021-", "2010-2019, 2020-")]
    [InlineData("areas: [\"7\", \"8\"]", "areas: [\"7\", \"9\"]", "areas", "\"9\"", "\"1\" to \"8\"")]
    [InlineData("second: { figure: gjennomtrekk }", "second: { indicator: disposisjonsfond }", "second", "another kind", "across units")]
    [InlineData("first: { indicator: netto-driftsresultat }", "first: { survey: 10-faktor, factor: \"5\" }", "first", "another kind", "too few years")]
    [InlineData("second: { indicator: disposisjonsfond }", "second: { indicator: netto-driftsresultat }", "second", "the same as first", "another measure")]
    [InlineData("area: apenhet", "area: arbeidsgiver", "areas", "\"arbeidsgiver\" twice", "a name of its own")]
    [InlineData("    question: Prøver vi nytt", "    sporsmal: Prøver vi nytt", "focus.yaml, line", "question", "is missing")]
    public void Load_SpoiltLine_IsAnsweredWithPlaceValueAndExpectation(string old, string with, params string[] named)
    {
        using var pipelines = new PipelineCopy();
        pipelines.Replace("focus.yaml", old, with);

        var error = Should.Throw<ConfigurationException>(() => PipelineDefinition.Load(pipelines.Root));

        error.Message.ShouldContain("focus.yaml, line");
        foreach (var part in named)
            error.Message.ShouldContain(part);
    }
}
