using Analytics.Core;
using Analytics.Notebooks.Analyses;
using Analytics.Notebooks.Charts;
using Analytics.Notebooks.Display;
using Analytics.Notebooks.Tables;

namespace Analytics.Notebooks;

/// <summary>
/// What a notebook calls. A cell writes the names alone: <c>Query("SELECT …")</c>, <c>Line(table)</c>. Everything reads what is published, as <c>analytics query</c>
/// does: answers of individuals are in no table here, and nothing can be changed.
/// </summary>
public static class Notebook
{
    private static NotebookSession? current;

    /// <summary>The session that is asked. The runner has begun it before the first cell; elsewhere it begins with the defaults: <c>pipelines/</c> and <c>store/</c>.</summary>
    public static NotebookSession Session => current ??= new NotebookSession(new NotebookSettings(), TimeProvider.System);

    /// <summary>Begins a session, in a program of your own.</summary>
    /// <param name="settings">What is read.</param>
    /// <param name="clock">The catalogue's clock.</param>
    /// <exception cref="ConfigurationException">A file under pipelines/ is wrong.</exception>
    public static void Begin(NotebookSettings settings, TimeProvider clock) => current = new NotebookSession(settings, clock);

    /// <inheritdoc cref="NotebookSession.Open"/>
    public static Table Open(string? municipality = null, string? asOf = null) => Session.Open(municipality, asOf);

    /// <inheritdoc cref="NotebookSession.Query"/>
    public static Table Query(string sql) => Session.Query(sql);

    /// <inheritdoc cref="NotebookSession.Indicator"/>
    public static Table Indicator(string indicator, params string[] regions) => Session.Indicator(indicator, regions);

    /// <inheritdoc cref="NotebookSession.Population"/>
    public static Table Population(string? municipality = null, int? from = null) => Session.Population(municipality, from);

    /// <inheritdoc cref="NotebookSession.Project"/>
    public static Table Project(int horizon = 15, string? municipality = null, int? from = null, string alternative = NotebookSession.MainAlternative, int paths = 1000, ulong seed = 1) => Session.Project(horizon, municipality, from, alternative, paths, seed);

    /// <inheritdoc cref="NotebookSession.ProjectCells"/>
    public static Table ProjectCells(int horizon = 15, string? municipality = null, int? from = null, string alternative = NotebookSession.MainAlternative) => Session.ProjectCells(horizon, municipality, from, alternative);

    /// <inheritdoc cref="NotebookSession.Compare"/>
    public static Table Compare(string? against = null, string? municipality = null) => Session.Compare(against, municipality);

    /// <inheritdoc cref="NotebookSession.CompareCoverage"/>
    public static Table CompareCoverage(string? against = null, string? municipality = null) => Session.CompareCoverage(against, municipality);

    /// <inheritdoc cref="NotebookSession.BackTest"/>
    public static BackTestTables BackTest(int[]? horizons = null, int[]? launches = null, string? municipality = null, int paths = 200, ulong seed = 1) => Session.BackTest(horizons, launches, municipality, paths, seed);

    /// <inheritdoc cref="NotebookSession.Costs"/>
    public static CostTables Costs(int horizon = 15, string? municipality = null, string alternative = NotebookSession.MainAlternative, ulong seed = 1) => Session.Costs(horizon, municipality, alternative, seed);

    /// <inheritdoc cref="NotebookSession.Staffing"/>
    public static StaffingTables Staffing(string? municipality = null, string alternative = NotebookSession.MainAlternative, ulong seed = 1) => Session.Staffing(municipality, alternative, seed);

    /// <inheritdoc cref="NotebookSession.Odd"/>
    public static OddTables Odd(int? year = null, bool everybody = false, string? municipality = null) => Session.Odd(year, everybody, municipality);

    /// <inheritdoc cref="NotebookSession.Compass"/>
    public static CompassTables Compass(int? evaluation = null, string? municipality = null) => Session.Compass(evaluation, municipality);

    /// <inheritdoc cref="NotebookSession.Survey"/>
    public static Table Survey(string? survey = null, string? unit = null, string? municipality = null) => Session.Survey(survey, unit, municipality);

    /// <inheritdoc cref="NotebookSession.Forecast"/>
    public static Table Forecast(string indicator, int horizon = 4, string? municipality = null) => Session.Forecast(indicator, horizon, municipality);

    /// <inheritdoc cref="NotebookSession.Explain(string)"/>
    public static Explanation Explain(string id) => Session.Explain(id);

    /// <inheritdoc cref="NotebookSession.Explain(Row)"/>
    public static Explanation Explain(Row row) => Session.Explain(row);

