namespace Analytics.Pipeline.Analyses;

/// <summary>Suspicions of some municipalities, and what they are to be held against.</summary>
/// <param name="Figures">The surest and largest first.</param>
/// <param name="Judged">Figures that had an expectation.</param>
/// <param name="ExpectedFalseAlarms">Suspicions that so many right figures would give.</param>
/// <param name="LastingOutliers">Figures far from the group this year as before, which are left out.</param>
/// <param name="SumsTested">Sums whose every line is known.</param>
public sealed record OddList(IReadOnlyList<OddFigure> Figures, int Judged, double ExpectedFalseAlarms, int LastingOutliers, int SumsTested);
