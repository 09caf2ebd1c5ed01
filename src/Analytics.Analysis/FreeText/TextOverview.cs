namespace Analytics.Analysis.FreeText;

/// <summary>What a collection of texts is about. No text itself is in it.</summary>
/// <param name="Read">Number of texts.</param>
/// <param name="TooShort">Those with too few words that say something.</param>
/// <param name="WithoutTheme">Those that no theme that can be shown was found for.</param>
/// <param name="Sectors">Sectors that are shown, none when the texts have no sector; <see cref="OtherSectors"/> stands for those that have too few texts each.</param>
/// <param name="SectorTexts">Texts with a theme in each of them.</param>
/// <param name="Themes">The themes, the largest first.</param>
public sealed record TextOverview(int Read, int TooShort, int WithoutTheme, IReadOnlyList<string> Sectors, IReadOnlyList<int> SectorTexts, IReadOnlyList<TextTheme> Themes)
{
    /// <summary>The sectors that have too few texts to be shown each.</summary>
    public const string OtherSectors = "*";

    /// <summary>How fast they were answered; null where that is not known or too few were.</summary>
    public AnswerTime? Answers { get; init; }

    /// <summary>Texts that a theme that can be shown was found for.</summary>
    public int WithTheme => Read - TooShort - WithoutTheme;

    /// <summary>Number of cells that are hidden.</summary>
    public int Hidden => Themes.Sum(t => t.BySector.Count(c => c is null));
}
