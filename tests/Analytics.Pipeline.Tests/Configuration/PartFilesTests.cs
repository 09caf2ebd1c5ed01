using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Reporting.Documents;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Pipeline.Tests.Configuration;

public sealed class PartFilesTests
{
    [Fact]
    public void Load_Checkout_EveryServiceAndCostBelongsToOneSector()
    {
        var definition = PipelineDefinition.Load(RepositoryFolder.Combine("pipelines"));

        var topics = definition.Parts.Sectors.SelectMany(s => s.Topics).ToList();
        topics.Distinct().Count().ShouldBe(topics.Count);
        topics.Where(t => t.Kind == TopicKind.Service).Select(t => t.Name).ShouldBe(definition.ServicePages.Select(p => p.Service), ignoreOrder: true);
        topics.Where(t => t.Kind == TopicKind.Cost).Select(t => t.Name).ShouldBe(definition.Reference.UnitCosts.Select(c => c.Sector).Distinct().Where(s => s != "sum"), ignoreOrder: true);
        definition.Parts.Sectors.ShouldAllBe(s => s.SourceNb.Length > 0);
    }

    [Fact]
    public void Load_Checkout_PublicEditionLeavesOutTheProcess() =>
        PipelineDefinition.Load(RepositoryFolder.Combine("pipelines")).Parts.PublicChapters.ShouldNotContain(c => c == "egen-styring" || c == "sporsmal");

    [Fact]
    public void Load_WithoutTheFiles_HasNoSectorsAndNothingPublic()
    {
        using var pipelines = new PipelineCopy();
        pipelines.Delete("sectors.yaml");
        pipelines.Delete(Path.Combine("reports", "offentlig.yaml"));

        var parts = PipelineDefinition.Load(pipelines.Root).Parts;
        parts.Sectors.ShouldBeEmpty();
        parts.PublicChapters.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("sectors.yaml", "services: [barnehage,", "services: [barnehagen,", "\"barnehagen\"", "nearest: barnehage")]
    [InlineData("sectors.yaml", "findings: [SchoolChildren,", "findings: [Schoolchildren,", "\"Schoolchildren\"", "a kind of finding")]
    [InlineData("sectors.yaml", "sector: stab", "sector: oppvekst", "\"oppvekst\" twice", "a name of its own")]
    [InlineData("sectors.yaml", "sector: stab", "sector: ../stab", "\"../stab\"", "small letters a-z")]
    [InlineData("sectors.yaml", "own: [Stab]", "egne: [Stab]", "egne", "sectors.yaml")]
    [InlineData("reports/offentlig.yaml", "vedlegg]", "vedlegget]", "\"vedlegget\"", "only ett-minutt")]
    public void Load_WrongName_IsAnsweredWithFileAndWhatWasExpected(string file, string before, string after, string found, string expected)
    {
        using var pipelines = new PipelineCopy();
        var path = Path.Combine(pipelines.Root, file);
        var text = File.ReadAllText(path);
        text.ShouldContain(before);
        File.WriteAllText(path, text.Replace(before, after, StringComparison.Ordinal));

        var error = Should.Throw<ConfigurationException>(() => PipelineDefinition.Load(pipelines.Root));
        error.Message.ShouldContain(Path.GetFileName(file));
        error.Message.ShouldContain(found);
        error.Message.ShouldContain(expected);
    }
}
