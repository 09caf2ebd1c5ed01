using Quartz;

namespace Analytics.Scheduling.Events;

/// <summary>An event of the year.</summary>
/// <param name="Id">Names it: <c>C09</c>.</param>
/// <param name="TitleNb">What happens, in bokmål.</param>
/// <param name="At">When it is run; in the schedule's time zone. None for what only a person can do.</param>
/// <param name="Steps">What is done, in order.</param>
public sealed record ScheduledEvent(string Id, string TitleNb, IReadOnlyList<CronExpression> At, IReadOnlyList<EventStep> Steps)
{
    /// <summary>The days in which it belongs, or null for all of the year.</summary>
    public EventWindow? Window { get; init; }

    /// <summary>Whether it is run on working days only.</summary>
    public bool WorkingDays { get; init; }

    /// <summary>Whether it is run for each municipality by itself.</summary>
    public bool EachMunicipality { get; init; }

    /// <summary>What it waits for; until it is there, it is run at each of its times.</summary>
    public Awaited Awaits { get; init; }

    /// <summary>Share of the sources that must have it, 0-1.</summary>
    public double Enough { get; init; } = 1;

    /// <summary>Names of the sources that are asked, as under pipelines/sources.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Events of the year that are done first, as long as they can still come.</summary>
    public IReadOnlyList<string> After { get; init; } = [];

    /// <summary>How long one attempt may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromHours(2);

    /// <summary>Waits before it is tried again when it fails.</summary>
    public IReadOnlyList<TimeSpan> Retries { get; init; } = [];

    /// <summary>Whom it concerns, in bokmål.</summary>
    public string AudienceNb { get; init; } = "";

    /// <summary>Where the date is known from, and how far it is verified.</summary>
    public string Source { get; init; } = "";

    /// <summary>Whether SSB or KLASS is asked, which is not done in the quiet hours.</summary>
    public bool AsksSources => Steps.Any(s => s.Kind is StepKind.Ingest or StepKind.Health);

    /// <summary>Whether people confirm it: it ends when they have.</summary>
    public bool IsConfirmed => Steps.Any(s => s.Kind == StepKind.Remind);

    /// <summary>Where it was read from: the file and line.</summary>
    public string Place { get; init; } = "";
}
