using Analytics.Core;
using Analytics.Pipeline.Borders;
using Analytics.Store;
using DuckDB.NET.Data;

namespace Analytics.Pipeline.Analysis;

/// <summary>Published cells of the catalogue's indicators, read an indicator at a time for all regions and kept: most analyses ask for the same figure of many.</summary>
internal sealed class IndicatorCells(DuckDbSession session, string origin)
{
    private const string TodaysBorders = "SELECT *, flag AS how, from_codes AS parts FROM indicator_value_current_borders";
    private const string OwnBorders = "SELECT *, 'exact' AS how, region AS parts FROM indicator_value";
    private static readonly IReadOnlyList<IndicatorPoint> None = [];

    private readonly Dictionary<IndicatorCode, IReadOnlyDictionary<string, IReadOnlyList<IndicatorPoint>>> moved = [];
    private readonly Dictionary<IndicatorCode, IReadOnlyDictionary<string, IReadOnlyList<IndicatorPoint>>> unmoved = [];

    /// <summary>A region's cells by rising year in today's borders; those of a municipality that has ended in its own. Empty when there are none.</summary>
    public IReadOnlyList<IndicatorPoint> Points(IndicatorDefinition definition, RegionCode region) =>
        Moved(definition).TryGetValue(region.Value, out var points) ? points
        : Known(unmoved, definition, OwnBorders).GetValueOrDefault(region.Value, None);

    /// <summary>The numbers of all municipalities in today's borders, by municipality and year; cells without a number are left out.</summary>
    public IReadOnlyDictionary<MunicipalityCode, IReadOnlyDictionary<Year, double>> EveryMunicipality(IndicatorDefinition definition) => Moved(definition)
        .Where(region => MunicipalityCode.IsValid(region.Key) && region.Value.Any(p => p.Measure.HasValue))
        .OrderBy(region => region.Key, StringComparer.Ordinal)
        .ToDictionary(
            region => new MunicipalityCode(region.Key),
            IReadOnlyDictionary<Year, double> (region) => region.Value.Where(p => p.Measure.HasValue).ToDictionary(p => p.Year, p => p.Measure.Value!.Value));

    private IReadOnlyDictionary<string, IReadOnlyList<IndicatorPoint>> Moved(IndicatorDefinition definition) => Known(moved, definition, TodaysBorders);

    private IReadOnlyDictionary<string, IReadOnlyList<IndicatorPoint>> Known(
        Dictionary<IndicatorCode, IReadOnlyDictionary<string, IReadOnlyList<IndicatorPoint>>> known, IndicatorDefinition definition, string cells) =>
        known.TryGetValue(definition.Code, out var regions) ? regions : known[definition.Code] = Read(definition, cells);

    private Dictionary<string, IReadOnlyList<IndicatorPoint>> Read(IndicatorDefinition definition, string cells)
    {
        // Most cells of a table came with the same file.
        var provenances = new Dictionary<Provenance, Provenance>();
        return session.Query(
                $"""
                SELECT year, value, status, published_at, retrieved_at, content_hash, maturity, how, parts, region
                FROM ({cells}) WHERE indicator = $indicator AND origin = $origin ORDER BY region, year
                """,
                r => (Region: r.GetString(9), Point: new IndicatorPoint(new Year(r.GetInt32(0)), Cell(r), Shared(Provenance(r, definition)))),
                ("indicator", definition.Code.Value),
                ("origin", origin))
            .GroupBy(c => c.Region, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, IReadOnlyList<IndicatorPoint> (g) => [.. g.Select(c => c.Point)], StringComparer.Ordinal);

        Provenance Shared(Provenance provenance)
        {
            if (!provenances.TryGetValue(provenance, out var same))
                provenances[provenance] = same = provenance;
            return same;
        }
    }

    private static Measure Cell(DuckDBDataReader row)
    {
        double? value = row.IsDBNull(1) ? null : row.GetDouble(1);
        return new Measure(value, CellStatusSigns.Parse(row.IsDBNull(2) ? null : row.GetString(2), value is not null));
    }

    private static Provenance Provenance(DuckDBDataReader row, IndicatorDefinition definition) => new(
        definition.SourceTable, definition.ContentsCode, definition.Cell, definition.Scope, Moment(row, 3), Moment(row, 4) ?? default,
        row.GetString(6) == "provisional" ? DataMaturity.Provisional : DataMaturity.Final, row.IsDBNull(5) ? "" : row.GetString(5),
        MovedYear.Formula(BorderFlags.Parse(row.GetString(7)), row.GetString(8)));

    private static DateTimeOffset? Moment(DuckDBDataReader row, int column) =>
        row.IsDBNull(column) ? null : new DateTimeOffset(DateTime.SpecifyKind(row.GetDateTime(column), DateTimeKind.Utc));
}
