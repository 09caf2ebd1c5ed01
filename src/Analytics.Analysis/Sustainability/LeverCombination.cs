namespace Analytics.Analysis.Sustainability;

/// <summary>Levers that are shown together under a name of their own.</summary>
/// <param name="Name">Short name without spaces.</param>
/// <param name="TitleNb">Title in bokmål.</param>
/// <param name="Levers">Names of the levers, two or more.</param>
public sealed record LeverCombination(string Name, string TitleNb, IReadOnlyList<string> Levers);
