namespace Analytics.Analysis.Surveys;

/// <summary>How many answered of those who were asked.</summary>
/// <param name="Answered">Respondents, also those who left most items blank.</param>
/// <param name="Asked">The frame, or null when it is not known.</param>
public sealed record ResponseRate(int Answered, int? Asked)
{
    /// <summary>The share, 0 to 1; null when the frame is not known or empty.</summary>
    public double? Share => Asked is > 0 ? (double)Answered / Asked : null;
}
