using Analytics.Core;

namespace Analytics.Pipeline.Analyses;

/// <summary>Differences between a municipality and those that it is compared with.</summary>
/// <param name="Municipality">The municipality.</param>
/// <param name="NameNb">Its name.</param>
/// <param name="Gaps">Kroner per inhabitant, with need and level; services overlap and are not added together.</param>
/// <param name="Splits">Kroner per person of a target group, with coverage and the cost of a user.</param>
/// <param name="NotesNb">What could not be compared, and why, in bokmål.</param>
public sealed record GapResult(MunicipalityCode Municipality, string NameNb, IReadOnlyList<GapRow> Gaps, IReadOnlyList<SplitRow> Splits, IReadOnlyList<string> NotesNb);
