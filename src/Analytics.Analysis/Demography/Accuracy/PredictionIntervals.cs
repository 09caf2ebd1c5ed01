namespace Analytics.Analysis.Demography.Accuracy;

/// <summary>The intervals that a method states for one number.</summary>
/// <param name="Interval80">Should hold 80 of 100 outcomes; null when the method states none.</param>
/// <param name="Interval95">Should hold 95 of 100 outcomes; null when the method states none.</param>
public readonly record struct PredictionIntervals(PredictionInterval? Interval80, PredictionInterval? Interval95 = null);
