namespace Analytics.Reporting.Parts;

/// <summary>What the parts of a report are made by.</summary>
/// <param name="Sectors">The sectors of fact packs, in order.</param>
/// <param name="PublicChapters">Ids of the chapters that the public edition may have; any other is left out.</param>
public sealed record PartRules(IReadOnlyList<SectorRule> Sectors, IReadOnlyList<string> PublicChapters);
