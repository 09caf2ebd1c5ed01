using Analytics.Pipeline.Running;
using Microsoft.Extensions.Logging;

namespace Analytics.Scheduling.Steps;

/// <summary>Writes a run's progress to the log, which the history keeps with the run.</summary>
internal sealed partial class LoggedProgress(ILogger<LoggedProgress> logger) : IRunProgress
{
    /// <inheritdoc/>
    public void Started(string step) => LogStarted(step);

    /// <inheritdoc/>
    public void Advanced(int done, int total, string what)
    {
        // A log has no bar; what is done is said when it is done.
    }

    /// <inheritdoc/>
    public void Finished(StepSummary summary) => LogFinished(summary.Step, summary.Detail, summary.Elapsed.TotalSeconds);

    /// <inheritdoc/>
    public void Warned(string message) => LogWarned(message);

    /// <inheritdoc/>
    public void Noted(string message) => LogNoted(message);

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Step} …")]
    private partial void LogStarted(string step);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Step}: {Detail} ({Seconds:0.0} s)")]
    private partial void LogFinished(string step, string detail, double seconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Message}")]
    private partial void LogWarned(string message);

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Message}")]
    private partial void LogNoted(string message);
}
