namespace Analytics.Analysis.FreeText;

/// <summary>What several texts are about.</summary>
/// <param name="Words">The words that weigh most in it.</param>
/// <param name="Texts">Texts of which it is the main theme.</param>
/// <param name="BySector">Those of each sector; sectors whose number is too small are left out, with others that they could be worked out from.</param>
public sealed record TextTheme(IReadOnlyList<string> Words, int Texts, IReadOnlyDictionary<string, int> BySector);
