using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Analytics.Scheduling.Hosting;

/// <summary>Measures the schedule: a trace a run, how many there were by outcome, and how long they took.</summary>
internal sealed class ScheduleTelemetry : IDisposable
{
    /// <summary>The name of the source of traces and of the meter.</summary>
    public const string Name = "Analytics.Scheduling";

    private readonly ActivitySource source = new(Name);
    private readonly Meter meter = new(Name);
    private readonly Counter<long> runs;
    private readonly Histogram<double> seconds;

    public ScheduleTelemetry()
    {
        runs = meter.CreateCounter<long>("analytics.schedule.runs", "{run}", "Runs of events, by outcome");
        seconds = meter.CreateHistogram<double>("analytics.schedule.duration", "s", "How long runs of events took");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        source.Dispose();
        meter.Dispose();
    }

    /// <summary>Begins to measure a run.</summary>
    public MeasuredRun Begin(string @event, string municipality) => new(this, @event, source.StartActivity($"event {@event}")?.SetTag("event", @event).SetTag("municipality", municipality));

    internal sealed class MeasuredRun(ScheduleTelemetry telemetry, string @event, Activity? activity) : IDisposable
    {
        private readonly long started = Stopwatch.GetTimestamp();

        /// <summary>Notes how it ended.</summary>
        public void End(string outcome)
        {
            telemetry.runs.Add(1, new KeyValuePair<string, object?>("event", @event), new KeyValuePair<string, object?>("outcome", outcome));
            telemetry.seconds.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, new KeyValuePair<string, object?>("event", @event));
            activity?.SetTag("outcome", outcome);
            activity?.SetStatus(outcome == "Failed" ? ActivityStatusCode.Error : ActivityStatusCode.Ok);
        }

        /// <inheritdoc/>
        public void Dispose() => activity?.Dispose();
    }
}
