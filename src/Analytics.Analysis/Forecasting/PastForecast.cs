namespace Analytics.Analysis.Forecasting;

/// <summary>What every method would have said of one year from an earlier one, beside what came.</summary>
/// <param name="Training">How many of the oldest values were known.</param>
/// <param name="Made">The year that it is made in, in years after the first known value.</param>
/// <param name="Horizon">Years ahead.</param>
/// <param name="Errors">Each method's forecast less the outcome, in the indicator's unit.</param>
internal sealed record PastForecast(int Training, int Made, int Horizon, double[] Errors)
{
    /// <summary>The year of the outcome, in years after the first known value.</summary>
    public int Outcome => Made + Horizon;
}
