namespace Analytics.Analysis.Editing;

/// <summary>What looks wrong in one figure.</summary>
/// <param name="Suspicions">One a cell at most, the surest and largest first.</param>
/// <param name="Judged">How many cells had an expectation to be held against.</param>
/// <param name="ExpectedFalseAlarms">How many suspicions these cells would give if all were right.</param>
/// <param name="NotJudged">Those that had none.</param>
/// <param name="LastingOutliers">Figures far from the group this year as in the years before: they are left out, as nothing has changed.</param>
public sealed record EditingResult(IReadOnlyList<Suspicion> Suspicions, int Judged, double ExpectedFalseAlarms, IReadOnlyList<NotJudged> NotJudged, int LastingOutliers);
