namespace Analytics.Server.Schedule;

/// <summary>How grave a line of a run's log is.</summary>
public enum RunLogLevel
{
    /// <summary>What was done.</summary>
    Info,

    /// <summary>Something that the run went on after.</summary>
    Warning,

    /// <summary>What it failed by.</summary>
    Error,
}
