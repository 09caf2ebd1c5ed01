namespace Analytics.Scheduling.Alerting;

/// <summary>How a channel takes messages.</summary>
internal enum ChannelKind
{
    /// <summary>E-mail over SMTP.</summary>
    Email,

    /// <summary>A card in Microsoft Teams.</summary>
    Teams,

    /// <summary>A message in Slack, or in what takes Slack's form.</summary>
    Slack,
}
