namespace Analytics.Server.Schedule;

/// <summary>Something that the schedule is about to do.</summary>
/// <param name="Event">Id of the event: <c>C09</c>.</param>
/// <param name="TitleNb">What it is called.</param>
/// <param name="Municipality">Code of the municipality; empty for all.</param>
/// <param name="At">When.</param>
/// <param name="WhyNb">Why then: "KOSTRA-dagen 15. mars er en søndag, så dagen etter".</param>
public sealed record NextRun(string Event, string TitleNb, string Municipality, DateTimeOffset At, string WhyNb);
