using System.Diagnostics.CodeAnalysis;

namespace Analytics.Analysis.Demography.Alternatives;

/// <summary>SSB's four letters: fertility, life expectancy, internal migration and immigration, in that order; MMMM when nothing is given.</summary>
/// <param name="Fertility">H, M or L.</param>
/// <param name="LifeExpectancy">H, M, L, or K for death rates that stay as they are.</param>
/// <param name="InternalMigration">H, M, L, or 0 for no moves within the country.</param>
/// <param name="Immigration">H, M, L, or 0 for no net immigration.</param>
public readonly record struct AlternativeCode(AlternativeLetter Fertility, AlternativeLetter LifeExpectancy, AlternativeLetter InternalMigration, AlternativeLetter Immigration)
{
    private const string Letters = "MHLK0";
    private static readonly string[] Allowed = ["MHL", "MHLK", "MHL0", "MHL0"];
    private static readonly string[] Words = ["middels", "høy", "lav", "konstant", "ingen"];

    // SSB table 10213 and later editions: nine alternatives a municipality.
    private static readonly Dictionary<string, string> PublishedNames = new(StringComparer.Ordinal)
    {
        ["MMMM"] = "Hovedalternativet",
        ["LLML"] = "Lav nasjonal vekst",
        ["HHMH"] = "Høy nasjonal vekst",
        ["MMML"] = "Lav nettoinnvandring",
        ["MMMH"] = "Høy nettoinnvandring",
        ["LHML"] = "Sterk aldring",
        ["HLMH"] = "Svak aldring",
        ["MMM0"] = "Ingen nettoinnvandring",
        ["MM00"] = "Ingen flytting",
    };

    /// <summary>The nine alternatives that SSB publishes for municipalities, the main one first.</summary>
    public static IReadOnlyList<AlternativeCode> Published { get; } = [.. PublishedNames.Keys.Select(Parse)];

    /// <summary>Whether SSB publishes the alternative for municipalities; other combinations are our own.</summary>
    public bool IsPublished => PublishedNames.ContainsKey(ToString());

    /// <summary>Name in bokmål with the letters: "Hovedalternativet (MMMM)"; a description of the letters when SSB has no name for it.</summary>
    public string NameNb => PublishedNames.TryGetValue(ToString(), out var name)
        ? $"{name} ({this})"
        : $"Fruktbarhet {Word(Fertility)}, levealder {Word(LifeExpectancy)}, innenlandsk flytting {Word(InternalMigration)}, innvandring {Word(Immigration)} ({this})";

    /// <summary>Reads four letters.</summary>
    /// <exception cref="FormatException">The text is not four letters, or a letter does not exist at its place.</exception>
    public static AlternativeCode Parse(string text) =>
        TryParse(text, out var code)
            ? code
            : throw new FormatException($"\"{text}\" is not an alternative: expected four letters such as MMMM or HHMH (H, M or L each; K for life expectancy; 0 for the last two).");

    /// <summary>Reads four letters; false when they are not an alternative.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out AlternativeCode code)
    {
        code = default;
        if (text is not { Length: 4 } || text.Where((letter, place) => !Allowed[place].Contains(letter, StringComparison.Ordinal)).Any())
            return false;
        code = new AlternativeCode(Letter(text[0]), Letter(text[1]), Letter(text[2]), Letter(text[3]));
        return true;
    }

    /// <summary>The four letters.</summary>
    public override string ToString() => string.Concat(Sign(Fertility), Sign(LifeExpectancy), Sign(InternalMigration), Sign(Immigration));

    internal static AlternativeLetter Letter(char sign) => (AlternativeLetter)Letters.IndexOf(sign, StringComparison.Ordinal);

    internal static char Sign(AlternativeLetter letter) => Letters[(int)letter];

    private static string Word(AlternativeLetter letter) => Words[(int)letter];
}
