using Analytics.Analysis.Compass;
using Analytics.Notebooks.Tables;
using Analytics.Pipeline.Analyses;

namespace Analytics.Notebooks.Analyses;

/// <summary>An evaluation with Kommunekompasset. Scores of different versions are never compared, sums of areas never split.</summary>
public sealed class CompassTables : AnalysisTables
{
    private CompassTables(Table areas, Table total, IEnumerable<string> notes)
        : base(areas, notes) => (Areas, Total) = (areas, total);

    /// <summary>The areas, most points left first: <c>year</c>, <c>area</c> (its number), <c>name</c>, <c>score</c>, <c>max</c>, <c>left</c>, and the <c>change</c> since an earlier evaluation of the same version.</summary>
    public Table Areas { get; }

    /// <summary>The total against means of others, an earlier evaluation and the own target: <c>year</c>, <c>against</c>, <c>against_year</c>, <c>own</c>, <c>other</c>, <c>difference</c> (own less other).</summary>
    public Table Total { get; }

    internal static CompassTables Of(CompassResult result)
    {
        var reading = result.Reading;
        var changes = reading.AreaChanges.ToDictionary(c => c.Own.AreaNumber, c => c.Points, StringComparer.Ordinal);
        Column Area(string name, Func<CompassRoom, object?> value, string unit = "") => new(name, [.. reading.Rooms.Select(r => Cell.Of(value(r)))], unit);
        var areas = new Table(
            [
                Area("year", r => r.Area.Year),
                Area("area", r => r.Area.AreaNumber),
                Area("name", r => r.Area.AreaNb),
                Area("score", r => r.Area.Score, "poeng"),
                Area("max", r => r.Area.Max, "poeng"),
                Area("left", r => r.Points, "poeng"),
                Area("change", r => changes.TryGetValue(r.Area.AreaNumber, out var points) ? points : null, "poeng"),
            ],
            [.. reading.Rooms.Select(r => new Origin("", null, r.Area.SourceNb))]);
        List<(string Against, CompassDifference Difference)> totals = [.. reading.References.Select(r => (r.Other.Whose, r))];
        if (reading.Change is { } change)
            totals.Add(("forrige evaluering", change));
        if (reading.Target is { } target)
            totals.Add(("eget mål", new CompassDifference(reading.Profile.Total!, target.Target)));
        Column Total(string name, Func<(string Against, CompassDifference Difference), object?> value, string unit = "") => new(name, [.. totals.Select(t => Cell.Of(value(t)))], unit);
        return new CompassTables(
            areas,
            new Table(
                [
                    Total("year", t => t.Difference.Own.Year),
                    Total("against", t => t.Against),
                    Total("against_year", t => t.Difference.Other.Year),
                    Total("own", t => t.Difference.Own.Score, "poeng"),
                    Total("other", t => t.Difference.Other.Score, "poeng"),
                    Total("difference", t => t.Difference.Points, "poeng"),
                ],
                [.. totals.Select(t => new Origin("", null, t.Difference.Other.SourceNb))]),
            reading.Profile.CautionsNb);
    }
}
