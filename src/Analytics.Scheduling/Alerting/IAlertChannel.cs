using Analytics.Store.Operations;

namespace Analytics.Scheduling.Alerting;

/// <summary>Sends messages about problems.</summary>
internal interface IAlertChannel
{
    /// <summary>Sends one.</summary>
    /// <exception cref="AlertNotSentException">It could not be sent; the message names no secret.</exception>
    Task SendAsync(AlertNotice notice, CancellationToken stop);
}
