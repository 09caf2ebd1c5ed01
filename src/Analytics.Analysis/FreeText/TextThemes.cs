using Analytics.Analysis.Disclosure;

namespace Analytics.Analysis.FreeText;

/// <summary>Finds themes in masked texts, and counts them by sector. No text itself is given back.</summary>
public static class TextThemes
{
    /// <summary>Fewest themes that can be asked for.</summary>
    public const int Fewest = 2;

    /// <summary>Most themes that can be asked for.</summary>
    public const int Most = 20;

    private const int WordsOfATheme = 6;
    private const int FewestWords = 3;
    private const int MostByDefault = 10;
    private const int Starts = 8;

    /// <summary>How many themes are looked for when nobody says: the square root of a third of the texts, from 2 to 10. Our own rule.</summary>
    /// <param name="texts">Number of texts.</param>
    public static int Default(int texts) => Math.Clamp((int)Math.Round(Math.Sqrt(texts / 3.0)), Fewest, MostByDefault);

    /// <summary>Finds themes. The same texts in the same order give the same themes.</summary>
    /// <param name="texts">Masked texts.</param>
    /// <param name="stopWords">Words that say nothing, in small letters.</param>
    /// <param name="isName">Whether a word in small letters is a name; such a word is never shown.</param>
    /// <param name="themes">How many themes are looked for, or null for <see cref="Default"/>; fewer are when the texts are too few.</param>
    /// <param name="rules">When a number of texts is too small to be shown, and in how many different texts a word must stand.</param>
    public static TextOverview Of(IReadOnlyList<SectorText> texts, IReadOnlySet<string> stopWords, Func<string, bool> isName, int? themes, DisclosureRules rules)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(isName);
        ArgumentNullException.ThrowIfNull(rules);
        var least = rules.MinimumRespondents;
        List<Worded> all = [.. texts.Select(t => new Worded(t.Sector, t.Text, TextWords.Of(t.Text, stopWords, isName)))];
        List<Worded> kept = [.. all.Where(t => t.Words.Count >= FewestWords)];
        var vectors = TextVectors.Of([.. kept.Select(t => t.Words)], least);
        var wanted = Math.Min(themes ?? Default(kept.Count), Math.Min(kept.Count / least, vectors.Stems.Count));
        var found = wanted == 0 ? [] : Found(kept, vectors, wanted, least);
        var tooShort = texts.Count - kept.Count;
        return Counted(found, rules) with { Read = texts.Count, TooShort = tooShort, WithoutTheme = kept.Count - found.Sum(t => t.Texts.Count) };
    }

    private static List<Theme> Found(List<Worded> texts, TextVectors vectors, int themes, int least)
    {
        // Each start ends in a hollow of its own; the deepest of a few is taken, the first of equals.
        var factors = Enumerable.Range(1, Starts).Select(seed => NonnegativeFactorisation.Of(vectors.Weights, themes, seed: (ulong)seed)).MinBy(f => f.Distances[^1])!;
        // A factor can be made larger in W and smaller in H, so rows of W are comparable only when those of H have the same length.
        var lengths = factors.H.RowNorms(2);
        var main = vectors.Weights.EnumerateIndexed(MathNet.Numerics.LinearAlgebra.Zeros.AllowSkip).Where(c => c.Item3 > 0).Select(c => c.Item1).Distinct()
            .ToLookup(text => factors.W.Row(text).PointwiseMultiply(lengths).MaximumIndex(), text => texts[text]);
        return [.. Enumerable.Range(0, themes).Select(theme => new Theme(Shown(main[theme].ToList(), vectors, factors.H.Row(theme), least), [.. main[theme]])).Where(t => t.Words.Count > 0)];
    }

    /// <summary>The heaviest words of a theme that stand, written with a small letter as no name is, in enough different texts of it.</summary>
    private static List<string> Shown(List<Worded> texts, TextVectors vectors, MathNet.Numerics.LinearAlgebra.Vector<double> weights, int least)
    {
        var forms = texts.DistinctBy(t => t.Text, StringComparer.Ordinal).SelectMany(t => t.Words.Distinct()).CountBy(w => w).ToLookup(w => w.Key.Stem, StringComparer.Ordinal);
        return
        [
            .. Enumerable.Range(0, vectors.Stems.Count).Where(s => weights[s] > 0).OrderByDescending(s => weights[s]).ThenBy(s => s)
                .Select(s => Form(forms[vectors.Stems[s]]))
                .OfType<string>()
                .Take(WordsOfATheme),
        ];

        string? Form(IEnumerable<KeyValuePair<TextWord, int>> written) => written.Where(w => w.Key.IsSmall && w.Value >= least).OrderByDescending(w => w.Value).ThenBy(w => w.Key.Form, StringComparer.Ordinal).Select(w => w.Key.Form).FirstOrDefault();
    }

    private static TextOverview Counted(List<Theme> themes, DisclosureRules rules)
    {
        var sectors = Sectors([.. themes.SelectMany(t => t.Texts).Select(t => t.Sector)], rules.MinimumRespondents);
        List<string> names = [.. sectors.Values.Distinct().OrderBy(s => s == TextOverview.OtherSectors).ThenBy(s => s, StringComparer.Ordinal)];
        var counts = themes.ConvertAll(t => names.ConvertAll(s => t.Texts.Count(x => sectors[x.Sector] == s)));
        var shown = Shown(counts, rules);
        if (names is [""])
            names.Clear();
        return new TextOverview(
            0,
            0,
            0,
            names,
            [.. names.Select((_, s) => counts.Sum(c => c[s]))],
            [
                // A hidden number must not be told by the order either.
                .. themes.Select((theme, t) => new TextTheme(theme.Words, shown.Contains(Key(t, -1)) ? theme.Texts.Count : null, [.. names.Select((_, s) => shown.Contains(Key(t, s)) ? counts[t][s] : (int?)null)]))
                    .OrderByDescending(t => t.Texts ?? 0).ThenBy(t => t.Words[0], StringComparer.Ordinal),
            ]);
    }

    /// <summary>Those who held a conference know how many texts each sector gave, so a sector with few of them is not shown by itself, nor are a few such sectors together.</summary>
    private static Dictionary<string, string> Sectors(List<string> sectorOfText, int least)
    {
        List<(string Sector, int Texts)> sizes = [.. sectorOfText.CountBy(s => s, StringComparer.Ordinal).Select(s => (s.Key, s.Value)).OrderBy(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal)];
        var others = sizes.Count(s => s.Texts < least);
        while (others > 0 && others < sizes.Count && sizes.Take(others).Sum(s => s.Texts) < least)
            others++;
        return sizes.Select((s, i) => (s.Sector, Shown: i < others ? TextOverview.OtherSectors : s.Sector)).ToDictionary(s => s.Sector, s => s.Shown, StringComparer.Ordinal);
    }

    private static HashSet<string> Shown(List<List<int>> counts, DisclosureRules rules)
    {
        if (counts.Count == 0)
            return [];
        var table = Table(counts);
        var result = ComplementarySuppression.Protect(table, rules);
        return [.. table.Cells.Select(c => c.Key).Where(result.IsShown)];
    }

    /// <summary>Themes by sectors with the sums of both.</summary>
    internal static DisclosureTable Table(List<List<int>> counts)
    {
        var (themes, sectors) = (Enumerable.Range(0, counts.Count).ToList(), Enumerable.Range(0, counts[0].Count).ToList());
        return new DisclosureTable(
            "themes",
            TableKind.Counts,
            [
                .. themes.SelectMany(t => sectors.Select(s => new DisclosureCell(Key(t, s), counts[t][s]))),
                .. themes.Select(t => new DisclosureCell(Key(t, -1), counts[t].Sum())),
                .. sectors.Select(s => new DisclosureCell(Key(-1, s), counts.Sum(c => c[s])) { IsKnown = true }),
            ],
            [
                .. themes.Select(t => new CellRelation(Key(t, -1), [.. sectors.Select(s => Key(t, s))])),
                .. sectors.Select(s => new CellRelation(Key(-1, s), [.. themes.Select(t => Key(t, s))])),
            ]);
    }

    private static string Key(int theme, int sector) => FormattableString.Invariant($"{theme}/{sector}");

    private sealed record Worded(string Sector, string Text, IReadOnlyList<TextWord> Words);

    private sealed record Theme(List<string> Words, List<Worded> Texts);
}
