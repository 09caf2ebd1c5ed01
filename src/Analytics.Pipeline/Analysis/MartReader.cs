using Analytics.Analysis.Compass;
using Analytics.Analysis.Demography;
using Analytics.Core;
using Analytics.Pipeline.Contracts;
using Analytics.Pipeline.Ingestion;
using Analytics.Reporting.Perspective;
using Analytics.Store;
using DuckDB.NET.Data;

namespace Analytics.Pipeline.Analysis;

/// <summary>Reads the marts into the records that analyses take. Real and invented figures never meet: every question names its origin.</summary>
internal sealed class MartReader(DuckDbSession session, MunicipalityCode municipality)
{
    private readonly string origin = municipality.IsFictional ? Origin.Fictional : Origin.Real;

    /// <summary>The municipality's row, or null when no data or reference knows the code.</summary>
    public MunicipalityRow? Municipality() => session.Query(
        "SELECT code, name, county, kostra_group FROM municipality WHERE code = $code ORDER BY valid_from DESC LIMIT 1",
        r => new MunicipalityRow(r.GetString(0), Shown(r.GetString(1)), Text(r, 2), Text(r, 3)),
        ("code", municipality.Value)).SingleOrDefault();

    /// <summary>The name of any municipality, or null.</summary>
    public string? NameOf(MunicipalityCode code) => session.Query(
        "SELECT name FROM municipality WHERE code = $code ORDER BY valid_from DESC LIMIT 1", r => Shown(r.GetString(0)), ("code", code.Value)).SingleOrDefault();

    /// <summary>Codes that the population mart has figures for.</summary>
    public IReadOnlyList<string> WithPopulation() => session.Query(
        "SELECT DISTINCT municipality FROM population ORDER BY municipality", r => r.GetString(0));

    /// <summary>The counted population, or null when there is none.</summary>
    public PopulationHistory? Population(MunicipalityCode code, string name)
    {
        var cells = session.Query(
            "SELECT year, sex, age, persons FROM population WHERE municipality = $code AND origin = $origin ORDER BY year, sex, age",
            r => (Year: r.GetInt32(0), Sex: r.GetString(1), Age: r.GetInt32(2), Persons: r.GetDouble(3)),
            ("code", code.Value), ("origin", origin));
        var totals = session.Query(
            "SELECT year, persons, published_at, retrieved_at, content_hash FROM population_total WHERE region = $code AND origin = $origin ORDER BY year",
            r => (Year: r.GetInt32(0), Persons: r.GetDouble(1), Provenance: PopulationProvenance(r, 2)),
            ("code", code.Value), ("origin", origin));
        if (totals.Count == 0)
            return null;
        var byAge = cells.GroupBy(c => c.Year).Where(g => g.Count() == 2 * Age.Count).ToDictionary(g => new Year(g.Key), g => new PopulationVector(Ages(g, "1"), Ages(g, "2")));
        return new PopulationHistory(code, name, byAge, totals.ToDictionary(t => new Year(t.Year), t => t.Persons), totals[^1].Provenance);
    }

    /// <summary>Births, deaths and moves by year; empty when there are none.</summary>
    public IReadOnlyList<PopulationEvents> Events() => session.Query(
        """
        SELECT year,
          sum(persons) FILTER (kind = 'births'), sum(persons) FILTER (kind = 'deaths'),
          sum(persons) FILTER (kind IN ('immigration', 'domestic_in')), sum(persons) FILTER (kind IN ('emigration', 'domestic_out'))
        FROM population_event WHERE municipality = $code AND origin = $origin
        GROUP BY year HAVING count(DISTINCT kind) = 6 ORDER BY year
        """,
        r => new PopulationEvents(new Year(r.GetInt32(0)), r.GetDouble(1), r.GetDouble(2), r.GetDouble(3), r.GetDouble(4)),
        ("code", municipality.Value), ("origin", origin));

    /// <summary>Where births, deaths and moves came from, or null when there are none.</summary>
    public Provenance? EventsProvenance() => session.Query(
        "SELECT published_at, retrieved_at, content_hash FROM population_event WHERE municipality = $code AND origin = $origin ORDER BY year DESC LIMIT 1",
        r => new Provenance("01222", null, "", AccountingScope.None, Moment(r, 0), Moment(r, 1) ?? default, DataMaturity.Final, Text(r, 2) ?? ""),
        ("code", municipality.Value), ("origin", origin)).SingleOrDefault();

    /// <summary>One indicator of one region, or null when the data have no cell of it.</summary>
    public IndicatorSeries? Series(IndicatorDefinition definition, RegionCode region, string name)
    {
        var points = session.Query(
            """
            SELECT year, value, status, published_at, retrieved_at, content_hash, maturity
            FROM indicator_value WHERE indicator = $indicator AND region = $region AND origin = $origin ORDER BY year
            """,
            r => new IndicatorPoint(new Year(r.GetInt32(0)), Cell(r), Provenance(r, definition)),
            ("indicator", definition.Code.Value), ("region", region.Value), ("origin", origin));
        return points.Count == 0 ? null : new IndicatorSeries(region, name, definition, points);
    }

