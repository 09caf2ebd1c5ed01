using Analytics.Analysis.Registers;
using Analytics.Analysis.UnitFigures;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Ingestion;
using Analytics.Store;
using DuckDB.NET.Data;

namespace Analytics.Pipeline.Analyses;

/// <summary>Reads the municipality's own registers and management figures. They are those of the municipality of municipality.yaml, and of no other.</summary>
internal sealed class RegisterReader(DuckDbSession session, RegistersDefinition definition, bool isFictional)
{
    private readonly string origin = isFictional ? Origin.Fictional : Origin.Real;

    /// <summary>The items, and a sentence for each word that registers.yaml does not know.</summary>
    public (IReadOnlyList<RegisterItem> Items, IReadOnlyList<string> NotesNb) Items()
    {
        var rows = session.Query(
            """
            SELECT register, item, title, unit, status, owner_role, opened, deadline, closed, indicator, baseline, target, value, measured_in, effect_kr, layers, ways, from_input, focus
            FROM register_item WHERE origin = $origin ORDER BY register, item
            """,
            r => (Status: Text(r, 4), Item: Item(r)),
            ("origin", origin));
        var known = definition.Registers.Select(r => r.Register).ToHashSet(StringComparer.Ordinal);
        List<string> notes =
        [
            .. rows.Where(r => !known.Contains(r.Item.Register)).GroupBy(r => r.Item.Register, StringComparer.Ordinal).Select(g => $"Registeret «{g.Key}» ({g.Count()} rader) er ikke beskrevet i registers.yaml, og er utelatt."),
            .. rows.Where(r => known.Contains(r.Item.Register) && !definition.States.ContainsKey(r.Status)).GroupBy(r => r.Status, StringComparer.Ordinal)
                .Select(g => $"Statusen «{g.Key}» står på {g.Count()} rader, blant dem {g.First().Item.Register} {g.First().Item.Item}, og er ikke et ord i registers.yaml. Radene er utelatt. Kjente ord: {string.Join(", ", definition.States.Keys)}."),
        ];
        return ([.. rows.Where(r => known.Contains(r.Item.Register) && definition.States.ContainsKey(r.Status)).Select(r => r.Item with { State = definition.States[r.Status] })], notes);
    }

    /// <summary>The management figures, and what is computed from them.</summary>
    public ManagementFigures Units() => ManagementFigures.Of(
        session.Query(
            "SELECT sector, unit, period, figure, value FROM unit_figure WHERE origin = $origin ORDER BY sector, unit, figure, period",
            r => new UnitFigure(Text(r, 0), Text(r, 1), Text(r, 2), Text(r, 3), Number(r, 4)),
            ("origin", origin)),
        definition.Rules,
        definition.Shares);

    private static RegisterItem Item(DuckDBDataReader row) => new(Text(row, 0), Text(row, 1), Text(row, 2), Text(row, 3), default)
    {
        OwnerRole = Text(row, 5),
        Opened = Day(row, 6),
        Deadline = Day(row, 7),
        Closed = Day(row, 8),
        Indicator = Text(row, 9),
        Baseline = Number(row, 10),
        Target = Number(row, 11),
        Value = Number(row, 12),
        MeasuredIn = Text(row, 13),
        EffectKroner = Number(row, 14),
        Layers = List(row, 15),
        Ways = List(row, 16),
        FromInput = Text(row, 17),
        FocusAreas = List(row, 18),
    };

    private static string[] List(DuckDBDataReader row, int column) => Text(row, column).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Text(DuckDBDataReader row, int column) => row.IsDBNull(column) ? "" : row.GetString(column);

    private static double? Number(DuckDBDataReader row, int column) => row.IsDBNull(column) ? null : row.GetDouble(column);

    private static DateOnly? Day(DuckDBDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<DateOnly>(column);
}
