using System.Text.Json;
using System.Text.Json.Serialization;
using Analytics.Core;
using Analytics.Pipeline.Analyses;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Tests.Running;
using Shouldly;
using Xunit;

namespace Analytics.Pipeline.Tests.Analyses;

/// <summary>A store that is opened once for many analyses answers as one that is opened for each.</summary>
public sealed class AnalysedStoreTests : IDisposable
{
    private static readonly JsonSerializerOptions Options = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };
    private static readonly MunicipalityCode[] Municipalities = [new("9905"), new("9911"), new("9901")];

    private readonly RunInTemporaryFolder run = new();
    private readonly PipelineDefinition definition;

    public AnalysedStoreTests()
    {
        definition = PipelineDefinition.Load(run.Pipelines);
        run.Ingest([RunInTemporaryFolder.Samples]);
    }

    public void Dispose() => run.Dispose();

    [Fact]
    public void Run_OpenedOnce_AnswersAsOpenedForEach()
    {
        using var opened = AnalysedStore.Open(definition, run.Store, run.Clock);
        foreach (var code in Municipalities)
        {
            Same(PublishedNeed.Run(opened, code, null), PublishedNeed.Run(definition, run.Store, code, null, run.Clock));
            Same(PublishedGap.Run(opened, code, "country,9902").Gaps, PublishedGap.Run(definition, run.Store, code, "country,9902", run.Clock).Gaps);
            Same(PublishedSimilar.Run(opened, code), PublishedSimilar.Run(definition, run.Store, code, run.Clock));
            Same(PublishedForecasts.Run(opened, code, null, 3).Indicators.Select(i => i.Outcome), PublishedForecasts.Run(definition, run.Store, code, null, 3, run.Clock).Indicators.Select(i => i.Outcome));
            Same(PublishedServices.Run(opened, code, null, null).NotesNb, PublishedServices.Run(definition, run.Store, code, null, null, run.Clock).NotesNb);
            Same(PublishedDemand.Run(opened, code, 5, 1), PublishedDemand.Run(definition, run.Store, code, 5, 1, run.Clock));
            Same(PublishedCosts.Run(opened, code, 5, [], 1).Alternatives, PublishedCosts.Run(definition, run.Store, code, 5, [], 1, run.Clock).Alternatives);
            Same(PublishedStaffing.Run(opened, code, [], 1).Spread, PublishedStaffing.Run(definition, run.Store, code, [], 1, run.Clock).Spread);
            Same(PublishedSustainability.Run(opened, code, 1).Risk, PublishedSustainability.Run(definition, run.Store, code, 1, run.Clock).Risk);
        }
    }

    [Fact]
    public void RunOdd_SeveralTogether_AnswersAsEachByItself()
    {
        using var opened = AnalysedStore.Open(definition, run.Store, run.Clock);

        var together = PublishedOdd.Run(opened, Municipalities, null, isAll: false);

        together.Select(r => r.Municipality).ShouldBe(Municipalities);
        together.Sum(r => r.Own.Judged).ShouldBeGreaterThan(0);
        foreach (var result in together)
            Same(result, PublishedOdd.Run(definition, run.Store, result.Municipality, null, false, run.Clock));
    }

    [Fact]
    public void RunOdd_RealAndInvented_IsRefused()
    {
        using var opened = AnalysedStore.Open(definition, run.Store, run.Clock);

        Should.Throw<ArgumentException>(() => PublishedOdd.Run(opened, [new("9905"), new("1130")], null, isAll: false)).Message.ShouldContain("9905, 1130");
    }

    private static void Same<T>(T one, T other) => JsonSerializer.Serialize(one, Options).ShouldBe(JsonSerializer.Serialize(other, Options));
}
