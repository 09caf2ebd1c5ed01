namespace Analytics.Analysis.Scorecards;

/// <summary>How much of what is wanted has been reached: 1 for a wanted level, a half for an acceptable one, 0 below; missing values count in neither part.</summary>
/// <param name="Weighted">Mean by the indicators' weights, or null when nothing is measured.</param>
/// <param name="Unweighted">Plain mean, or null when nothing is measured.</param>
/// <param name="Measured">Values that are measured.</param>
/// <param name="Missing">Values that are missing.</param>
public sealed record Attainment(double? Weighted, double? Unweighted, int Measured, int Missing)
{
    /// <summary>Adds verdicts up.</summary>
    /// <param name="verdicts">Each indicator's verdict, one for each unit that is to have it.</param>
    public static Attainment Of(IReadOnlyCollection<(ScorecardIndicator Indicator, ScorecardVerdict Verdict)> verdicts)
    {
        ArgumentNullException.ThrowIfNull(verdicts);
        var known = verdicts.Where(v => v.Verdict != ScorecardVerdict.Missing).ToList();
        return new Attainment(
            known.Count == 0 ? null : known.Sum(v => v.Indicator.Weight * Points(v.Verdict)) / known.Sum(v => v.Indicator.Weight),
            known.Count == 0 ? null : known.Average(v => Points(v.Verdict)),
            known.Count,
            verdicts.Count - known.Count);
    }

    private static double Points(ScorecardVerdict verdict) => verdict switch
    {
        ScorecardVerdict.Reached => 1,
        ScorecardVerdict.Acceptable => 0.5,
        _ => 0,
    };
}
