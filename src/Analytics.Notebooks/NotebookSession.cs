using Analytics.Analysis.Demography.Country;
using Analytics.Core;
using Analytics.Notebooks.Analyses;
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
    /// <summary>SSB's main alternative.</summary>
    public const string MainAlternative = "MMMM";

    private const int MostCells = 10_000_000;
    private const int MostPaths = 100_000;
    private const int LongestHorizon = CountryForecaster.LongestHorizon;
    private const int LongestForecast = 10;

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

        var tables = series.Select(i => i.SourceTable).Distinct().ToList();
        throw new ConfigurationException("Indicator", $"the store has no value of \"{indicator}\" for {(regions.Length == 0 ? Municipality.Value : string.Join(", ", regions))}", $"a region that {(tables.Count == 1 ? "table" : "one of the tables")} {string.Join(", ", tables)} has been read for", $"Run: analytics ingest {string.Join(' ', tables)} --live, or: analytics run --data FOLDER");
    }

    /// <summary>Persons on 1 January.</summary>
    /// <param name="municipality">Four digits; the own one when null.</param>
    /// <param name="from">The first year; all when null.</param>
    /// <returns><c>municipality</c>, <c>year</c>, <c>sex</c> (menn, kvinner), <c>age</c> (105 for 105 and older), <c>persons</c>.</returns>
    /// <exception cref="ConfigurationException">There is none.</exception>
    public Table Population(string? municipality, int? from)
    {
        var code = Asked(municipality);
        var table = Query(FormattableString.Invariant($"""
            SELECT municipality, year, CASE sex WHEN '1' THEN 'menn' ELSE 'kvinner' END AS sex, age, persons, vintage, '07459' AS source_table, published_at
            FROM population WHERE municipality = {SqlLiteral.Text(code.Value)} AND year >= {from ?? 0} ORDER BY year, sex DESC, age
            """));
        if (table.Count == 0)
            throw new ConfigurationException("Population", FormattableString.Invariant($"the store has no population of {code}{(from is null ? "" : $" from {from}")}"), "a municipality and a year of SSB table 07459", "Run: analytics ingest 07459 --live, or see what there is: Query(\"SELECT DISTINCT municipality, year FROM population\")");
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
        return GapTables.Gaps(PublishedGap.Run(Definition, settings.Store, Asked(municipality), against, clock));
    }

    /// <summary>For services with a target group: how much of the difference to others is how many receive the service, and how much what each costs.</summary>
    /// <param name="against">As for <see cref="Compare"/>.</param>
    /// <param name="municipality">Four digits; the own one when null.</param>
    /// <returns>
    /// <c>reference</c>, <c>service</c>, <c>name</c>, <c>year</c>, <c>own_coverage</c>, <c>other_coverage</c>, then kr per person of the target group: <c>own</c>,
    /// <c>other</c>, <c>difference</c>, <c>coverage</c>, <c>unit_cost</c>; the two parts in <c>coverage_millions</c> and <c>unit_cost_millions</c>.
    /// </returns>
    /// <exception cref="ConfigurationException">Nobody knows the municipality, or there is nothing to compare.</exception>
    public Table CompareCoverage(string? against, string? municipality)
    {
        RefuseAsOf("CompareCoverage");
        return GapTables.Splits(PublishedGap.Run(Definition, settings.Store, Asked(municipality), against, clock));
    }

    /// <summary>How wrong projections from past years would have been, with what was known then, beside simple methods and SSB's own: <c>analytics backtest</c>.</summary>
    /// <param name="horizons">Years ahead, 1-40; 5 and 10 when null.</param>
    /// <param name="launches">Years to start from; every fifth year that has an outcome when null.</param>
    /// <param name="municipality">Four digits; the own one when null.</param>
    /// <param name="paths">Futures drawn for the intervals; 0 for none.</param>
    /// <param name="seed">What they follow from.</param>
    /// <exception cref="ConfigurationException">No year can be tried, or a value is wrong.</exception>
    public BackTestTables BackTest(int[]? horizons, int[]? launches, string? municipality, int paths, ulong seed)
    {
        RefuseAsOf("BackTest");
        int[] ahead = [.. (horizons ?? [5, 10]).Select(h => Within("BackTest, horizons", h, 1, LongestHorizon))];
        Year[] starts = [.. (launches ?? []).Select(y => new Year(Within("BackTest, launches", y, 1700, 2200)))];
        var code = Asked(municipality);
        return BackTestTables.Of(PublishedBackTest.Run(Definition, settings.Store, code, starts, ahead, Within("BackTest, paths", paths, 0, MostPaths), seed, clock), code);
    }

    /// <summary>What the projected population costs more or less, by budget year, service and age: <c>analytics analyse costs</c>.</summary>
    /// <param name="horizon">Years ahead, 1-40.</param>
    /// <param name="municipality">Four digits; the own one when null.</param>
    /// <param name="alternative">SSB's letters, such as <c>HHMH</c>, or the name of an own alternative.</param>
    /// <param name="seed">What the futures of the population follow from.</param>
    /// <exception cref="ConfigurationException">The municipality cannot be projected, or there is no such alternative.</exception>
    public CostTables Costs(int horizon, string? municipality, string alternative, ulong seed)
    {
        RefuseAsOf("Costs");
        return CostTables.Of(PublishedCosts.Run(Definition, settings.Store, Asked(municipality), Within("Costs, horizon", horizon, 1, LongestHorizon), [alternative], seed, clock), alternative);
    }

    /// <summary>Årsverk that services need as inhabitants age, whom to recruit, and what each lever of staffing.yaml does: <c>analytics analyse staffing</c>.</summary>
    /// <param name="municipality">Four digits; the own one when null.</param>
    /// <param name="alternative">SSB's letters, such as <c>HHMH</c>, or the name of an own alternative.</param>
    /// <param name="seed">What the futures of the population follow from.</param>
    /// <exception cref="ConfigurationException">The municipality cannot be projected, no service's årsverk are known, or there is no such alternative.</exception>
    public StaffingTables Staffing(string? municipality, string alternative, ulong seed)
    {
        RefuseAsOf("Staffing");
        return StaffingTables.Of(PublishedStaffing.Run(Definition, settings.Store, Asked(municipality), [alternative], seed, clock), alternative, Definition);
    }

    /// <summary>Published KOSTRA figures that are likely to be wrong, ours and others': <c>analytics analyse odd</c>. How strict it is stands in pipelines/odd.yaml.</summary>
    /// <param name="year">The accounting year that is judged; each figure's newest when null.</param>
    /// <param name="everybody">Judge all municipalities, and not only the own KOSTRA group and neighbours.</param>
    /// <param name="municipality">Four digits; the own one when null.</param>
    /// <exception cref="ConfigurationException">The store has no figure of the municipality or of the year.</exception>
    public OddTables Odd(int? year, bool everybody, string? municipality)
    {
        RefuseAsOf("Odd");
        Year? judged = year is { } asked ? new Year(Within("Odd, year", asked, 1900, 2200)) : null;
        return OddTables.Of(PublishedOdd.Run(Definition, settings.Store, Asked(municipality), judged, everybody, clock));
    }

    /// <summary>An evaluation with Kommunekompasset: <c>analytics analyse compass</c>.</summary>
    /// <param name="evaluation">Its year; the newest when null.</param>
    /// <param name="municipality">Four digits; the own one when null.</param>
    /// <exception cref="ConfigurationException">The store has no such evaluation.</exception>
    public CompassTables Compass(int? evaluation, string? municipality)
    {
        RefuseAsOf("Compass");
        return CompassTables.Of(PublishedCompass.Run(Definition, settings.Store, Asked(municipality), evaluation, clock));
    }

    /// <summary>10-FAKTOR and other surveys after disclosure control, with the minimum of each survey's file: <c>analytics analyse survey</c>. What is hidden is confidential.</summary>
    /// <param name="survey">Name of one survey in pipelines/surveys; all of the municipality when null.</param>
    /// <param name="unit">One unit or sector, or <c>Hele kommunen</c>; all when null.</param>
    /// <param name="municipality">Four digits; the own one when null.</param>
    /// <returns>
    /// <c>survey</c>, <c>round</c>, <c>level</c> (kommune, sektor, enhet, bakgrunn), <c>unit</c>, <c>factor</c>, <c>name</c>, <c>asked</c>, <c>answered</c>, <c>n</c>, <c>mean</c> with its 95 %
    /// interval <c>low</c> and <c>high</c>, <c>change</c> since the round before and the difference to the <c>rest</c> of the municipality, each with a verdict
    /// (sikker, liten, usikker, for få svar), <c>minimum</c> answers behind a figure, and why it is <c>hidden</c>.
    /// </returns>
    /// <exception cref="ConfigurationException">There is no such survey or unit, or no answers are read in.</exception>
    public Table Survey(string? survey, string? unit, string? municipality)
    {
        RefuseAsOf("Survey");
        return SurveyTable.Of(PublishedSurveys.Read(Definition, settings.Store, Asked(municipality), survey, unit, clock));
    }

    /// <summary>Forecasts an indicator, with the interval that it lies in four times of five.</summary>
    /// <param name="indicator">A name or a concept of pipelines/indicators.csv; of a concept's series the first that has values is taken.</param>
    /// <param name="horizon">Years ahead, 1-10.</param>
    /// <param name="municipality">Four digits; the own one when null.</param>
    /// <returns>
    /// <c>indicator</c>, <c>year</c>, <c>value</c>, <c>low</c>, <c>high</c>, and <c>past_error</c>: how far off the same method would have been, on average, so
    /// many years ahead from past years. Known years come first, and have a value alone.
    /// </returns>
    /// <exception cref="ConfigurationException">There is no such indicator, or too little is known to forecast it.</exception>
    public Table Forecast(string indicator, int horizon, string? municipality)
    {
        RefuseAsOf("Forecast");
        return ForecastTable.Of(PublishedForecasts.Run(Definition, settings.Store, Asked(municipality), indicator, Within("Forecast, horizon", horizon, 1, LongestForecast), clock));
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

    private static int Within(string place, int number, int least, int most) => number >= least && number <= most
        ? number
        : throw new ConfigurationException(place, FormattableString.Invariant($"{number} is outside {least}-{most}"), FormattableString.Invariant($"a whole number from {least} to {most}"), "Correct the number.");

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
        var request = new ProjectionRequest(Asked(municipality), Within("Project, horizon", horizon, 1, LongestHorizon))
        {
            Base = from is { } year ? new Year(Within("Project, from", year, 1700, 2200)) : null,
            Alternatives = alternative.Split('+', StringSplitOptions.TrimEntries),
            Paths = Within("Project, paths", paths, 0, MostPaths),
            Seed = seed,
        };
        return PublishedProjection.Run(Definition, settings.Store, request, write, clock);
    }

    private MunicipalityCode Asked(string? municipality) => municipality is null ? Municipality : Code(municipality);

    private void RefuseAsOf(string what)
    {
        if (settings.AsOf is { } date)
            throw new ConfigurationException(what, $"it reads what is published now, and the notebook is open as of {DateOnly.FromDateTime(date.Date):o}", "no date", "Open it without a date first: Open()");
    }
}
