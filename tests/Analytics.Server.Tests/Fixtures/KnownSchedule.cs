using Analytics.Core;
using Analytics.Server.Schedule;
using Analytics.Store.Operations;

namespace Analytics.Server.Tests.Fixtures;

/// <summary>A schedule of two events that remembers what it was asked for.</summary>
internal sealed class KnownSchedule(TimeProvider clock) : IScheduleBoard
{
    public List<string> Wishes { get; } = [];

    public Task<IReadOnlyList<ScheduledEvent>> Events(CancellationToken stop) =>
        Task.FromResult<IReadOnlyList<ScheduledEvent>>([new("C09", "KOSTRA, ureviderte tall"), new("C20", "Perspektivanalyse <script>alert(1)</script>")]);

    public Task<IReadOnlyList<NextRun>> Next(DateTimeOffset until, int limit, CancellationToken stop) => Task.FromResult<IReadOnlyList<NextRun>>(
    [
        new("C09", "KOSTRA, ureviderte tall", "", clock.GetUtcNow() + TimeSpan.FromDays(10), "15. mars er en mandag."),
        new("C20", "Perspektivanalyse", "9906", clock.GetUtcNow() + TimeSpan.FromDays(20), "Tre uker før strategikonferansen <b>1</b>."),
    ]);

    public Task<IReadOnlyList<RunLogLine>?> Log(OccurrenceKey key, CancellationToken stop) =>
        Task.FromResult<IReadOnlyList<RunLogLine>?>(key.Step == "1-ingest" ? [new(key.Slot, RunLogLevel.Info, "12134: 4 files"), new(key.Slot, RunLogLevel.Error, "<img src=x onerror=alert(1)>")] : null);

    public Task<ScheduleAnswer> Run(string @event, MunicipalityCode? municipality, CancellationToken stop) => Answer($"run {@event} {municipality?.Value}");

    public Task<ScheduleAnswer> Retry(OccurrenceKey key, CancellationToken stop) => Answer($"retry {key.Event} {key.Step} {key.Slot:u}");

    public Task<ScheduleAnswer> Backfill(string @event, DateOnly from, DateOnly to, MunicipalityCode? municipality, CancellationToken stop) => Answer($"backfill {@event} {from:yyyy-MM-dd} {to:yyyy-MM-dd} {municipality?.Value}");

    private Task<ScheduleAnswer> Answer(string wish)
    {
        Wishes.Add(wish.TrimEnd());
        return Task.FromResult(new ScheduleAnswer(true, "Kjøringen er satt i gang."));
    }
}
