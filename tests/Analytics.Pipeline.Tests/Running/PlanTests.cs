using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Running;
using Shouldly;
using Xunit;

namespace Analytics.Pipeline.Tests.Running;

public sealed class PlanTests
{
    [Fact]
    public void Plan_EmptyStore_NamesTheFilesMartsAndTheReportAndDoesNothing()
    {
        using var run = new RunInTemporaryFolder();

        var plan = Plan(run, RunInTemporaryFolder.FewSamples);

        plan.Where(s => s.Step == "Ingest").Select(s => Path.GetFileName(s.What)).ShouldContain("07459-kommuner.json");
        plan.ShouldContain(new PlannedStep("Model", "population", "it has not been made"));
        plan.ShouldContain(s => s.Step == "Report");
        Directory.Exists(run.Out).ShouldBeFalse();
        Plan(run, RunInTemporaryFolder.FewSamples).ShouldBe(plan);
    }

    [Fact]
    public void Plan_AfterARun_IsEmpty()
    {
        using var run = new RunInTemporaryFolder();
        run.Run(RunInTemporaryFolder.FewSamples);

        Plan(run, RunInTemporaryFolder.FewSamples).ShouldBeEmpty();
    }

    [Fact]
    public void Plan_NewAnswer_NamesItAndTheReport()
    {
        using var run = new RunInTemporaryFolder();
        run.Run(RunInTemporaryFolder.FewSamples);
        var march = Directory.GetFiles(Path.Combine(RunInTemporaryFolder.Samples, "ssb", "2026-03"), "*13542*").Single();

        Plan(run, [.. RunInTemporaryFolder.FewSamples, march]).Select(s => (s.Step, s.Why)).ShouldBe(
            [("Ingest", "the store does not have it"), ("Report", "new files may change its numbers")]);
    }

    private static IReadOnlyList<PlannedStep> Plan(RunInTemporaryFolder run, IReadOnlyList<string> data) =>
        new PipelineRun(PipelineDefinition.Load(run.Pipelines), new RunOptions(run.Store, run.Out, data), run.Clock, run.Progress).Plan();
}
