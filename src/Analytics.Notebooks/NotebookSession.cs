using Analytics.Core;
using Analytics.Notebooks.Tables;
using Analytics.Pipeline.Analyses;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Projections;
using Analytics.Pipeline.Running;
using Analytics.Store;

namespace Analytics.Notebooks;

/// <summary>What <see cref="Notebook"/> asks: the published marts and the analyses over them, and nothing else. Answers of individuals have no view here, as in <c>analytics query</c>.</summary>
public sealed class NotebookSession
{
    private const int MostCells = 10_000_000;

    private readonly TimeProvider clock;
    private readonly NotebookSettings asked;
    private NotebookSettings settings;

    /// <summary>Reads the pipeline definitions.</summary>
    /// <param name="settings">What is read, and where to.</param>
    /// <param name="clock">The catalogue's clock; nothing is written to the store.</param>
    /// <exception cref="ConfigurationException">A file under pipelines/ is wrong.</exception>
    public NotebookSession(NotebookSettings settings, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(settings);
        (asked, this.settings, this.clock) = (settings, settings, clock);
        Definition = PipelineDefinition.Load(settings.Config);
    }

    /// <summary>Whose notebook it is.</summary>
    public MunicipalityCode Municipality => settings.Municipality ?? Definition.Municipality.Municipality;

    internal PipelineDefinition Definition { get; }

    /// <summary>The settings as they are now.</summary>
    internal NotebookSettings Settings => settings;

    /// <summary>The clock.</summary>
    internal TimeProvider Clock => clock;

    /// <summary>Says what is in the store, and from now on reads it as another municipality or as of another day.</summary>
    /// <param name="municipality">Four digits; that of the command line or of municipality.yaml when null.</param>
    /// <param name="asOf">A date such as <c>2026-04-01</c>: only what was published by then; null for now.</param>
    /// <returns>The marts: <c>mart</c>, <c>rows</c>, <c>columns</c>.</returns>
    /// <exception cref="ConfigurationException">There is no store, or a value is wrong.</exception>
    public Table Open(string? municipality, string? asOf)
    {
        settings = asked with
        {
            Municipality = municipality is null ? asked.Municipality : Code(municipality),
            AsOf = asOf is null ? asked.AsOf : Day(asOf),
        };
        var marts = Query("SELECT DISTINCT table_name AS mart FROM information_schema.tables WHERE table_schema = 'mart' ORDER BY 1")["mart"].Cells.Select(c => c.ToString()).ToList();
        if (marts.Count == 0)
            throw new ConfigurationException($"--store {settings.Store}", "nothing is published in it", "the marts of a run", "Run: analytics run");
        return Query(string.Join(" UNION ALL ", marts.Select(m => $"SELECT {SqlLiteral.Text(m)} AS mart, count(*) AS rows, (SELECT count(*) FROM information_schema.columns WHERE table_schema = 'mart' AND table_name = {SqlLiteral.Text(m)}) AS columns FROM {SqlLiteral.Name(m)}")) + " ORDER BY mart");
    }

    /// <summary>Asks the published marts.</summary>
    /// <param name="sql">One SELECT.</param>
    /// <returns>
    /// All its rows. A column <c>value</c> beside a column <c>status</c> takes SSB's signs as its cells' statuses, and its unit from a column <c>unit</c>;
    /// rows with <c>indicator</c>, <c>year</c> and <c>region</c> can be explained.
    /// </returns>
    /// <exception cref="ConfigurationException">It is no question, it is wrong, or it has too many rows.</exception>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public Table Query(string sql)
    {
        ArgumentNullException.ThrowIfNull(sql);
        using var result = PublishedQuery.Run(Definition, settings.Store, sql, settings.AsOf, clock, settings.Municipality);
        var most = Math.Max(1, MostCells / Math.Max(1, result.Columns.Count));
        var rows = new List<object?[]>();
        foreach (var row in result.Rows())
        {
            if (rows.Count == most)
                throw new ConfigurationException("query", FormattableString.Invariant($"the result has more than {most} rows"), "what fits in memory", "Add up in SQL (GROUP BY), or limit it with WHERE or LIMIT.");
            rows.Add(row);
        }

        return QueriedTable.Of(result.Columns, rows);
    }

