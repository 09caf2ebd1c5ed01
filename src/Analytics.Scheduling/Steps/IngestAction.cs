using System.Globalization;
using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Live;
using Analytics.Pipeline.Running;
using Analytics.Scheduling.Alerting;
using Analytics.Scheduling.Events;
using Analytics.Scheduling.Hosting;

namespace Analytics.Scheduling.Steps;

/// <summary>Asks for an event's sources, and tells whether what it waits for is there.</summary>
internal sealed class IngestAction(ScheduleOptions options, AlertDesk alerts, HttpClient http, TimeProvider clock, LoggedProgress progress)
{
    private const int MostNamed = 5;

    public async Task<StepResult> RunAsync(PipelineDefinition definition, StepContext context, CancellationToken stop)
    {
        var @event = context.Event;
        var before = SourceOverview.Of(definition, options.Store, clock).ToDictionary(s => s.Source, StringComparer.Ordinal);
        var result = await new IngestRun(definition, new IngestOptions(options.Store, [], @event.Sources, IsLive: true, Server: options.Server) { WriterPatience = TimeSpan.FromMinutes(30) }, http, clock, progress).ExecuteAsync(stop);
        foreach (var live in result.Live)
            alerts.Tell(Problems.HeldBack(live.Source), live.Outcome == LiveOutcome.HeldBack || live.Refused > 0 ? $"{live.Source}: the answer was worse than what is published or broke its contract, and was held back; what was published stands. See: analytics sources" : null);
        var after = SourceOverview.Of(definition, options.Store, clock).Where(s => @event.Sources.Contains(s.Source)).ToList();
        var arrival = new Arrival(@event, context.Cycle.Start);
        var waited = after.Where(s => arrival.IsWaitedFor(before.GetValueOrDefault(s.Source))).ToList();
        var there = waited.Where(arrival.IsThere).ToList();
        var failed = result.Live.Where(l => l.Outcome == LiveOutcome.Failed).ToList();
        var said = string.Create(CultureInfo.InvariantCulture, $"{result.Live.Count(l => l.Outcome == LiveOutcome.Published)} of {result.Live.Count} sources had something new, {result.Live.Sum(l => l.Rows)} rows, {result.Marts} marts made again");
        if (failed.Count > 0)
            throw new SourceUnavailableException(@event.Id, $"{failed.Count} of {result.Live.Count} sources could not be asked: {string.Join("; ", failed.Take(MostNamed).Select(f => $"{f.Source}: {f.Error?.Message}"))}", "answers from all", "Those that came are published; the others are asked again.");
        if (@event.Awaits == Awaited.Nothing || waited.Count == 0)
            return StepResult.Done(said);
        var missing = waited.Except(there).Select(s => s.Source).ToList();
        return there.Count >= Math.Ceiling(@event.Enough * waited.Count)
            ? StepResult.Done(missing.Count == 0 ? $"{said}; all {waited.Count} have {arrival.What}" : $"{said}; {there.Count} of {waited.Count} have {arrival.What}, not {Names(missing)}")
            : new StepResult(IsThere: false, $"{said}; {there.Count} of {waited.Count} have {arrival.What}, not {Names(missing)}");
    }

    private static string Names(IReadOnlyList<string> names) => names.Count <= MostNamed ? string.Join(", ", names) : $"{string.Join(", ", names.Take(MostNamed))} and {names.Count - MostNamed} more";
}
