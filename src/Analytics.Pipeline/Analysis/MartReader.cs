using Analytics.Analysis.Compass;
using Analytics.Analysis.Demography;
using Analytics.Core;
using Analytics.Pipeline.Borders;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Contracts;
using Analytics.Pipeline.Ingestion;
using Analytics.Reporting.Perspective;
using Analytics.Store;
using DuckDB.NET.Data;

namespace Analytics.Pipeline.Analysis;

/// <summary>Reads the marts into the records that analyses take. Real and invented figures never meet: every question names its origin.</summary>
internal sealed class MartReader(DuckDbSession session, MunicipalityCode municipality, CommonMarts common)
{
    private readonly string origin = municipality.IsFictional ? Origin.Fictional : Origin.Real;

    /// <summary>What is read once for all municipalities of the country.</summary>
    public CommonMarts Common { get; } = common;

    /// <summary>The municipality's row, or null when no data or reference knows the code.</summary>
    public MunicipalityRow? Municipality() => Common.Municipality(municipality);

    /// <summary>The name of any municipality, or null.</summary>
    public string? NameOf(MunicipalityCode code) => Common.Municipality(code)?.Name;

    /// <summary>Codes that the population mart has figures for.</summary>
    public IReadOnlyList<string> WithPopulation() => session.Query(
        "SELECT DISTINCT municipality FROM population ORDER BY municipality", r => r.GetString(0));

    /// <summary>The counted population in today's borders, or null when there is none; that of a municipality that has ended is in its own.</summary>
    public PopulationHistory? Population(MunicipalityCode code, string name) =>
        Population(code, name, "population_current_borders", "population_total_current_borders") ?? Population(code, name, "population", "population_total");

    private PopulationHistory? Population(MunicipalityCode code, string name, string cellMart, string totalMart)
    {
        var cells = session.Query(
            $"SELECT year, sex, age, persons FROM {cellMart} WHERE municipality = $code AND origin = $origin ORDER BY year, sex, age",
            r => (Year: r.GetInt32(0), Sex: r.GetString(1), Age: r.GetInt32(2), Persons: r.GetDouble(3)),
            ("code", code.Value), ("origin", origin));
        var totals = session.Query(
            $"SELECT year, persons, published_at, retrieved_at, content_hash FROM {totalMart} WHERE region = $code AND origin = $origin AND persons > 0 ORDER BY year",
            r => (Year: r.GetInt32(0), Persons: r.GetDouble(1), Provenance: PopulationProvenance(r, 2)),
            ("code", code.Value), ("origin", origin));
        if (totals.Count == 0)
            return null;
        // SSB fills in zeros for the years in which a code was no municipality.
        var byAge = cells.GroupBy(c => c.Year).Where(g => g.Count() == 2 * Age.Count && g.Any(c => c.Persons > 0)).ToDictionary(g => new Year(g.Key), g => new PopulationVector(Ages(g, "1"), Ages(g, "2")));
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

    /// <summary>One indicator of one region in today's borders, or null when the data have no cell of it; a municipality that has ended is in its own.</summary>
    public IndicatorSeries? Series(IndicatorDefinition definition, RegionCode region, string name)
    {
        var points = Common.Indicators.Points(definition, region);
        return points.Count == 0 ? null : new IndicatorSeries(region, name, definition, points);
    }

    /// <summary>The years of the population that are not the source's own figures of this municipality.</summary>
    public IReadOnlyList<MovedYear> MovedPopulation() => session.Query(
        "SELECT year, flag, from_codes, method, why_not FROM population_total_current_borders WHERE region = $code AND origin = $origin AND flag NOT IN ('exact', 'recoded') ORDER BY year",
        Moved,
        ("code", municipality.Value), ("origin", origin));

    /// <summary>The years of an indicator that are not the source's own figures of this municipality.</summary>
    public IReadOnlyList<MovedYear> MovedIndicator(IndicatorCode indicator) => session.Query(
        """
        SELECT year, flag, from_codes, method, why_not FROM indicator_value_current_borders
        WHERE indicator = $indicator AND region = $code AND origin = $origin AND flag NOT IN ('exact', 'recoded') ORDER BY year
        """,
        Moved,
        ("indicator", indicator.Value), ("code", municipality.Value), ("origin", origin));

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

    /// <summary>The values that figures had before each was last published anew, for some regions.</summary>
    public EarlierFigures Earlier(IEnumerable<RegionCode> regions) => new(regions.Distinct().SelectMany(region => session.Query(
        """
        SELECT indicator, year, old_value FROM revision WHERE region = $region AND origin = $origin AND indicator IS NOT NULL
        QUALIFY row_number() OVER (PARTITION BY indicator, year ORDER BY new_published_at DESC) = 1
        """,
        r => (Key: (new IndicatorCode(r.GetString(0)), region, new Year(r.GetInt32(1))), Value: Number(r, 2)),
        ("region", region.Value),
        ("origin", origin))).ToDictionary(e => e.Key, e => e.Value));

    private static MovedYear Moved(DuckDBDataReader row) =>
        new(new Year(row.GetInt32(0)), BorderFlags.Parse(row.GetString(1)), row.GetString(2), Text(row, 3), Text(row, 4));

    /// <summary>The newest edition of SSB's projections that has whole years for the municipality, or null.</summary>
    public PublishedProjection? PublishedProjection(IReadOnlyList<SourceDefinition> sources)
    {
        var rows = session.Query(
            """
            SELECT edition, alternative, year, sum(persons), max(published_at), max(retrieved_at), max(content_hash)
            FROM projection
            WHERE municipality = $code AND model = 'ssb' AND origin = $origin
            GROUP BY edition, alternative, year
            HAVING count(*) = 212
            QUALIFY edition = last_value(edition) OVER (ORDER BY max(published_at), edition ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)
            ORDER BY alternative, year
            """,
            r => (Edition: r.GetString(0), Alternative: r.GetString(1), Year: r.GetInt32(2), Persons: r.GetDouble(3), Published: Moment(r, 4), Retrieved: Moment(r, 5), Hash: Text(r, 6)),
            ("code", municipality.Value),
            ("origin", origin));
        if (rows.Count == 0)
            return null;
        var first = rows[0];
        return new PublishedProjection(
            sources.FirstOrDefault(s => s.Table == first.Edition)?.Title ?? first.Edition,
            new Provenance(first.Edition, null, "", AccountingScope.None, first.Published, first.Retrieved ?? default, DataMaturity.Calculated, first.Hash ?? ""),
            rows.GroupBy(r => r.Alternative, StringComparer.Ordinal).ToDictionary(g => g.Key, IReadOnlyDictionary<int, double> (g) => g.ToDictionary(r => r.Year, r => r.Persons), StringComparer.Ordinal));
    }

    private static Provenance PopulationProvenance(DuckDBDataReader row, int first) => new(
        "07459", "Personer1", "", AccountingScope.None, Moment(row, first), Moment(row, first + 1) ?? default, DataMaturity.Final, Text(row, first + 2) ?? "");

    private static double[] Ages(IEnumerable<(int Year, string Sex, int Age, double Persons)> cells, string sex) =>
        [.. cells.Where(c => c.Sex == sex).OrderBy(c => c.Age).Select(c => c.Persons)];

    private static double? Number(DuckDBDataReader row, int column) => row.IsDBNull(column) ? null : row.GetDouble(column);

    private static string? Text(DuckDBDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static DateTimeOffset? Moment(DuckDBDataReader row, int column) =>
        row.IsDBNull(column) ? null : new DateTimeOffset(DateTime.SpecifyKind(row.GetDateTime(column), DateTimeKind.Utc));
}
