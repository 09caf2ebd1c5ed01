namespace Analytics.Server.Pages;

/// <summary>What kinds of problems are called on the pages; the store keeps them under English names.</summary>
internal static class ProblemWords
{
    /// <summary>The problem's kind in words, and what it is about.</summary>
    public static string Of(string problem)
    {
        foreach (var (kind, words) in Kinds())
        {
            if (problem == kind)
                return words;
            if (problem.StartsWith($"{kind} ", StringComparison.Ordinal))
                return $"{words}: {problem[(kind.Length + 1)..]}";
        }

        return problem;
    }

    private static IEnumerable<(string Kind, string Words)> Kinds() =>
    [
        ("schedule stopped", Say("Årshjulet står stille")),
        ("schedule definition", Say("Feil i årshjulets oppsett")),
        ("failed", Say("Mislyktes")),
        ("late", Say("Forsinket")),
        ("task", Say("Noe å gjøre")),
        ("checks", Say("Tall som ikke stemmer")),
        ("odd figures", Say("Tall som bør ses på")),
        ("held back", Say("Holdt tilbake")),
        ("source", Say("Kilde som er endret")),
        ("stale", Say("Eldre tall enn det skal være")),
    ];
}
