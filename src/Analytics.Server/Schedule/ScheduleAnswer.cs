namespace Analytics.Server.Schedule;

/// <summary>What the schedule says to a wish.</summary>
/// <param name="Accepted">Whether it does it.</param>
/// <param name="TextNb">What it does, or why not and what to do, in sentences.</param>
public sealed record ScheduleAnswer(bool Accepted, string TextNb);
