using System.Globalization;
using Analytics.Analysis.FreeText;
using Analytics.Core.Columns;
using Analytics.Pipeline.Configuration;
using Analytics.Store;

namespace Analytics.Pipeline.Texts;

/// <summary>Themes as rows of <c>raw.result_text</c>, written and read: theme 0 and the empty sector are all of them.</summary>
internal static class TextThemeRows
{
    private static readonly string[] Texts = ["municipality", "texts", "title", "origin", "is_default", "round", "words", "sector", "suppressed"];
    private static readonly string[] Numbers = ["theme", "n", "minimum", "themes", "texts_read", "too_short", "without_theme", "dated", "answered"];

    /// <summary>The columns, for sessions that have no texts yet.</summary>
    public static IReadOnlyList<DeclaredColumn> Declared { get; } = [.. Texts.Select(n => new DeclaredColumn(n, "VARCHAR")), .. Numbers.Select(n => new DeclaredColumn(n, "BIGINT")), new("answer_days", "DOUBLE")];

    /// <summary>The number of themes that stands for none asked for.</summary>
    public static int Asked(int? themes) => themes ?? 0;

    /// <summary>A round as columns.</summary>
    public static ColumnBatch Columns(TextDefinition texts, PublishedTextRound round, int? themes)
    {
        var cells = Cells(round.Overview).ToList();
        var (overview, count) = (round.Overview, cells.Count);
        return new ColumnBatch(
        [
            CodeColumn.Constant("municipality", texts.Municipality.Value, count),
            CodeColumn.Constant("texts", texts.Name, count),
            CodeColumn.Constant("title", texts.TitleNb, count),
            CodeColumn.Constant("origin", texts.Municipality.IsFictional ? "fictional" : "real", count),
            CodeColumn.Constant("is_default", themes == texts.Themes ? "yes" : "no", count),
            CodeColumn.Constant("round", round.Round, count),
            new TextColumn("words", [.. cells.Select(c => c.Words)]),
            new TextColumn("sector", [.. cells.Select(c => c.Sector)]),
            new TextColumn("suppressed", [.. cells.Select(c => c.Texts is null ? "yes" : "")]),
            new IntegerColumn("theme", [.. cells.Select(c => (long)c.Theme)]),
            new IntegerColumn("n", [.. cells.Select(c => c.Texts ?? IntegerColumn.Null)]),
            Constant("minimum", texts.Minimum),
            Constant("themes", Asked(themes)),
            Constant("texts_read", overview.Read),
            Constant("too_short", overview.TooShort),
            Constant("without_theme", overview.WithoutTheme),
            Constant("dated", overview.Answers?.Dated),
            Constant("answered", overview.Answers?.Answered),
            new NumberColumn("answer_days", [.. cells.Select(_ => overview.Answers?.MedianDays ?? double.NaN)]),
        ]);

        IntegerColumn Constant(string name, long? value) => new(name, [.. Enumerable.Repeat(value ?? IntegerColumn.Null, count)]);
    }

    /// <summary>The rounds of a collection, earliest first.</summary>
    public static IReadOnlyList<PublishedTextRound> Read(DuckDbSession session, string texts, int? themes) =>
    [
        .. session.Query(
            $"SELECT round, theme, words, sector, n, texts_read, too_short, without_theme, dated, answered, answer_days FROM {TextDatasets.Result.Sql} WHERE texts = $texts AND themes = $themes",
            r => (Round: r.GetString(0), Cell: new Cell((int)r.GetInt64(1), r.GetString(2), r.GetString(3), Number(r.GetValue(4))), Counts: Enumerable.Range(5, 5).Select(i => Number(r.GetValue(i))).ToArray(), Days: r.IsDBNull(10) ? double.NaN : r.GetDouble(10)),
            ("texts", texts),
            ("themes", (long)Asked(themes)))
            .GroupBy(r => r.Round, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new PublishedTextRound(g.Key, Overview([.. g.Select(r => r.Cell)], g.First().Counts, g.First().Days))),
    ];

    private static TextOverview Overview(List<Cell> cells, int?[] counts, double days)
    {
        List<Cell> sectors = [.. cells.Where(c => c is { Theme: 0, Sector.Length: > 0 })];
        return new TextOverview(
            counts[0] ?? 0,
            counts[1] ?? 0,
            counts[2] ?? 0,
            [.. sectors.Select(c => c.Sector)],
            [.. sectors.Select(c => c.Texts ?? 0)],
            [
                .. cells.Where(c => c.Theme > 0).GroupBy(c => c.Theme).OrderBy(g => g.Key)
                    .Select(g => new TextTheme(g.First().Words.Split(' '), g.First(c => c.Sector.Length == 0).Texts, [.. sectors.Select(s => g.First(c => c.Sector == s.Sector).Texts)])),
            ])
        {
            Answers = counts[4] is { } answered ? new AnswerTime(counts[3] ?? 0, answered, days) : null,
        };
    }

    private static IEnumerable<Cell> Cells(TextOverview overview)
    {
        yield return new Cell(0, "", "", overview.WithTheme);
        for (var sector = 0; sector < overview.Sectors.Count; sector++)
            yield return new Cell(0, "", overview.Sectors[sector], overview.SectorTexts[sector]);
        for (var theme = 0; theme < overview.Themes.Count; theme++)
        {
            var words = string.Join(' ', overview.Themes[theme].Words);
            yield return new Cell(theme + 1, words, "", overview.Themes[theme].Texts);
            for (var sector = 0; sector < overview.Sectors.Count; sector++)
                yield return new Cell(theme + 1, words, overview.Sectors[sector], overview.Themes[theme].BySector[sector]);
        }
    }

    private static int? Number(object? value) => value is null or DBNull ? null : Convert.ToInt32(value, CultureInfo.InvariantCulture);

    private sealed record Cell(int Theme, string Words, string Sector, int? Texts);
}
