using System.Globalization;
using Analytics.Core;
using Analytics.Pipeline.Checking;
using Analytics.Pipeline.Configuration;
using Analytics.Scheduling.Alerting;
using Analytics.Scheduling.Hosting;

namespace Analytics.Scheduling.Steps;

/// <summary>Holds what is published against contracts and checks. What does not hold is told; the figures stand as the source has them.</summary>
internal sealed class CheckAction(ScheduleOptions options, AlertDesk alerts, TimeProvider clock)
{
    private const int MostNamed = 5;

    public StepResult Run(PipelineDefinition definition, MunicipalityCode municipality)
    {
        var rows = PublishedChecks.Run(definition, options.Store, municipality, clock, []);
        var failed = rows.Where(r => r.IsFailedError).ToList();
        alerts.Tell(
            Problems.Checks(municipality.Value),
            failed.Count == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{failed.Count} checks of severity error do not hold: {string.Join("; ", failed.Take(MostNamed).Select(f => $"{f.Id}: {f.Detail}"))}. See all with: analytics check --municipality {municipality}"));
        return StepResult.Done(string.Create(CultureInfo.InvariantCulture, $"{rows.Count(r => r.Tested > 0)} checks had something to test, {failed.Count} of severity error did not hold"));
    }
}
