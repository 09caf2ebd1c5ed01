namespace Analytics.Analysis.Surveys;

/// <summary>Finds the band of a score. The bands have gaps (50 to 51), so a score is rounded to a whole number first, halves upwards.</summary>
public static class SatisfactionBands
{
    /// <summary>The band of a score on 0-100.</summary>
    /// <exception cref="ArgumentException">The score is of another scale.</exception>
    public static SatisfactionBand Of(Score score)
    {
        ScoreScale.ZeroToHundred.RefuseOther(score.Scale);
        return Math.Floor(score.Value + 0.5) switch
        {
            <= 50 => SatisfactionBand.NeutralOrDissatisfied,
            <= 70 => SatisfactionBand.PartlySatisfied,
            <= 80 => SatisfactionBand.Satisfied,
            _ => SatisfactionBand.VerySatisfied,
        };
    }
}
