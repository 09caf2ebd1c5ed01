namespace Analytics.Analysis.Forecasting;

/// <summary>A way to draw a yearly series on.</summary>
/// <remarks>
/// Methods are pure. They know no bounds, and follow the unit: the forecasts of a + b·y are a + b times those of y. Each says how it treats missing years.
/// </remarks>
public interface IForecastMethod
{
    /// <summary>Short name for data: "damped".</summary>
    string Code { get; }

    /// <summary>Name in bokmål, as it stands inside a sentence.</summary>
    string NameNb { get; }

    /// <summary>Fits the method to all known values, and draws them on.</summary>
    /// <param name="known">Three values or more; see <see cref="Forecaster"/> for how many it asks for.</param>
    /// <param name="horizon">Years ahead of the last known value, one or more.</param>
    /// <returns>One number for each of 1 … <paramref name="horizon"/> years ahead, in the unit of the series.</returns>
    double[] Forecast(YearlySeries known, int horizon);
}
