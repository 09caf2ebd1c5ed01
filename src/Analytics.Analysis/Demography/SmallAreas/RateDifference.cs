namespace Analytics.Analysis.Demography.SmallAreas;

/// <summary>Why two crude rates differ (Kitagawa 1955); the two parts sum to the whole exactly.</summary>
/// <param name="Rates">The part of differing rates: their differences, weighted by the mean of the two age compositions.</param>
/// <param name="Composition">The part of differing age compositions: their differences, weighted by the mean of the two rates.</param>
public sealed record RateDifference(double Rates, double Composition)
{
    /// <summary>The first crude rate less the second.</summary>
    public double Total => Rates + Composition;
}
