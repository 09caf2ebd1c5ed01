namespace Analytics.Testing.Statistics;

/// <summary>A request that the server received, and the status it answered with.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="Path">The path, decoded.</param>
/// <param name="Query">The query string as sent, with its question mark; empty where there is none.</param>
/// <param name="Body">The body; empty for GET.</param>
/// <param name="Time">When it came, by the server's clock.</param>
/// <param name="Status">The HTTP status of the answer.</param>
public sealed record RecordedRequest(string Method, string Path, string Query, string Body, DateTimeOffset Time, int Status);
