using Analytics.Store.Operations;

namespace Analytics.Server.Tests.Fixtures;

/// <summary>Alerts that a page can show; none are sent.</summary>
internal sealed class MemoryAlerts : IAlertLog
{
    public List<Alert> Alerts { get; } = [];

    public bool Raise(string problem, string message, IReadOnlyList<string> channels) => throw new NotSupportedException();

    public bool Heal(string problem, IReadOnlyList<string> channels) => throw new NotSupportedException();

    public IReadOnlyList<Alert> List(DateTimeOffset? healedSince = null) => [.. Alerts.Where(a => a.HealedAt is null || a.HealedAt >= healedSince)];

    public IReadOnlyList<AlertNotice> Take(string node, TimeSpan hold) => throw new NotSupportedException();

    public void Sent(long notice) => throw new NotSupportedException();

    public void NotSent(long notice, string error, DateTimeOffset nextTry) => throw new NotSupportedException();
}
