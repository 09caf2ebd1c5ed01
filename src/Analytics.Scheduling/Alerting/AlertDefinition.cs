namespace Analytics.Scheduling.Alerting;

/// <summary>Who is told of problems: <c>pipelines/alerts.yaml</c>.</summary>
/// <param name="Channels">Where messages go.</param>
/// <param name="Heartbeat">An address that is asked at each sign of life, so that someone outside notices when it stops; null for none.</param>
internal sealed record AlertDefinition(IReadOnlyList<ChannelDefinition> Channels, ChannelDefinition? Heartbeat)
{
    /// <summary>Nobody is told; problems stand on the web pages and in <c>analytics doctor</c>.</summary>
    public static AlertDefinition None { get; } = new([], null);
}
