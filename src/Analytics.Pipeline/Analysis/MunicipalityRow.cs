namespace Analytics.Pipeline.Analysis;

/// <summary>A municipality as the mart has it.</summary>
internal sealed record MunicipalityRow(string Code, string Name, string? County, string? KostraGroup);
