using Analytics.Analysis.FreeText;

namespace Analytics.Reporting.Perspective;

/// <summary>What may be shown of one round of a collection of texts: they have been masked, and disclosure control has been done.</summary>
/// <param name="Name">Name of the collection.</param>
/// <param name="TitleNb">Its title.</param>
/// <param name="Round">The round or arena.</param>
/// <param name="Minimum">Fewest texts behind a number or a word.</param>
/// <param name="SourceNb">Where the texts come from.</param>
/// <param name="Overview">Themes and numbers.</param>
public sealed record TextOutlook(string Name, string TitleNb, string Round, int Minimum, string SourceNb, TextOverview Overview);
