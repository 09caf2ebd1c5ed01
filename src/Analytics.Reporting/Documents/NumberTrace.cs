namespace Analytics.Reporting.Documents;

/// <summary>Where a number comes from, opened by a button on screen.</summary>
/// <param name="Rows">Label and text: value, source, contents code, year, published, retrieved, formula.</param>
/// <param name="Status">Status of the number.</param>
public sealed record NumberTrace(IReadOnlyList<(string Label, string Text)> Rows, DataStatus Status);
