using Analytics.Core;
using Analytics.Store.Operations;

namespace Analytics.Server.Schedule;

/// <summary>The schedule as the pages see it. Every method may be called from any thread.</summary>
public interface IScheduleBoard
{
    /// <summary>The events that can be run by hand, in the order of the year.</summary>
    /// <exception cref="StoreException">The catalogue is damaged or cannot be read.</exception>
    Task<IReadOnlyList<ScheduledEvent>> Events(CancellationToken stop);

    /// <summary>What runs next, soonest first.</summary>
    /// <param name="until">Not after this.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="stop">Ends the wait.</param>
    /// <exception cref="StoreException">The catalogue is damaged or cannot be read.</exception>
    Task<IReadOnlyList<NextRun>> Next(DateTimeOffset until, int limit, CancellationToken stop);

    /// <summary>The log of an occurrence, its lines in order; null when none is kept.</summary>
    /// <exception cref="StoreException">The catalogue is damaged or cannot be read.</exception>
    Task<IReadOnlyList<RunLogLine>?> Log(OccurrenceKey key, CancellationToken stop);

    /// <summary>Runs an event now.</summary>
    /// <param name="event">Its id: <c>C09</c>.</param>
    /// <param name="municipality">For one municipality; null for all that it is for.</param>
    /// <param name="stop">Ends the wait for the answer, and not the run.</param>
    Task<ScheduleAnswer> Run(string @event, MunicipalityCode? municipality, CancellationToken stop);

    /// <summary>Tries an occurrence that failed again.</summary>
    Task<ScheduleAnswer> Retry(OccurrenceKey key, CancellationToken stop);

    /// <summary>Runs the slots of an event that were missed, or that ran before, once more.</summary>
    /// <param name="event">Its id.</param>
    /// <param name="from">First day, in Europe/Oslo.</param>
    /// <param name="to">Last day, in Europe/Oslo.</param>
    /// <param name="municipality">For one municipality; null for all that it is for.</param>
    /// <param name="stop">Ends the wait for the answer, and not the runs.</param>
    Task<ScheduleAnswer> Backfill(string @event, DateOnly from, DateOnly to, MunicipalityCode? municipality, CancellationToken stop);
}
