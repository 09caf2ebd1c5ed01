using Analytics.Analysis.Disclosure;

namespace Analytics.Analysis.FreeText;

/// <summary>Finds themes in masked texts, and counts them by sector. No text itself is given back.</summary>
public static class TextThemes
{
    private const int WordsOfATheme = 6;

    /// <summary>Finds themes.</summary>
    /// <param name="texts">Masked texts, each with its sector.</param>
    /// <param name="stopWords">Words that say nothing, in small letters.</param>
    /// <param name="themes">How many themes are looked for.</param>
    /// <param name="rules">When a number of texts is too small to be shown.</param>
    /// <returns>Themes that enough texts have, the largest first; empty when there are too few texts for that many.</returns>
    public static IReadOnlyList<TextTheme> Of(IReadOnlyList<(string Sector, string Text)> texts, IReadOnlySet<string> stopWords, int themes, DisclosureRules rules)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(rules);
        var vectors = TextVectors.Of([.. texts.Select(t => t.Text)], stopWords, rules.MinimumRespondents);
        if (vectors.Stems.Count < themes || texts.Count < themes * rules.MinimumRespondents)
            return [];
        var found = NonnegativeFactorisation.Of(vectors.Weights, themes);
        var main = Enumerable.Range(0, texts.Count).Where(t => vectors.Weights.Row(t).Sum() > 0).Select(t => (Text: t, Theme: found.W.Row(t).MaximumIndex())).ToLookup(t => t.Theme, t => texts[t.Text].Sector);
        List<string> sectors = [.. texts.Select(t => t.Sector).Distinct().Order(StringComparer.Ordinal)];
        var counts = Enumerable.Range(0, themes).Select(theme => sectors.ToDictionary(s => s, s => main[theme].Count(x => x == s), StringComparer.Ordinal)).ToList();
        var shown = Shown(counts, sectors, rules);
        return
        [
            .. Enumerable.Range(0, themes)
                .Where(theme => main[theme].Count() >= rules.MinimumRespondents)
                .Select(theme => new TextTheme(
                    [.. found.H.Row(theme).EnumerateIndexed(MathNet.Numerics.LinearAlgebra.Zeros.Include).OrderByDescending(w => w.Item2).ThenBy(w => w.Item1).Take(WordsOfATheme).Select(w => vectors.Words[w.Item1])],
                    main[theme].Count(),
                    sectors.Where(s => shown.Contains(Key(theme, s))).ToDictionary(s => s, s => counts[theme][s])))
                .OrderByDescending(t => t.Texts),
        ];
    }

    // The sums of themes are shown, and the number of texts of a sector is known to those who held the conference.
    private static HashSet<string> Shown(List<Dictionary<string, int>> counts, List<string> sectors, DisclosureRules rules)
    {
        var themes = Enumerable.Range(0, counts.Count).ToList();
        List<DisclosureCell> cells =
        [
            .. themes.SelectMany(t => sectors.Select(s => new DisclosureCell(Key(t, s), counts[t][s]))),
            .. themes.Select(t => new DisclosureCell(Key(t, ""), counts[t].Values.Sum())),
            .. sectors.Select(s => new DisclosureCell(Key(-1, s), counts.Sum(c => c[s])) { IsKnown = true }),
        ];
        List<CellRelation> relations =
        [
            .. themes.Select(t => new CellRelation(Key(t, ""), [.. sectors.Select(s => Key(t, s))])),
            .. sectors.Select(s => new CellRelation(Key(-1, s), [.. themes.Select(t => Key(t, s))])),
        ];
        var result = ComplementarySuppression.Protect(new DisclosureTable("themes", TableKind.Counts, cells, relations), rules);
        return [.. cells.Select(c => c.Key).Where(result.IsShown)];
    }

    private static string Key(int theme, string sector) => $"{theme}/{sector}";
}
