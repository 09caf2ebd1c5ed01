using Analytics.Core;
using Analytics.Scheduling.Events;
using Analytics.Scheduling.Hosting;
using Analytics.Server.Schedule;
using Analytics.Store.Operations;

namespace Analytics.Cli;

/// <summary>The schedule as the web pages see it: what is asked there is asked of the desk, and run by the nodes.</summary>
/// <param name="desk">The schedule's desk.</param>
internal sealed class ServedSchedule(ScheduleDesk desk) : IScheduleBoard
{
    private const int DaysAhead = 400;

    public Task<IReadOnlyList<Server.Schedule.ScheduledEvent>> Events(CancellationToken stop) =>
        Task.FromResult<IReadOnlyList<Server.Schedule.ScheduledEvent>>([.. desk.Schedule.Events.Select(e => new Server.Schedule.ScheduledEvent(e.Id, e.TitleNb))]);

    public Task<IReadOnlyList<NextRun>> Next(DateTimeOffset until, int limit, CancellationToken stop) =>
        Task.FromResult<IReadOnlyList<NextRun>>([.. desk.Preview(DaysAhead).Where(r => r.At <= until).Take(limit).Select(r => new NextRun(r.Event.Id, r.Event.TitleNb, r.Municipality, r.At, Why(r.Event)))]);

    public async Task<IReadOnlyList<RunLogLine>?> Log(OccurrenceKey key, CancellationToken stop)
    {
        return await desk.RunOfAsync(key, stop) is { } run && await desk.LogAsync(run.Id, stop) is { } lines ? [.. lines.Select(l => new RunLogLine(run.FiredAt, Level(l), l))] : null;
    }

    public Task<ScheduleAnswer> Run(string @event, MunicipalityCode? municipality, CancellationToken stop) =>
        Answer(async () => $"{await desk.RunAsync(@event, municipality, stop)} kjøringer er bestilt. De begynner når en node i årshjulet er oppe.");

    public Task<ScheduleAnswer> Retry(OccurrenceKey key, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Answer(async () =>
        {
            await desk.RetryAsync(key.Event, key.Municipality.Length == 0 ? null : new MunicipalityCode(key.Municipality), key.Slot, stop);
            return "Kjøringen prøves igjen fra steget som feilet.";
        });
    }

    public Task<ScheduleAnswer> Backfill(string @event, DateOnly from, DateOnly to, MunicipalityCode? municipality, CancellationToken stop) =>
        Answer(async () => $"{await desk.BackfillAsync(@event, municipality, from, to, stop)} kjøringer er bestilt for dager som ikke er gjort.");

    private static async Task<ScheduleAnswer> Answer(Func<Task<string>> ask)
    {
        try
        {
            return new ScheduleAnswer(true, await ask());
        }
        catch (ConfigurationException refusal)
        {
            return new ScheduleAnswer(false, refusal.Message);
        }
    }

    private static string Why(Scheduling.Events.ScheduledEvent @event)
    {
        var reasons = new List<string>();
        if (@event.Window is { } window)
            reasons.Add(FormattableString.Invariant($"I tiden {window.Start:dd.MM}.–{window.End:dd.MM}."));
        reasons.AddRange(@event.Awaits switch
        {
            Awaited.PreviousYear => ["Til fjorårets tall er der."],
            Awaited.ThisYear => ["Til årets tall er der."],
            Awaited.PreviousQuarter => ["Til forrige kvartals tall er der."],
            Awaited.NewVintage => ["Til tallene er publisert på nytt."],
            _ => [],
        });
        if (@event.IsConfirmed)
            reasons.Add("Til noen bekrefter at det er gjort.");
        if (@event.After.Count > 0)
            reasons.Add($"Etter {string.Join(", ", @event.After)}.");
        return string.Join(' ', reasons);
    }

    private static RunLogLevel Level(string line) =>
        line.Contains("Error", StringComparison.Ordinal) || line.Contains("Critical", StringComparison.Ordinal) ? RunLogLevel.Error
        : line.Contains("Warning", StringComparison.Ordinal) ? RunLogLevel.Warning
        : RunLogLevel.Info;
}
