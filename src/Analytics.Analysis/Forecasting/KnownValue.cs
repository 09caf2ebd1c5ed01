using Analytics.Core;

namespace Analytics.Analysis.Forecasting;

/// <summary>An indicator's number in one year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Value">The number in the indicator's unit; a year without one is left out, and is never zero.</param>
public readonly record struct KnownValue(Year Year, double Value);
