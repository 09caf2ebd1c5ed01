using Analytics.Core;

namespace Analytics.Analysis.Demography.Accuracy;

/// <summary>One forecast beside what was counted.</summary>
/// <param name="Area">The municipality.</param>
/// <param name="Launch">The year the forecast starts from, with what was known then.</param>
/// <param name="Horizon">Years ahead.</param>
/// <param name="Group">The age group; 0 and older is the total.</param>
/// <param name="Method">The method's code.</param>
/// <param name="Forecast">Persons forecast.</param>
/// <param name="Outcome">Persons counted, zero or more.</param>
/// <param name="SizeAtLaunch">Persons of all ages counted in the launch year.</param>
/// <param name="Intervals">The intervals that the method stated; none when left out.</param>
public sealed record ForecastError(
    MunicipalityCode Area,
    Year Launch,
    int Horizon,
    AgeRange Group,
    string Method,
    double Forecast,
    double Outcome,
    double SizeAtLaunch,
    PredictionIntervals Intervals = default)
{
    /// <summary>Forecast less outcome, persons; positive means too high.</summary>
    public double Persons => Forecast - Outcome;

    /// <summary>The same as percent of the outcome; null when nobody was counted.</summary>
    public double? Percent => Outcome > 0 ? 100 * Persons / Outcome : null;

    /// <summary>100·ln(outcome/forecast): positive when the forecast was too low. Null when either is not above zero.</summary>
    public double? LogPercent => Outcome > 0 && Forecast > 0 ? 100 * Math.Log(Outcome / Forecast) : null;
}
