using System.Globalization;
using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Running;
using Analytics.Scheduling.Alerting;
using Analytics.Scheduling.Hosting;

namespace Analytics.Scheduling.Steps;

/// <summary>Takes a municipality's own files in, and makes its results and its page.</summary>
internal sealed class AnalyseAction(ScheduleOptions options, AlertDesk alerts, TimeProvider clock, LoggedProgress progress)
{
    public StepResult Run(PipelineDefinition definition, MunicipalityCode municipality, CancellationToken stop)
    {
        var run = new PipelineRun(definition, new RunOptions(options.Store, Path.Combine(options.Out, municipality.Value), options.Data, municipality) { WriterPatience = TimeSpan.FromMinutes(30) }, clock, progress);
        var result = run.Execute(stop);
        alerts.Tell(Problems.Checks(municipality.Value), result.ChecksFailed == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{result.ChecksFailed} checks of the numbers do not hold. See them with: analytics check --municipality {municipality}"));
        alerts.Tell(Problems.HeldBack(municipality.Value), result.HeldBack == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{result.HeldBack} of the municipality's own files broke their contract and were held back. See: analytics sources"));
        return StepResult.Done(string.Create(CultureInfo.InvariantCulture, $"{result.Steps.Count(s => !s.Unchanged)} of {result.Steps.Count} steps had something to do; {result.ChecksFailed} checks did not hold"));
    }
}
