namespace Analytics.Pipeline.Contracts;

/// <summary>How far a measure of a file may move from the file before.</summary>
/// <param name="Most">The largest move, as a share from 0 to 1.</param>
/// <param name="Severity">What a breach does.</param>
internal sealed record DriftRule(double Most, Severity Severity);
