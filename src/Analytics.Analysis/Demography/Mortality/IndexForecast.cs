namespace Analytics.Analysis.Demography.Mortality;

/// <summary>The mortality index k some years ahead; it has no unit.</summary>
/// <param name="YearsAhead">Years after the last one of the fit.</param>
/// <param name="Mean">The expected index.</param>
/// <param name="StandardError">Its standard error; the errors of a and b are not in it.</param>
public sealed record IndexForecast(int YearsAhead, double Mean, double StandardError)
{
    /// <summary>The index a number of standard errors from the mean: −1.96 and 1.96 bound 95 percent. Lower is lower mortality where b is positive.</summary>
    public double At(double standardErrors) => Mean + standardErrors * StandardError;
}
