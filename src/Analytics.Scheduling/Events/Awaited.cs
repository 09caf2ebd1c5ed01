namespace Analytics.Scheduling.Events;

/// <summary>What an event's sources must have before it is done for the year.</summary>
public enum Awaited
{
    /// <summary>Nothing: the event is done when its steps are.</summary>
    Nothing,

    /// <summary>Figures of the year before the event's: accounts of 2025 in March 2026.</summary>
    PreviousYear,

    /// <summary>Figures of the event's own year: the population on 1 January 2026 in February 2026.</summary>
    ThisYear,

    /// <summary>Figures of the last whole quarter before the event's window.</summary>
    PreviousQuarter,

    /// <summary>Anything that was published since the window began: the revised figures of June.</summary>
    NewVintage,
}
