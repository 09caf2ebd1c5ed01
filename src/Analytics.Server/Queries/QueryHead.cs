namespace Analytics.Server.Queries;

/// <summary>The first line of what a query's process answers; the result follows it.</summary>
/// <param name="End">How it ended.</param>
/// <param name="Detail">What was wrong, in English; empty when nothing.</param>
/// <param name="Last">Of a page of a table: the key of its last row when there are more; null when there are none.</param>
internal sealed record QueryHead(QueryEnd End, string Detail = "", IReadOnlyList<string>? Last = null);
