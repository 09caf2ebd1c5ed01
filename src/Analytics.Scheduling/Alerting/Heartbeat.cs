using Microsoft.Extensions.Logging;

namespace Analytics.Scheduling.Alerting;

/// <summary>Asks an address outside at each sign of life, so that somebody notices when the whole machine is gone.</summary>
internal sealed partial class Heartbeat(Func<ChannelDefinition?> definition, Func<bool, HttpClient> http, ILogger<Heartbeat> logger)
{
    /// <summary>Asks. Nothing is tried again: the next sign of life is near.</summary>
    public async Task SendAsync(CancellationToken stop)
    {
        if (definition() is not { } channel || WebhookChannel.Address(channel) is not { } address)
            return;
        try
        {
            using var answer = await http(channel.IsInternal).GetAsync(address, stop);
            if (!answer.IsSuccessStatusCode)
                LogRefused((int)answer.StatusCode);
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException && !stop.IsCancellationRequested)
        {
            LogRefused(0);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The heartbeat's address did not answer as it should ({Status}; 0: not at all)")]
    private partial void LogRefused(int status);
}