    /// <summary>Writes a table as a file in the folder of <c>--out</c>.</summary>
    /// <param name="table">The table.</param>
    /// <param name="name">A file name that ends in <c>.csv</c>, <c>.json</c> or <c>.xlsx</c>, without a folder.</param>
    /// <returns>What was written, in a sentence.</returns>
    /// <exception cref="ConfigurationException">The name is wrong, or the file cannot be written.</exception>
    public static string Export(Table table, string name)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(name);
        return TableFile.Write(table, Session.Settings.Out, name);
    }

    /// <summary>Lines over the years.</summary>
    /// <param name="table">A row a year and line.</param>
    /// <param name="x">The column of years.</param>
    /// <param name="y">The column of values.</param>
    /// <param name="by">The column that tells the lines apart; null for one line.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="unit">Unit of the values; the column's own when null.</param>
    /// <param name="own">The line that stands out, by its value of <paramref name="by"/>; the first when null.</param>
    /// <param name="forecastFrom">The last counted year, when later ones are projected.</param>
    /// <exception cref="ConfigurationException">There is nothing to draw, there are more than 12 lines, or two rows are of one line and year.</exception>
    public static Chart Line(Table table, string x = "year", string y = "value", string? by = null, string title = "", string? unit = null, string? own = null, int? forecastFrom = null) => ChartMaker.Line(Given(table), x, y, by, title, unit, own, forecastFrom);

    /// <summary>Horizontal bars, in the order of the rows. A row without a value has no bar and says why.</summary>
    /// <param name="table">A row a bar, 60 at most.</param>
    /// <param name="name">The column of names.</param>
    /// <param name="value">The column of values.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="unit">Unit of the values; the column's own when null.</param>
    /// <param name="own">The name that stands out.</param>
    /// <exception cref="ConfigurationException">There is nothing to draw, or too many bars.</exception>
    public static Chart Bar(Table table, string name = "name", string value = "value", string title = "", string? unit = null, string? own = null) => ChartMaker.Bar(Given(table), name, value, title, unit, own);

    /// <summary>Population by sex and five-year age group, now and later.</summary>
    /// <param name="table">Columns <c>year</c>, <c>sex</c>, <c>age</c> and <c>persons</c>, as <see cref="Population"/> and <see cref="ProjectCells"/> give them.</param>
    /// <param name="year">The year of the bars.</param>
    /// <param name="later">The year of the outline; null for none.</param>
    /// <param name="title">What it shows.</param>
    /// <exception cref="ConfigurationException">The table has no such year, or a cell without a value or of both sexes.</exception>
    public static Chart Pyramid(Table table, int year, int? later = null, string title = "") => ChartMaker.Pyramid(Given(table), year, later, title);

    /// <summary>A line that goes on into the future, with the interval round it.</summary>
    /// <param name="table">A row a year, as <see cref="Forecast"/> gives them, or one age group of <see cref="Project"/>.</param>
    /// <param name="x">The column of years.</param>
    /// <param name="y">The column of values.</param>
    /// <param name="low">The column of the lower end; without value in known years.</param>
    /// <param name="high">The column of the upper end.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="unit">Unit of the values; the column's own when null.</param>
    /// <param name="forecastFrom">The last counted year; the one before the first interval when null.</param>
    /// <param name="interval">What the interval is, as the pointer says it.</param>
    /// <exception cref="ConfigurationException">There is nothing to draw, or two rows are of one year.</exception>
    public static Chart Fan(Table table, string x = "year", string y = "value", string low = "low", string high = "high", string title = "", string? unit = null, int? forecastFrom = null, string interval = "80 %-intervall") => ChartMaker.Fan(Given(table), x, y, low, high, title, unit, forecastFrom, interval);

    /// <summary>Points by two measures.</summary>
    /// <param name="table">A row a point.</param>
    /// <param name="x">The column across.</param>
    /// <param name="y">The column upwards.</param>
    /// <param name="name">The column of names.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="xTitle">What is measured across; the column's name and unit when null.</param>
    /// <param name="own">The name that stands out.</param>
    /// <param name="yTitle">What is measured upwards; the column's name when null.</param>
    /// <exception cref="ConfigurationException">There is nothing to draw.</exception>
    public static Chart Scatter(Table table, string x, string y, string name = "name", string title = "", string? xTitle = null, string? own = null, string? yTitle = null) => ChartMaker.Scatter(Given(table), x, y, name, title, xTitle, yTitle, own);

    /// <summary>Small multiples: a panel of lines for each value of a column, each with its own axis from zero.</summary>
    /// <param name="table">A row a panel, line and year.</param>
    /// <param name="panel">The column of panels, 12 at most.</param>
    /// <param name="x">The column of years.</param>
    /// <param name="y">The column of values.</param>
    /// <param name="by">The column that tells lines apart; null for one line a panel.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="unit">Unit of the values; a column <c>unit</c>, or the column's own, when null.</param>
    /// <param name="own">The line that stands out; the first when null.</param>
    /// <exception cref="ConfigurationException">There is nothing to draw, there are too many panels or lines, or a panel has several units.</exception>
    public static Chart SmallMultiples(Table table, string panel, string x = "year", string y = "value", string? by = null, string title = "", string? unit = null, string? own = null) => ChartMaker.SmallMultiples(Given(table), panel, x, y, by, title, unit, own);

    /// <summary>HTML that the cell shows as it is.</summary>
    /// <param name="html">The markup.</param>
    public static Markup Html(string html) => new(Mime.Html, html);

    /// <summary>Markdown that the cell shows.</summary>
    /// <param name="markdown">The text.</param>
    public static Markup Markdown(string markdown) => new(Mime.Markdown, markdown);

    /// <summary>Shows a value now; the value of a cell's last line without a semicolon is shown by itself.</summary>
    /// <param name="value">A table, chart, text, number, list of records, or whatever.</param>
    public static void Display(object? value) => DisplaySink.Current?.Invoke(Shown.Of(value));

    /// <summary>As <see cref="Display"/>, by the name that Polyglot notebooks call it.</summary>
    /// <param name="value">What is shown.</param>
    public static void display(object? value) => Display(value);

    /// <summary>A table that an SQL cell has named with <c>#!sql --name NAME</c>.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="ConfigurationException">No SQL cell has given that name.</exception>
    public static Table Shared(string name) => SharedTables.Get(name);

    private static Table Given(Table table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table;
    }
}
