using Analytics.Analysis.FreeText;

namespace Analytics.Pipeline.Texts;

/// <summary>What may be shown of one round of a collection.</summary>
/// <param name="Round">The round or arena.</param>
/// <param name="Overview">Themes and numbers.</param>
internal sealed record PublishedTextRound(string Round, TextOverview Overview);
