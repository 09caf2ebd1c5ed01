namespace Analytics.Testing.Statistics;

/// <summary>A municipality with one number and one name in one period; <paramref name="To"/> is exclusive, null is still so.</summary>
public sealed record KlassMunicipality(string Code, string Name, DateOnly From, DateOnly? To = null, string? KostraGroup = null);
