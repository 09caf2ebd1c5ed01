namespace Analytics.Analysis.Demography.Accuracy;

/// <summary>Errors as percent of the outcome, each municipality with the same weight.</summary>
/// <param name="Cases">Forecasts whose outcome is above zero; the others have no percent error.</param>
/// <param name="MeanAbsolute">MAPE, mean absolute percent error.</param>
/// <param name="MedianAbsolute">Median absolute percent error.</param>
/// <param name="Absolute80">80th percentile of the absolute percent error, linear between cases.</param>
/// <param name="ShareWithin5">Percent of the cases with an absolute error of 5 percent or less.</param>
/// <param name="Mean">Mean percent error, the bias; positive means too high.</param>
public sealed record PercentErrors(int Cases, double MeanAbsolute, double MedianAbsolute, double Absolute80, double ShareWithin5, double Mean);
