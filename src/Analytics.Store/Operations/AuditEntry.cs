namespace Analytics.Store.Operations;

/// <summary>Who saw or ran what.</summary>
/// <param name="At">When.</param>
/// <param name="Who">Name of the token or the proxy's user; <c>local</c> on loopback without either.</param>
/// <param name="Role">The role that it was done in.</param>
/// <param name="Action">What was done: <c>read</c>, <c>query</c>, <c>run</c>.</param>
/// <param name="What">To what: the page's path, the statement, the event.</param>
/// <param name="Outcome">What came of it: <c>ok</c>, <c>refused</c>.</param>
public sealed record AuditEntry(DateTimeOffset At, string Who, string Role, string Action, string What, string Outcome);
