namespace Analytics.Server.Queries;

/// <summary>A query that was not answered.</summary>
/// <param name="whyNb">Why, for the page.</param>
/// <param name="outcome">What the audit log says: refused, wrong, stopped.</param>
/// <param name="status">The status of the answer.</param>
/// <param name="detail">What DuckDB said, in English; null when nothing.</param>
internal sealed class QueryRefusal(string whyNb, string outcome, int status, string? detail = null) : Exception(whyNb)
{
    public string Outcome { get; } = outcome;

    public int Status { get; } = status;

    public string? Detail { get; } = detail;
}
