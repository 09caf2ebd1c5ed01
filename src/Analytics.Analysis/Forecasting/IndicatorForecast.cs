namespace Analytics.Analysis.Forecasting;

/// <summary>An indicator some years ahead, and how far such forecasts would have missed.</summary>
/// <param name="Years">One row for each year after the last known one.</param>
/// <param name="Code">How it was made: "naive" (the last known value), or "combined" (a weighted mean of methods).</param>
/// <param name="MethodNb">The same in bokmål, as it stands inside a sentence: "dempet trend 41 %, drift 32 % …".</param>
/// <param name="WhyNb">Why it was made so, a sentence in bokmål.</param>
/// <param name="Methods">The methods that count, heaviest first.</param>
/// <param name="PastErrors">How wrong the same way of forecasting would have been from past years with what was known then, by horizon; horizons without an outcome are left out.</param>
/// <param name="Origins">How many past years it was tried from.</param>
/// <param name="Known">How many known values it rests on.</param>
public sealed record IndicatorForecast(
    IReadOnlyList<ForecastYear> Years,
    string Code,
    string MethodNb,
    string WhyNb,
    IReadOnlyList<MethodWeight> Methods,
    IReadOnlyList<HorizonError> PastErrors,
    int Origins,
    int Known);
