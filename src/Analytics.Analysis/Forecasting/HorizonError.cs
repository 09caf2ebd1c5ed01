namespace Analytics.Analysis.Forecasting;

/// <summary>How wrong forecasts of one horizon would have been.</summary>
/// <param name="Horizon">Years ahead.</param>
/// <param name="MeanAbsolute">Mean absolute error in the indicator's unit.</param>
/// <param name="Cases">Forecasts that it is a mean of.</param>
public sealed record HorizonError(int Horizon, double MeanAbsolute, int Cases);
