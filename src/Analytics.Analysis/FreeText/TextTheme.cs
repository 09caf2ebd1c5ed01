namespace Analytics.Analysis.FreeText;

/// <summary>What several texts are about.</summary>
/// <param name="Words">The words that weigh most in it, each written so in the smallest number of different texts of the theme, or more.</param>
/// <param name="Texts">Texts of which it is the main theme; null when hidden.</param>
/// <param name="BySector">Those of each sector of <see cref="TextOverview.Sectors"/>; null when hidden.</param>
public sealed record TextTheme(IReadOnlyList<string> Words, int? Texts, IReadOnlyList<int?> BySector);
