namespace Analytics.Analysis.Compass;

/// <summary>An evaluation's points less those of somebody else, or of an earlier evaluation, in the same version.</summary>
/// <param name="Own">The evaluation's score.</param>
/// <param name="Other">What it is held against, with its year and whose it is.</param>
public sealed record CompassDifference(CompassScore Own, CompassScore Other)
{
    /// <summary>Points more than the other; negative when fewer.</summary>
    public double Points => Own.Score - Other.Score;
}
