namespace Analytics.Reporting.Languages;

/// <summary>A phrase in the three languages.</summary>
/// <param name="Nb">Bokmål, as it stands in the code, without spaces at the ends.</param>
/// <param name="Nn">Nynorsk; empty when it is the same.</param>
/// <param name="En">English; empty when it is the same.</param>
public sealed record PhraseRow(string Nb, string Nn, string En);
