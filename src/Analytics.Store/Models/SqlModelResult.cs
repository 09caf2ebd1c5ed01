namespace Analytics.Store.Models;

/// <summary>What came of a model.</summary>
/// <param name="Name">The mart.</param>
/// <param name="Rows">Rows of the mart.</param>
/// <param name="Elapsed">How long it took; zero when it was not run.</param>
/// <param name="IsUnchanged">Whether SQL and inputs were the same as the last time, so that it was not run.</param>
public sealed record SqlModelResult(string Name, long Rows, TimeSpan Elapsed, bool IsUnchanged);
