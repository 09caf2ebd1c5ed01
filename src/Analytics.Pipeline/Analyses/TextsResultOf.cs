using Analytics.Analysis.FreeText;

namespace Analytics.Pipeline.Analyses;

/// <summary>What may be shown of one round of a collection of texts.</summary>
/// <param name="Name">Name of the collection.</param>
/// <param name="TitleNb">Its title.</param>
/// <param name="Round">The round or arena.</param>
/// <param name="Minimum">Fewest texts behind a number or a word.</param>
/// <param name="SourceNb">Where the texts come from.</param>
/// <param name="Overview">Themes and numbers.</param>
public sealed record TextsResultOf(string Name, string TitleNb, string Round, int Minimum, string SourceNb, TextOverview Overview);
