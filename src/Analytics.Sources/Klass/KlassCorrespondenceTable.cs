namespace Analytics.Sources.Klass;

/// <summary>A correspondence table of KLASS: which codes of two versions belong together.</summary>
/// <param name="Name">The table's name: "KOSTRA-grupper 2024 - Kommuneinndeling 2024".</param>
/// <param name="Source">The source version's name.</param>
/// <param name="Target">The target version's name.</param>
/// <param name="Maps">The pairs, in KLASS's order; their validity is that of the table, and not stated.</param>
public sealed record KlassCorrespondenceTable(string Name, string Source, string Target, IReadOnlyList<KlassCorrespondence> Maps);
