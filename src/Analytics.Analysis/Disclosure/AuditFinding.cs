namespace Analytics.Analysis.Disclosure;

/// <summary>A hidden cell that others can work out, or come too close to.</summary>
/// <param name="Key">The cell.</param>
/// <param name="IsSolved">Whether it follows exactly.</param>
/// <param name="Quantity">What follows: persons, scores, or a category.</param>
/// <param name="Low">The least that it can be.</param>
/// <param name="High">The most that it can be.</param>
public sealed record AuditFinding(string Key, bool IsSolved, string Quantity, double Low, double High);
