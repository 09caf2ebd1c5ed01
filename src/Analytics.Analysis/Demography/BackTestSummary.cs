namespace Analytics.Analysis.Demography;

/// <summary>Mean absolute deviation of one age group at one horizon.</summary>
/// <param name="GroupNb">Age group in bokmål, or "Folketall i alt".</param>
/// <param name="Horizon">Years ahead.</param>
/// <param name="Launches">How many launches it rests on.</param>
/// <param name="ModelMape">Mean absolute percentage error of this method.</param>
/// <param name="NoChangeMape">Mean absolute percentage error of "no change".</param>
public sealed record BackTestSummary(string GroupNb, int Horizon, int Launches, double ModelMape, double NoChangeMape)
{
    /// <summary>How many of the launches had an 80 % interval that held the outcome; null when no futures were drawn.</summary>
    public int? Held { get; init; }
}
