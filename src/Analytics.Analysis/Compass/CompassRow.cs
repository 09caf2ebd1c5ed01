namespace Analytics.Analysis.Compass;

/// <summary>A published row about Kommunekompasset, as it stands in the score file.</summary>
/// <param name="Municipality">The municipality, or the group that a mean stands for.</param>
/// <param name="Code">Municipality code of the time; empty for means. Norway and Sweden use the same numbers.</param>
/// <param name="Country">NO or SE.</param>
/// <param name="Year">Year of the evaluation, target or reference; null when the source is undated.</param>
/// <param name="Version">Generation of the tool: "2010-2019" or "2020-".</param>
/// <param name="Kind">area, derived_sum, total, target, mean, group_mean, and kinds that the profile leaves out.</param>
/// <param name="AreaNumber">"1" to "8", "4+5" for a sum; empty for totals.</param>
/// <param name="Area">The area's name.</param>
/// <param name="Score">Points.</param>
/// <param name="Max">Highest possible points.</param>
/// <param name="Source">Where it was published.</param>
/// <param name="Note">What must be known of the row; a note with "conflict" or "motstrid" says that the source contradicts itself.</param>
public sealed record CompassRow(
    string Municipality,
    string Code,
    string Country,
    int? Year,
    string Version,
    string Kind,
    string AreaNumber,
    string Area,
    double Score,
    double Max,
    string Source,
    string Note);
