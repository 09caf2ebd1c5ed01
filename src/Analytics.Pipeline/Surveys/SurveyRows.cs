using System.Globalization;
using Analytics.Core.Columns;
using Analytics.Sources.Surveys;

namespace Analytics.Pipeline.Surveys;

/// <summary>Rows of surveys as columns of the store.</summary>
internal static class SurveyRows
{
    public static IReadOnlyList<ColumnBatch> Frame(IReadOnlyList<SurveyFrameUnit> units) =>
    [
        new ColumnBatch(
        [
            Text("round", units.Select(u => u.Round)),
            Text("sector", units.Select(u => u.Sector)),
            Text("unit", units.Select(u => u.Unit)),
            new IntegerColumn("population", [.. units.Select(u => (long)u.Population)]),
            new IntegerColumn("place", [.. units.Select((_, i) => (long)i)]),
        ]),
    ];

    public static ColumnBatch Answers(IReadOnlyList<SurveyRespondent> rows, SurveyLayout layout) => new(
    [
        Text("round", rows.Select(r => r.Round)),
        Text("sector", rows.Select(r => r.Sector)),
        Text("unit", rows.Select(r => r.Unit)),
        new NumberColumn("weight", [.. rows.Select(r => r.Weight)]),
        .. layout.Backgrounds.Select((_, i) => Text(Background(i), rows.Select(r => r.Backgrounds[i]))),
        .. layout.Items.Select((_, i) => new NumberColumn(Item(i), [.. rows.Select(r => r.Answers[i])])),
    ]);

    public static ColumnBatch Aggregates(IReadOnlyList<SurveyAggregate> rows) => new(
    [
        Text("round", rows.Select(r => r.Round)),
        Text("sector", rows.Select(r => r.Sector)),
        Text("unit", rows.Select(r => r.Unit)),
        Text("factor", rows.Select(r => r.Factor)),
        new IntegerColumn("answers", [.. rows.Select(r => (long)r.Count)]),
        new NumberColumn("mean", [.. rows.Select(r => r.Mean)]),
        new NumberColumn("deviation", [.. rows.Select(r => r.Deviation)]),
    ]);

    /// <summary>Column of a background variable.</summary>
    public static string Background(int place) => string.Create(CultureInfo.InvariantCulture, $"background_{place}");

    /// <summary>Column of an item.</summary>
    public static string Item(int place) => string.Create(CultureInfo.InvariantCulture, $"item_{place}");

    private static TextColumn Text(string name, IEnumerable<string?> values) => new(name, [.. values]);
}
