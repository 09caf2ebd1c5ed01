namespace Analytics.Analysis.Compass;

/// <summary>A published score of Kommunekompasset.</summary>
/// <param name="Year">Year of the evaluation, target or reference.</param>
/// <param name="Version">Generation of the tool: "2010-2019" or "2020-". Scores of different versions are never compared.</param>
/// <param name="Kind">area, total, target, mean, group_mean, derived_sum.</param>
/// <param name="AreaNumber">"1" to "8"; "4+5" for a sum that must not be split; empty for totals.</param>
/// <param name="AreaNb">The area's name.</param>
/// <param name="Score">Points.</param>
/// <param name="Max">Highest possible points: 100 an area, 800 in all.</param>
/// <param name="SourceNb">Where it was published.</param>
/// <param name="Whose">Whose score: the municipality, or the group that a mean stands for.</param>
public sealed record CompassScore(int Year, string Version, string Kind, string AreaNumber, string AreaNb, double Score, double Max, string SourceNb, string Whose);