    /// <summary>Published rows about Kommunekompasset in Norway: the municipality's own under any code that it has had, and means.</summary>
    public IReadOnlyList<CompassRow> CompassRows(string name) => session.Query(
        """
        SELECT municipality_name, municipality, country, year, version, kind, area_no, area, score, max, source, note
        FROM compass_score
        WHERE country = 'NO' AND origin = $origin AND (municipality = $code OR municipality_name = $name OR kind IN ('mean', 'group_mean'))
        ORDER BY year, kind, area_no
        """,
        r => new CompassRow(
            Text(r, 0) ?? "", Text(r, 1) ?? "", r.GetString(2), r.IsDBNull(3) ? null : (int)r.GetInt64(3), r.GetString(4), r.GetString(5),
            Text(r, 6) ?? "", Text(r, 7) ?? "", r.GetDouble(8), r.IsDBNull(9) ? 0 : r.GetDouble(9), Text(r, 10) ?? "", Text(r, 11) ?? ""),
        ("code", municipality.Value), ("name", name), ("origin", origin));

    /// <summary>How new each table is for this municipality.</summary>
    public IReadOnlyList<TableFreshness> Freshness() => session.Query(
        """
        WITH cells AS (
          SELECT source_table, CAST(year AS VARCHAR) AS period, value, status, published_at, retrieved_at, maturity FROM indicator_value WHERE region = $code AND origin = $origin
          UNION ALL
          SELECT '07459', CAST(year AS VARCHAR), persons, NULL, published_at, retrieved_at, 'final' FROM population_total WHERE region = $code AND origin = $origin
          UNION ALL
          SELECT '01222', CAST(year AS VARCHAR), persons, NULL, published_at, retrieved_at, 'final' FROM population_event WHERE municipality = $code AND origin = $origin
        )
        SELECT source_table, max(period) FILTER (value IS NOT NULL), arg_max(published_at, period) FILTER (value IS NOT NULL), max(retrieved_at),
          arg_max(maturity, period) FILTER (value IS NOT NULL), count(*) FILTER (status = ':'), count(*) FILTER (status IN ('..', '...'))
        FROM cells GROUP BY source_table ORDER BY source_table
        """,
        r => new TableFreshness(r.GetString(0), Text(r, 1), Moment(r, 2), Moment(r, 3) ?? default, Text(r, 4) == "provisional", (int)r.GetInt64(5), (int)r.GetInt64(6)),
        ("code", municipality.Value), ("origin", origin));

    /// <summary>What the sources' contracts said of their newest files that did not hold.</summary>
    public IReadOnlyList<(FileResult File, bool IsHeld)> ContractBreaches() =>
        [.. HeldFiles.Read(session).Select(f => (f, true)), .. HeldFiles.Warnings(session).Select(f => (f, false))];

    /// <summary>The last change of each figure that was published anew with another value, the newest year first.</summary>
    public IReadOnlyList<RevisedFigure> Revisions(IReadOnlyList<IndicatorDefinition> figures)
    {
        var byCode = figures.ToDictionary(f => f.Code.Value, StringComparer.Ordinal);
        return
        [
            .. session.Query(
                """
                SELECT indicator, year, old_value, new_value, old_published_at, new_published_at
                FROM revision
                WHERE region = $code AND origin = $origin AND indicator IS NOT NULL
                QUALIFY row_number() OVER (PARTITION BY indicator, year ORDER BY new_published_at DESC) = 1
                ORDER BY year DESC, indicator
                """,
                r => byCode.TryGetValue(r.GetString(0), out var figure)
                    ? new RevisedFigure(figure, new Year(r.GetInt32(1)), Number(r, 2), Number(r, 3), Moment(r, 4) ?? default, Moment(r, 5) ?? default)
                    : null,
                ("code", municipality.Value),
                ("origin", origin)).OfType<RevisedFigure>(),
        ];
    }

    /// <summary>KLASS joins the names of a municipality in several languages ("Røros - Rosse"); a report in bokmål uses the first.</summary>
    private static string Shown(string name) => name.Split(" - ")[0];

    private static Measure Cell(DuckDBDataReader row)
    {
        double? value = row.IsDBNull(1) ? null : row.GetDouble(1);
        return new Measure(value, CellStatusSigns.Parse(Text(row, 2), value is not null));
    }

    private static Provenance Provenance(DuckDBDataReader row, IndicatorDefinition definition) => new(
        definition.SourceTable, definition.ContentsCode, definition.Cell, definition.Scope, Moment(row, 3), Moment(row, 4) ?? default,
        row.GetString(6) == "provisional" ? DataMaturity.Provisional : DataMaturity.Final, Text(row, 5) ?? "");

    private static Provenance PopulationProvenance(DuckDBDataReader row, int first) => new(
        "07459", "Personer1", "", AccountingScope.None, Moment(row, first), Moment(row, first + 1) ?? default, DataMaturity.Final, Text(row, first + 2) ?? "");

    private static double[] Ages(IEnumerable<(int Year, string Sex, int Age, double Persons)> cells, string sex) =>
        [.. cells.Where(c => c.Sex == sex).OrderBy(c => c.Age).Select(c => c.Persons)];

    private static double? Number(DuckDBDataReader row, int column) => row.IsDBNull(column) ? null : row.GetDouble(column);

    private static string? Text(DuckDBDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static DateTimeOffset? Moment(DuckDBDataReader row, int column) =>
        row.IsDBNull(column) ? null : new DateTimeOffset(DateTime.SpecifyKind(row.GetDateTime(column), DateTimeKind.Utc));
}
