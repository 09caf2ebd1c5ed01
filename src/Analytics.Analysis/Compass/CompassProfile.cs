namespace Analytics.Analysis.Compass;

/// <summary>A municipality's newest evaluation, with what may be compared with it: scores of the same version only.</summary>
/// <param name="Year">Year of the newest evaluation.</param>
/// <param name="Version">Its version.</param>
/// <param name="Total">Total points, or null when not published.</param>
/// <param name="Areas">Area scores, by area number; sums that cannot be split stay sums.</param>
/// <param name="Target">The municipality's own target for the total, same version, or null.</param>
/// <param name="ReferenceTotals">Means of others, same version.</param>
/// <param name="EarlierTotals">The municipality's earlier totals, each with its version.</param>
/// <param name="EarlierAreas">Area scores of the newest earlier evaluation of the same version.</param>
/// <param name="CautionsNb">What must be said beside the numbers: missing areas, a break between versions, and the conflicts.</param>
/// <param name="ConflictsNb">Where a source contradicts itself.</param>
public sealed record CompassProfile(
    int Year,
    string Version,
    CompassScore? Total,
    IReadOnlyList<CompassScore> Areas,
    CompassScore? Target,
    IReadOnlyList<CompassScore> ReferenceTotals,
    IReadOnlyList<CompassScore> EarlierTotals,
    IReadOnlyList<CompassScore> EarlierAreas,
    IReadOnlyList<string> CautionsNb,
    IReadOnlyList<string> ConflictsNb);
