namespace Analytics.Pipeline.Catalogue;

/// <summary>One variable of a table and every code that it has.</summary>
/// <param name="Code">The variable's code: <c>ContentsCode</c>, <c>KOKartkap0000</c>.</param>
/// <param name="Values">Its codes.</param>
public sealed record PublishedVariable(string Code, IReadOnlyList<PublishedCode> Values);
