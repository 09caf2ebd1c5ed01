using Analytics.Store.Operations;

namespace Analytics.Scheduling.Alerting;

/// <summary>Notes problems and their end, for all channels.</summary>
/// <param name="log">Where they are kept.</param>
/// <param name="channels">Names of the channels that messages go through, as alerts.yaml has them now.</param>
internal sealed class AlertDesk(IAlertLog log, Func<IReadOnlyList<string>> channels)
{
    /// <summary>Notes that a problem is seen.</summary>
    /// <returns>Whether it is new.</returns>
    public bool Raise(string problem, string message) => log.Raise(problem, message, channels());

    /// <summary>Notes that a problem is over.</summary>
    /// <returns>Whether it stood.</returns>
    public bool Heal(string problem) => log.Heal(problem, channels());

    /// <summary>Notes whether a problem is there.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="message">What is wrong; null when nothing is.</param>
    public void Tell(string problem, string? message)
    {
        if (message is null)
            Heal(problem);
        else
            Raise(problem, message);
    }
}
