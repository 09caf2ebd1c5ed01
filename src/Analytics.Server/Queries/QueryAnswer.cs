namespace Analytics.Server.Queries;

/// <summary>The first rows of a result.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows as text; null for null.</param>
/// <param name="HasMore">Whether there are more rows.</param>
internal sealed record QueryAnswer(IReadOnlyList<AnswerColumn> Columns, IReadOnlyList<IReadOnlyList<string?>> Rows, bool HasMore);
