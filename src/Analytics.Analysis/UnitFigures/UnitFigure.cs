namespace Analytics.Analysis.UnitFigures;

/// <summary>A management figure of a unit.</summary>
/// <param name="Sector">The unit's sector.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Period">"2026", "2026T1" or "2026-03".</param>
/// <param name="Figure">What it is: see <see cref="FigureNames"/>; others are carried as they are.</param>
/// <param name="Value">The value, or null when it is missing.</param>
public sealed record UnitFigure(string Sector, string Unit, string Period, string Figure, double? Value);
