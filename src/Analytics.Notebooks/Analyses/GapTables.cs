using Analytics.Core;
using Analytics.Notebooks.Tables;
using Analytics.Pipeline.Analyses;

namespace Analytics.Notebooks.Analyses;

/// <summary>Differences in spending as tables.</summary>
internal static class GapTables
{
    public static Table Gaps(GapResult result)
    {
        var gaps = result.Gaps;
        if (gaps.Count == 0)
            throw Nothing("Compare", result, "net spending per inhabitant of both");
        Column Kroner(string name, Func<GapRow, double?> value) => new(name, [.. gaps.Select(g => Cell.Of(value(g)))], "kr per innb.");
        return new Table(
            [
                new Column("reference", [.. gaps.Select(g => Cell.Of(g.Reference.NameNb))]),
                new Column("concept", [.. gaps.Select(g => Cell.Of(g.Concept))]),
                new Column("name", [.. gaps.Select(g => Cell.Of(g.NameNb))]),
                new Column("year", [.. gaps.Select(g => Cell.Of(g.Year))]),
                Kroner("own", g => g.Gap.Own),
                Kroner("other", g => g.Gap.Reference),
                Kroner("difference", g => g.Gap.Gap),
                Kroner("need", g => g.Gap.NeedPart),
                Kroner("level", g => g.Gap.LevelPart),
                new Column("millions", [.. gaps.Select(g => Cell.Of((g.Level ?? g.Whole).Millions))], "mill. kr"),
                new Column("full_time", [.. gaps.Select(g => Cell.Of((g.Level ?? g.Whole).FullTime))], "årsverk"),
                new Column("note", [.. gaps.Select(g => Cell.Of(g.NoteNb))]),
            ],
            [.. gaps.Select(g => new Origin("", g.Provenance, "forskjell = egne kr per innbygger − referansens; behov = (relativt behov − 1) · referansens; nivå = resten"))]);
    }

    public static Table Splits(GapResult result)
    {
        var splits = result.Splits;
        if (splits.Count == 0)
            throw Nothing("CompareCoverage", result, "spending and coverage of a target group of both");
        Column Column(string name, string unit, Func<SplitRow, object?> value) => new(name, [.. splits.Select(s => Cell.Of(value(s)))], unit);
        return new Table(
            [
                Column("reference", "", s => s.Reference.NameNb),
                Column("service", "", s => s.Group.Service),
                Column("name", "", s => s.Group.LabelNb),
                Column("year", "", s => s.Year),
                Column("own_coverage", "prosent", s => s.OwnCoverage),
                Column("other_coverage", "prosent", s => s.ReferenceCoverage),
                Column("own", "kr per person", s => s.Split.Own),
                Column("other", "kr per person", s => s.Split.Reference),
                Column("difference", "kr per person", s => s.Split.Gap),
                Column("coverage", "kr per person", s => s.Split.CoveragePart),
                Column("unit_cost", "kr per person", s => s.Split.UnitCostPart),
                Column("coverage_millions", "mill. kr", s => s.Millions(s.Split.CoveragePart)),
                Column("unit_cost_millions", "mill. kr", s => s.Millions(s.Split.UnitCostPart)),
            ],
            [.. splits.Select(s => new Origin("", s.Provenances.Count > 0 ? s.Provenances[0] : null, "kr per person i målgruppen = dekningsgrad · enhetskostnad; forskjellen er delt på de to uten rest (logaritmisk Divisia-indeks)"))]);
    }

    private static ConfigurationException Nothing(string call, GapResult result, string expected) => new(
        $"{call}, {result.NameNb} ({result.Municipality})",
        result.NotesNb.Count > 0 ? string.Join(' ', result.NotesNb).TrimEnd('.') : "nothing can be compared",
        expected,
        "Run: analytics ingest 12362 --live, or: analytics run --data FOLDER");
}