    /// <summary>An indicator's published values by year.</summary>
    /// <param name="indicator">A name or a concept of pipelines/indicators.csv; of a concept's series the first that has values is taken.</param>
    /// <param name="regions">Codes such as <c>9901</c>, <c>EKG05</c> or <c>EAK</c>; <c>all</c> for every municipality; <c>group</c> for the own KOSTRA group; the own municipality when none is given.</param>
    /// <returns><c>region</c>, <c>name</c>, <c>year</c>, <c>value</c> with unit and statuses, <c>maturity</c>, <c>source_table</c>, <c>vintage</c>.</returns>
    /// <exception cref="ConfigurationException">There is no such indicator, or no value of it.</exception>
    public Table Indicator(string indicator, params string[] regions)
    {
        var series = Definition.Indicators.Where(i => i.Code.Value == indicator || i.Concept == indicator).OrderBy(i => i.ScopePreference).ToList();
        if (series.Count == 0)
        {
            var near = Definition.Indicators.Select(i => i.Code.Value).Where(c => c.Contains(indicator, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).Take(5).ToList();
            throw new ConfigurationException("Indicator", $"\"{indicator}\" is no indicator", near.Count > 0 ? $"one such as {string.Join(", ", near)}" : "a name of pipelines/indicators.csv", "See them with: Query(\"SELECT indicator, name_nb FROM indicator\")");
        }

        var where = regions.Length == 0 ? $"region = {SqlLiteral.Text(Municipality.Value)}" : string.Join(" OR ", regions.Select(Region));
        foreach (var candidate in series)
        {
            var table = Query($"""
                SELECT region, region_name AS name, year, value, status, unit, maturity, source_table, vintage, indicator
                FROM indicator_value WHERE indicator = {SqlLiteral.Text(candidate.Code.Value)} AND ({where}) ORDER BY region, year
                """);
            if (table["value"].Cells.Any(c => c.HasValue))
                return table.Select("region", "name", "year", "value", "maturity", "source_table", "vintage");
        }

        throw new ConfigurationException("Indicator", $"the store has no value of \"{indicator}\" for {(regions.Length == 0 ? Municipality.Value : string.Join(", ", regions))}", "a region that the table has been read for", $"See: analytics lineage {indicator}");
    }

    /// <summary>Persons on 1 January.</summary>
    /// <param name="municipality">Four digits; the own one when null.</param>
    /// <param name="from">The first year; all when null.</param>
    /// <returns><c>municipality</c>, <c>year</c>, <c>sex</c> (menn, kvinner), <c>age</c> (105 for 105 and older), <c>persons</c>.</returns>
    /// <exception cref="ConfigurationException">There is none.</exception>
    public Table Population(string? municipality, int? from)
    {
        var code = municipality is null ? Municipality : Code(municipality);
        var table = Query(FormattableString.Invariant($"""
            SELECT municipality, year, CASE sex WHEN '1' THEN 'menn' ELSE 'kvinner' END AS sex, age, persons, vintage, '07459' AS source_table, published_at
            FROM population WHERE municipality = {SqlLiteral.Text(code.Value)} AND year >= {from ?? 0} ORDER BY year, sex DESC, age
            """));
        if (table.Count == 0)
            throw new ConfigurationException("Population", FormattableString.Invariant($"the store has no population of {code} from {from ?? 0}"), "a municipality and a year of SSB table 07459", "See: Query(\"SELECT DISTINCT municipality, year FROM population\")");
        Origin[] origins = [.. table.Rows().Select(r => new Origin("", null, $"SSB-tabell 07459, årgang {r.Text("vintage")}, publisert {r.Text("published_at").Split('T')[0]}: kommune {code}, 1. januar {r.Text("year")}, {r.Text("sex")}, {r.Text("age")} år"))];
        return new Table(table.Select("municipality", "year", "sex", "age", "persons").Columns.Select(c => c.Name == "persons" ? c with { Unit = "personer" } : c), origins);
    }

    /// <summary>Projects the population by age group, with the interval that eight of ten drawn futures lie in.</summary>
    /// <param name="horizon">Years ahead, 1-40.</param>
    /// <param name="municipality">Four digits; the own one when null.</param>
    /// <param name="from">The 1 January to start from, with nothing later used; the newest counted when null.</param>
    /// <param name="alternative">SSB's letters, such as <c>HHMH</c>, or the name of an own alternative.</param>
    /// <param name="paths">Futures drawn; 0 for no interval.</param>
    /// <param name="seed">What they follow from.</param>
    /// <returns><c>group</c>, <c>ages</c>, <c>year</c>, <c>persons</c>, <c>p10</c>, <c>p90</c>; the first year is counted.</returns>
    /// <exception cref="ConfigurationException">The municipality or the year is not counted, or there is no such alternative.</exception>
    public Table Project(int horizon, string? municipality, int? from, string alternative, int paths, ulong seed)
    {
        var result = Projected(horizon, municipality, from, alternative, paths, seed, null);
        var formula = Formula(result.Base, alternative, paths, seed, result.Municipalities);
        var groups = result.Groups;
        return new Table(
            [
                new Column("group", [.. groups.Select(g => Cell.Of(g.NameNb))]),
                new Column("ages", [.. groups.Select(g => Cell.Of(g.Ages.ToString()))]),
                new Column("year", [.. groups.Select(g => Cell.Of(g.Year))]),
                new Column("persons", [.. groups.Select(g => Cell.Of(g.Persons))], "personer"),
                new Column("p10", [.. groups.Select(g => Cell.Of(g.P10))], "personer"),
                new Column("p90", [.. groups.Select(g => Cell.Of(g.P90))], "personer"),
            ],
            [.. groups.Select(g => new Origin("", null, $"{g.NameNb} 1. januar {g.Year}: {formula}"))]);
    }

    /// <summary>Projects the population by sex and single year of age; no futures are drawn.</summary>
    /// <param name="horizon">Years ahead, 1-40.</param>
    /// <param name="municipality">Four digits; the own one when null.</param>
    /// <param name="from">The 1 January to start from; the newest counted when null.</param>
    /// <param name="alternative">SSB's letters, or the name of an own alternative.</param>
    /// <returns><c>municipality</c>, <c>year</c>, <c>sex</c>, <c>age</c>, <c>persons</c>; the first year is counted.</returns>
    /// <exception cref="ConfigurationException">The municipality or the year is not counted, or there is no such alternative.</exception>
    public Table ProjectCells(int horizon, string? municipality, int? from, string alternative)
    {
        var cells = new List<ProjectedCell>();
        var result = Projected(horizon, municipality, from, alternative, 0, 1, cells.Add);
        var formula = Formula(result.Base, alternative, 0, 1, result.Municipalities);
        return new Table(
            [
                new Column("municipality", [.. cells.Select(c => Cell.Of(c.Municipality.Value))]),
                new Column("year", [.. cells.Select(c => Cell.Of(c.Year))]),
                new Column("sex", [.. cells.Select(c => Cell.Of(c.Sex == Sex.Male ? "menn" : "kvinner"))]),
                new Column("age", [.. cells.Select(c => Cell.Of(c.Age))]),
                new Column("persons", [.. cells.Select(c => Cell.Of(c.Persons))], "personer"),
            ],
            [.. cells.Select(c => new Origin("", null, $"{c.Age} år 1. januar {c.Year}: {formula}"))]);
    }

    /// <summary>What the municipality spends against others, and how much of the difference its need explains.</summary>
    /// <param name="against">A region to compare with; its KOSTRA group, the country and the neighbours of municipality.yaml when null.</param>
    /// <param name="municipality">Four digits; the own one when null.</param>
    /// <returns>
    /// <c>reference</c>, <c>concept</c>, <c>name</c>, <c>year</c>, then kr per inhabitant: <c>own</c>, <c>other</c>, <c>difference</c>, <c>need</c>, <c>level</c>;
    /// the level in <c>millions</c> and <c>full_time</c>; <c>note</c>.
    /// </returns>
    /// <exception cref="ConfigurationException">Nobody knows the municipality, or there is no such thing to compare with.</exception>
    public Table Compare(string? against, string? municipality)
    {
        RefuseAsOf("Compare");
        var gaps = PublishedGap.Run(Definition, settings.Store, municipality is null ? Municipality : Code(municipality), against, clock).Gaps;
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

    /// <summary>Forecasts an indicator, with the interval that it lies in four times of five.</summary>
    /// <param name="indicator">A name or a concept of pipelines/indicators.csv.</param>
    /// <param name="horizon">Years ahead.</param>
    /// <param name="municipality">Four digits; the own one when null.</param>
    /// <returns><c>indicator</c>, <c>year</c>, <c>value</c>, <c>low</c>, <c>high</c>; known years first, in which low and high are without value.</returns>
    /// <exception cref="ConfigurationException">There is no such indicator, or too little is known to forecast it.</exception>
    public Table Forecast(string indicator, int horizon, string? municipality)
    {
        RefuseAsOf("Forecast");
        var result = PublishedForecasts.Run(Definition, settings.Store, municipality is null ? Municipality : Code(municipality), indicator, horizon, clock);
        return ForecastTable.Of(result);
    }

    /// <summary>Follows a number home.</summary>
    /// <param name="id"><c>INDICATOR.YEAR</c> or <c>INDICATOR.YEAR.REGION</c>.</param>
    /// <exception cref="ConfigurationException">There is no such number.</exception>
    public Explanation Explain(string id) => Explanation.Of(NumberTrail.Of(Definition, settings.Store, id, Municipality, clock));

    /// <summary>Follows a row's number home: the cell that was published, or the arithmetic and what it was computed from.</summary>
    /// <param name="row">A row of <see cref="Indicator"/>, <see cref="Population"/>, <see cref="Project"/>, <see cref="Compare"/> or of a query with indicator, year and region.</param>
    /// <exception cref="ConfigurationException">The row does not say where it is from.</exception>
    public Explanation Explain(Row row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var origin = row.Origin ?? throw new ConfigurationException(FormattableString.Invariant($"Explain, row {row.Index + 1}"), "the row does not say where its number is from", "a row of Indicator, Population, Project or Compare, or of a query with the columns indicator, year and region", "Ask for those columns too.");
        return origin.Id.Length > 0 ? Explain(origin.Id) : Explanations.Of(origin);
    }

    private static MunicipalityCode Code(string text) => MunicipalityCode.IsValid(text)
        ? new MunicipalityCode(text)
        : throw new ConfigurationException("municipality", $"\"{text}\" is not a municipality code", "four digits, such as 1130 or 0301", "Correct the code.");

    private static DateTimeOffset Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var date)
        ? new DateTimeOffset(date.ToDateTime(TimeOnly.MaxValue), TimeSpan.Zero)
        : throw new ConfigurationException("asOf", $"\"{text}\" is not a date", "a date such as 2026-04-01", "Correct the date.");

    private static string Formula(Year start, string alternative, int paths, ulong seed, int municipalities) =>
        $"framskrevet fra 1. januar {start} med kohort-komponentmetoden, alternativ {alternative}; ratene bygger på {municipalities} kommuner"
        + (paths == 0 ? "" : FormattableString.Invariant($"; p10 og p90 av {paths} trukne framtider, frø {seed}"));

    private string Region(string region) => region switch
    {
        "all" => $"region_kind = 'municipality' AND origin = {SqlLiteral.Text(Municipality.IsFictional ? "fictional" : "real")}",
        "group" => $"region = (SELECT kostra_group FROM municipality WHERE code = {SqlLiteral.Text(Municipality.Value)} ORDER BY valid_from DESC LIMIT 1)",
        _ => $"region = {SqlLiteral.Text(region)}",
    };

    private ProjectionResult Projected(int horizon, string? municipality, int? from, string alternative, int paths, ulong seed, Action<ProjectedCell>? write)
    {
        RefuseAsOf("Project");
        if (horizon is < 1 or > 40)
            throw new ConfigurationException("Project", FormattableString.Invariant($"{horizon} years ahead"), "1 to 40", "Correct the number.");
        var request = new ProjectionRequest(municipality is null ? Municipality : Code(municipality), horizon) { Base = from is { } year ? new Year(year) : null, Alternatives = alternative.Split('+', StringSplitOptions.TrimEntries), Paths = paths, Seed = seed };
        return PublishedProjection.Run(Definition, settings.Store, request, write, clock);
    }

    private void RefuseAsOf(string what)
    {
        if (settings.AsOf is { } date)
            throw new ConfigurationException(what, $"it reads what is published now, and the notebook is open as of {DateOnly.FromDateTime(date.Date):o}", "no date", "Open it without a date first: Open()");
    }
}
