namespace Analytics.Server.Schedule;

/// <summary>A line of a run's log.</summary>
/// <param name="At">When.</param>
/// <param name="Level">How grave: info, warning or error.</param>
/// <param name="Text">What was said.</param>
public sealed record RunLogLine(DateTimeOffset At, RunLogLevel Level, string Text);
