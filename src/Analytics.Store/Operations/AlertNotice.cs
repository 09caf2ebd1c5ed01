namespace Analytics.Store.Operations;

/// <summary>A message that is to be sent: one when a problem begins, and one when it heals.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Alert">The problem as it was when the message was written.</param>
/// <param name="Channel">Name of the channel that it goes through.</param>
/// <param name="IsHealed">Whether it says that the problem is over.</param>
/// <param name="Attempts">How often sending it has failed.</param>
public sealed record AlertNotice(long Id, Alert Alert, string Channel, bool IsHealed, int Attempts);
