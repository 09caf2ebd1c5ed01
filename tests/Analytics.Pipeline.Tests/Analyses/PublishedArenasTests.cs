using Analytics.Core;
using Analytics.Pipeline.Analyses;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Tests.Configuration;
using Shouldly;
using Xunit;

namespace Analytics.Pipeline.Tests.Analyses;

public sealed class PublishedArenasTests
{
    [Fact]
    public void Run_SourceThatNoFileHas_NamesIt()
    {
        using var pipelines = new PipelineCopy();
        pipelines.Replace("arenas.yaml", "sources: [enhetstall], days: 60", "sources: [enhetstal], days: 60");

        var error = Should.Throw<ConfigurationException>(() => PublishedArenas.Run(PipelineDefinition.Load(pipelines.Root), Path.Combine(pipelines.Root, "nowhere"), null, TimeProvider.System));

        error.Message.ShouldContain("arena \"strategikonferanse-1\" needs the source \"enhetstal\"");
    }
}
