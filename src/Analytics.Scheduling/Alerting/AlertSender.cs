using Analytics.Store.Operations;
using Microsoft.Extensions.Logging;

namespace Analytics.Scheduling.Alerting;

/// <summary>Sends the messages that wait. One that cannot be sent is tried again after a pause that doubles, up to a day.</summary>
internal sealed partial class AlertSender(IAlertLog log, Func<IReadOnlyDictionary<string, IAlertChannel>> channels, TimeProvider clock, string node, ILogger<AlertSender> logger)
{
    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LongestPause = TimeSpan.FromDays(1);

    /// <summary>Sends what waits.</summary>
    /// <returns>How many were sent.</returns>
    public async Task<int> SendAsync(CancellationToken stop)
    {
        var (sent, known) = (0, channels());
        foreach (var notice in log.Take(node, Hold))
        {
            stop.ThrowIfCancellationRequested();
            try
            {
                if (!known.TryGetValue(notice.Channel, out var channel))
                    throw new AlertNotSentException("the channel is no longer in alerts.yaml");
                await channel.SendAsync(notice, stop);
                log.Sent(notice.Id);
                sent++;
            }
            catch (AlertNotSentException error)
            {
                var pause = FirstPause * Math.Pow(2, Math.Min(notice.Attempts, 16));
                log.NotSent(notice.Id, error.Message, clock.GetUtcNow() + (pause < LongestPause ? pause : LongestPause));
                LogNotSent(notice.Channel, notice.Alert.Problem, error.Message);
            }
        }

        return sent;
    }

    /// <summary>The channels of a definition.</summary>
    public static IReadOnlyDictionary<string, IAlertChannel> Channels(AlertDefinition definition, Func<bool, HttpClient> http) => definition.Channels.ToDictionary(
        c => c.Name,
        c => c.Kind == ChannelKind.Email ? (IAlertChannel)new EmailChannel(c) : new WebhookChannel(c, http(c.IsInternal)),
        StringComparer.Ordinal);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The message about \"{Problem}\" could not be sent through {Channel}: {Error}")]
    private partial void LogNotSent(string channel, string problem, string error);
}
