namespace Analytics.Analysis.Forecasting;

/// <summary>How much a method counts in a forecast, and why.</summary>
/// <param name="Code">The method's code.</param>
/// <param name="NameNb">Its name in bokmål, as it stands inside a sentence.</param>
/// <param name="Weight">Its share of the forecast; shares sum to one.</param>
/// <param name="PastError">Its mean absolute error in the rolling origin in the indicator's unit, each error divided by the growth that is expected with the horizon (see <see cref="ErrorGrowth"/>).</param>
public sealed record MethodWeight(string Code, string NameNb, double Weight, double PastError);
