namespace Analytics.Analysis.Compass;

/// <summary>How far an area is from its highest score.</summary>
/// <param name="Area">The area, or a sum of areas that cannot be split.</param>
public sealed record CompassRoom(CompassScore Area)
{
    /// <summary>Points up to the highest.</summary>
    public double Points => Area.Max - Area.Score;

    /// <summary>Whether it is a sum of areas, which has no place among the single ones.</summary>
    public bool IsSum => Area.Kind == "derived_sum";
}
