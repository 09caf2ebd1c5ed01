using Analytics.Analysis.Borders;
using Analytics.Analysis.Editing;
using Analytics.Analysis.Forecasting;
using Analytics.Core;
using Analytics.Pipeline.Borders;
using Analytics.Store;
using DuckDB.NET.Data;

namespace Analytics.Pipeline.Analyses;

/// <summary>Reads the catalogue's figures of a whole country, in the borders of today, with what stands under a code in years when it was no municipality.</summary>
internal sealed class ReportedFigureReader(DuckDbSession session, string origin)
{
    /// <summary>The figures that have a value of some municipality, in the catalogue's order.</summary>
    /// <param name="definitions">The catalogue.</param>
    /// <param name="groups">The KOSTRA group of each municipality.</param>
    /// <param name="inhabitants">Their sizes.</param>
    public IReadOnlyList<(IndicatorDefinition Definition, ReportedFigure Figure)> Read(
        IReadOnlyList<IndicatorDefinition> definitions, IReadOnlyDictionary<string, string> groups, IReadOnlyDictionary<string, double> inhabitants)
    {
        var cells = session.Query(
            """
            SELECT indicator, region, year, value, status, flag, region_kind FROM indicator_value_current_borders
            WHERE origin = $origin AND region_kind IN ('municipality', 'group', 'country') ORDER BY indicator, region, year
            """,
            r => new Cell(r.GetString(0), r.GetString(1), Value(r, Flag(r.GetString(5))), r.GetString(6) == "municipality"),
            ("origin", origin));
        var fill = Fill().ToLookup(c => c.Indicator, StringComparer.Ordinal);
        var byIndicator = cells.ToLookup(c => c.Indicator, StringComparer.Ordinal);
        return
        [
            .. from definition in definitions
               let its = byIndicator[definition.Code.Value].ToList()
               where its.Exists(c => c.IsMunicipality)
               select (definition, new ReportedFigure(
                   definition.Code.Value,
                   definition.Decimals,
                   new IndicatorBounds(definition.Lower, definition.Upper),
                   Series(its.Where(c => c.IsMunicipality).Concat(fill[definition.Code.Value]), groups, inhabitants),
                   Series(its.Where(c => !c.IsMunicipality), groups, inhabitants))),
        ];
    }

    /// <summary>Where cells were read, by indicator, region and year; of former municipalities under their own codes.</summary>
    public IReadOnlyDictionary<(string Indicator, string Region, int Year), Provenance> Provenances(IReadOnlyDictionary<string, IndicatorDefinition> definitions, IEnumerable<int> years)
    {
        var wanted = years.Distinct().Order().ToList();
        return wanted.Count == 0 ? new Dictionary<(string, string, int), Provenance>() : session.Query(
            $"""
            SELECT indicator, region, year, published_at, retrieved_at, content_hash, maturity FROM indicator_value_current_borders
            WHERE origin = $origin AND region_kind = 'municipality' AND year IN ({string.Join(", ", wanted)})
            UNION ALL BY NAME
            SELECT indicator, region, year, published_at, retrieved_at, content_hash, maturity FROM indicator_value
            WHERE origin = $origin AND region_kind = 'municipality' AND indicator IS NOT NULL AND year IN ({string.Join(", ", wanted)})
            """,
            r => (Key: (r.GetString(0), r.GetString(1), r.GetInt32(2)), Row: Read(r, 3)),
            ("origin", origin))
            .Where(r => definitions.ContainsKey(r.Key.Item1))
            .DistinctBy(r => r.Key)
            .ToDictionary(r => r.Key, r => r.Row with { SourceTable = definitions[r.Key.Item1].SourceTable, ContentsCode = definitions[r.Key.Item1].ContentsCode, Cell = definitions[r.Key.Item1].Cell, Scope = definitions[r.Key.Item1].Scope });
    }

    /// <summary>A vintage from the columns published_at, retrieved_at, content_hash and maturity; table and codes are the caller's to fill in.</summary>
    internal static Provenance Read(DuckDBDataReader row, int first) => new(
        "", null, "", AccountingScope.None, Moment(row, first), Moment(row, first + 1) ?? default,
        row.GetString(first + 3) == "provisional" ? DataMaturity.Provisional : DataMaturity.Final, row.IsDBNull(first + 2) ? "" : row.GetString(first + 2));

    /// <summary>What stands under a municipality's code in years when there was none: SSB fills zeros in.</summary>
    private IReadOnlyList<Cell> Fill()
    {
        if (BorderGround.Read(session).FirstOrDefault(g => g.Origin == origin) is not { } ground)
            return [];
        return
        [
            .. session.Query(
                "SELECT indicator, region, year, value, status FROM indicator_value WHERE origin = $origin AND region_kind = 'municipality' AND indicator IS NOT NULL AND value IS NOT NULL ORDER BY indicator, region, year",
                r => new Cell(r.GetString(0), r.GetString(1), Value(r, ValueOrigin.NoMunicipality), true),
                ("origin", origin)).Where(c => BorderGround.FirstDay(c.Value.Year) is var day && day >= ground.Known && !ground.History.Exists(new MunicipalityCode(c.Region), day)),
        ];
    }

    private static IReadOnlyList<ReportedSeries> Series(IEnumerable<Cell> cells, IReadOnlyDictionary<string, string> groups, IReadOnlyDictionary<string, double> inhabitants) =>
    [
        .. cells.GroupBy(c => c.Region, StringComparer.Ordinal).Select(region => new ReportedSeries(
            new RegionCode(region.Key),
            groups.GetValueOrDefault(region.Key),
            inhabitants.TryGetValue(region.Key, out var persons) ? persons : null,
            // Where borders moved, the year has a figure of today's municipality beside what stands under its code.
            [.. region.OrderBy(c => c.Value.Origin).ThenBy(c => c.Value.Year).Select(c => c.Value)])),
    ];

    private static ReportedValue Value(DuckDBDataReader row, ValueOrigin origin)
    {
        double? value = row.IsDBNull(3) ? null : row.GetDouble(3);
        return new ReportedValue(new Year(row.GetInt32(2)), new Measure(value, CellStatusSigns.Parse(row.IsDBNull(4) ? null : row.GetString(4), value is not null)), origin);
    }

    private static ValueOrigin Flag(string word) => BorderFlags.Parse(word) is BorderFlag.Exact or BorderFlag.Recoded ? ValueOrigin.Published : ValueOrigin.Moved;

    private static DateTimeOffset? Moment(DuckDBDataReader row, int column) =>
        row.IsDBNull(column) ? null : new DateTimeOffset(DateTime.SpecifyKind(row.GetDateTime(column), DateTimeKind.Utc));

    private sealed record Cell(string Indicator, string Region, ReportedValue Value, bool IsMunicipality);
}
