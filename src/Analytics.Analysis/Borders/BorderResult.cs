namespace Analytics.Analysis.Borders;

/// <summary>A series in other borders.</summary>
/// <param name="Values">The figures, by year and code.</param>
/// <param name="LeftOut">Rows whose codes did not exist, which statistics fill with zeros, or ended without a successor.</param>
public sealed record BorderResult(IReadOnlyList<MovedValue> Values, IReadOnlyList<LeftOutValue> LeftOut);
