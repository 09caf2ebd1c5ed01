using Analytics.Core;

namespace Analytics.Analysis.Editing;

/// <summary>A figure of one year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Measure">The value, or why there is none.</param>
/// <param name="Origin">Whose figure it is.</param>
public readonly record struct ReportedValue(Year Year, Measure Measure, ValueOrigin Origin = ValueOrigin.Published);
