namespace Analytics.Scheduling.Alerting;

/// <summary>Where messages about problems go.</summary>
/// <param name="Name">Names it: <c>drift</c>.</param>
/// <param name="Kind">How it takes them.</param>
/// <param name="Address">The mail server (<c>smtp://user:password@host:587</c>) or the webhook's address; secret.</param>
internal sealed record ChannelDefinition(string Name, ChannelKind Kind, Secret Address)
{
    /// <summary>The sender of e-mail.</summary>
    public string From { get; init; } = "";

    /// <summary>Receivers of e-mail.</summary>
    public IReadOnlyList<string> To { get; init; } = [];

    /// <summary>Whether the address may lie in the own network; otherwise only public addresses are connected to, whatever a name resolves to.</summary>
    public bool IsInternal { get; init; }
}
