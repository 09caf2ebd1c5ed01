namespace Analytics.Store.Operations;

/// <summary>A problem that someone should know of.</summary>
/// <param name="Problem">What names it, so that it is told once: <c>late C09</c>.</param>
/// <param name="Message">What is wrong and what to do, in sentences.</param>
/// <param name="Since">When it was first seen.</param>
/// <param name="LastSeen">When it was last seen.</param>
/// <param name="HealedAt">When it was over; null while it stands.</param>
public sealed record Alert(string Problem, string Message, DateTimeOffset Since, DateTimeOffset LastSeen, DateTimeOffset? HealedAt);
