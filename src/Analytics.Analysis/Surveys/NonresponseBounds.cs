namespace Analytics.Analysis.Surveys;

/// <summary>How low and high a mean could be among all who were asked, whatever those who did not answer would have said.</summary>
/// <param name="Low">All others at the bottom of the scale.</param>
/// <param name="High">All others at the top.</param>
public sealed record NonresponseBounds(double Low, double High)
{
    /// <summary>r·m + (1 − r)·low and r·m + (1 − r)·high.</summary>
    /// <param name="mean">Mean of those who answered.</param>
    /// <param name="rate">The share that answered, 0 to 1.</param>
    public static NonresponseBounds Of(Score mean, double rate) => rate is >= 0 and <= 1
        ? new NonresponseBounds((rate * mean.Value) + ((1 - rate) * mean.Scale.Low), (rate * mean.Value) + ((1 - rate) * mean.Scale.High))
        : throw new ArgumentOutOfRangeException(nameof(rate), rate, "A response rate is a share from 0 to 1.");
}
