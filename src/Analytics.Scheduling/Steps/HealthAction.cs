using System.Globalization;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Running;
using Analytics.Scheduling.Alerting;
using Analytics.Scheduling.Hosting;

namespace Analytics.Scheduling.Steps;

/// <summary>Asks for the tables' descriptions, and tells of each source whether its codes, its table or its figures are as they should be.</summary>
internal sealed class HealthAction(ScheduleOptions options, AlertDesk alerts, HttpClient http, TimeProvider clock, LoggedProgress progress)
{
    public async Task<StepResult> RunAsync(PipelineDefinition definition, StepContext context, CancellationToken stop)
    {
        var run = new IngestRun(definition, new IngestOptions(options.Store, [], context.Event.Sources, IsLive: true, Server: options.Server) { WriterPatience = TimeSpan.FromMinutes(30) }, http, clock, progress);
        var forecasts = await run.ForecastAsync(stop);
        foreach (var forecast in forecasts)
            alerts.Tell(Problems.Source(forecast.Source), forecast.Fails ? $"{forecast.Source}: {forecast.Note}" : null);

        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var stale = 0;
        foreach (var state in SourceOverview.Of(definition, options.Store, clock).Where(s => context.Event.Sources.Contains(s.Source)))
        {
            var rule = definition.Sources.First(s => s.Name == state.Source).Contract.Fresh;
            var isLate = rule is not null && state.NewestPeriod is { } newest && rule.IsLate(newest, today);
            stale += isLate ? 1 : 0;
            alerts.Tell(Problems.Stale(state.Source), isLate ? $"{state.Source}: its newest figures are of {state.NewestPeriod}, and {rule!.Expected(today)} should be there by now. Ask again with: analytics ingest {state.Source} --live" : null);
        }

        return StepResult.Done(string.Create(CultureInfo.InvariantCulture, $"{forecasts.Count} tables asked for, {forecasts.Count(f => f.Fails)} not as they should be, {stale} with figures that are late"));
    }
}
