using Analytics.Core;
using Analytics.Notebooks.Tables;
using Analytics.Reporting.Figures.Charts;
using Analytics.Reporting.Text;

namespace Analytics.Notebooks.Charts;

/// <summary>Tables to charts. Rows without a value are left out of the drawing, but for bars, and stay in the numbers behind it. Names that come with the data are shown letter by letter.</summary>
internal static class ChartMaker
{
    private const int MostPanels = 12;
    private const int MostBars = 60;
    private const int MostLines = 12;

    // As many letters as the drawings have room for.
    private const int BarLetters = 42;
    private const int PanelLetters = 30;
    private const int PointLetters = 40;
    private const int LineLetters = 21;
    private const int NarrowLetters = 15;
    private const int HoverLetters = 80;

    public static Chart Line(Table table, string x, string y, string? by, string title, string? unit, string? own, int? forecastFrom)
    {
        var says = Unit(table, y, unit);
        var format = Format(table[y], says);
        var series = Lines(table, x, y, by, own, forecastFrom, format, Short(table[y], says));
        return new Chart(title, new LineChart { Series = series, Format = format, AxisUnit = Named(says), ForecastFrom = forecastFrom }.Draw, Behind(table, x, y, by));
    }

    public static Chart Fan(Table table, string x, string y, string low, string high, string title, string? unit, int? forecastFrom, string interval)
    {
        var says = Unit(table, y, unit);
        var (format, narrow) = (Format(table[y], says), Short(table[y], says));
        var ends = Points(table, x, y);
        var band = table.Known(x, low, high).OrderBy(x).Rows().Select(r => (Year: r.Whole(x), Low: r.Number(low)!.Value, High: r.Number(high)!.Value)).ToList();
        if (band.Count == 0)
            throw Nothing($"a value of {low} and {high}");
        var from = forecastFrom ?? Math.Max(ends[0].Year, band[0].Year - 1);
        // The band opens where the last counted value stands.
        if (ends.Find(p => p.Year == from) is { Year: > 0 } last && band[0].Year == from + 1)
            band.Insert(0, (last.Year, last.Value, last.Value));
        List<LineSeries> series = [];
        if (ends.Where(p => p.Year <= from).ToList() is { Count: > 0 } counted)
            series.Add(new LineSeries(Named(y), counted, LineRole.Own));
        if (ends.Where(p => p.Year >= from).ToList() is { Count: > 1 } ahead)
            series.Add(new LineSeries(Named(y), ahead, LineRole.OwnProjected, format(ahead[^1].Value), narrow(ahead[^1].Value)));
        var between = new IntervalBand(Named(interval), band, ("Nedre", narrow(band[^1].Low)), ("Øvre", narrow(band[^1].High)));
        return new Chart(title, new LineChart { Series = series, Format = format, AxisUnit = Named(says), Band = between, ForecastFrom = from }.Draw, table.Select(x, y, low, high));
    }

    public static Chart Bar(Table table, string name, string value, string title, string? unit, string? own)
    {
        var says = Unit(table, value, unit);
        var (format, narrow) = (Format(table[value], says), Short(table[value], says));
        var rows = table.Rows().Select(r =>
        {
            var why = StatusWords.Of(r[value].Status);
            return new BarRow(ChartParts.Wrapped(r.Text(name), BarLetters), r.Number(value), r.Number(value) is { } wide ? format(wide) : why, r.Number(value) is { } thin ? narrow(thin) : why, r.Text(name) == own);
        }).ToList();
        if (!rows.Exists(r => r.Value is not null))
            throw Nothing($"a value of {value}");
        if (rows.Count > MostBars)
            throw new ConfigurationException("Bar", FormattableString.Invariant($"there are {rows.Count} bars"), FormattableString.Invariant($"at most {MostBars}"), "Choose some with OrderBy and Take.");
        return new Chart(title, new BarChart(rows, Named(says)).Draw, table.Select(name, value));
    }

    public static Chart Scatter(Table table, string x, string y, string name, string title, string? xTitle, string? yTitle, string? own)
    {
        var known = table.Known(x, y);
        if (known.Count == 0)
            throw Nothing($"both {x} and {y}");
        var (across, up) = (Unit(table, x, null), Unit(table, y, null));
        var chart = new ScatterChart
        {
            Points = [.. known.Rows().Select(r => (Named(r.Text(name), PointLetters), r.Number(x)!.Value, r.Number(y)!.Value, r.Text(name) == own))],
            AcrossTitle = Named(xTitle ?? (across.Length > 0 ? $"{x}, {across}" : x), PointLetters),
            UpTitle = Named(yTitle ?? y, PointLetters),
            UpUnit = Named(up),
            FormatAcross = Format(table[x], across),
            FormatUp = Format(table[y], up),
        };
        return new Chart(title, chart.Draw, table.Select([.. new[] { name, x, y }.Distinct(StringComparer.OrdinalIgnoreCase)]));
    }

    public static Chart SmallMultiples(Table table, string panel, string x, string y, string? by, string title, string? unit, string? own)
    {
        var panels = table.Known(panel, x, y).Rows().GroupBy(r => r.Text(panel)).ToList();
        if (panels.Count is 0 or > MostPanels)
            throw panels.Count == 0 ? Nothing($"{panel}, {x} and {y}") : new ConfigurationException("SmallMultiples", FormattableString.Invariant($"there are {panels.Count} panels"), FormattableString.Invariant($"at most {MostPanels}"), "Choose some with Where.");
        var drawn = panels.Select(rows =>
        {
            var part = table.At([.. rows.Select(r => r.Index)]);
            var says = Unit(part, y, unit ?? (part.Has("unit") ? OneUnit(rows.Key, part) : null));
            // As many decimals as the panels with the same unit have.
            var alike = unit is null && part.Has("unit") ? table.Where(r => r.Text("unit") == part[0].Text("unit"))[y] : table[y];
            return new ChartPanel(Named(rows.Key, PanelLetters), Lines(part, x, y, by, own, null, Format(alike, says), Short(alike, says), isPanel: true), null, Named(says), Format(alike, says));
        }).ToList();
        return new Chart(title, new PanelChart(drawn).Draw, by is null ? table.Select(panel, x, y) : table.Select(panel, by, x, y));
    }

    public static Chart Pyramid(Table table, int year, int? later, string title)
    {
        var now = Groups(table, year);
        (double[] Men, double[] Women)? then = later is { } other ? Groups(table, other) : null;
        string[] names = [.. Enumerable.Range(0, 19).Select(i => i == 18 ? "90+" : $"{ReportNumbers.Whole(i * 5)}–{ReportNumbers.Whole((i * 5) + 4)}")];
        (string Name, int From, int To)[] sums = [("0–19 år", 0, 3), ("20–64 år", 4, 12), ("65–79 år", 13, 15), ("80 år og eldre", 16, 18)];
        string Sum((double[] Men, double[] Women) of, int from, int to) => ReportNumbers.Whole(Enumerable.Range(from, to - from + 1).Sum(i => of.Men[i] + of.Women[i]));
        var chart = new PyramidChart
        {
            Groups = names,
            MenNow = now.Men,
            WomenNow = now.Women,
            MenLater = then?.Men ?? [],
            WomenLater = then?.Women ?? [],
            NowLabel = ReportNumbers.Year(year),
            LaterLabel = later is { } label ? ReportNumbers.Year(label) : "",
            Sums = [.. sums.Select(s => (s.Name, s.From, s.To, Sum(now, s.From, s.To), then is { } ahead ? Sum(ahead, s.From, s.To) : ""))],
        };
        var numbers = names.Select((n, i) => (Group: n, Men: now.Men[i], Women: now.Women[i], MenLater: then?.Men[i], WomenLater: then?.Women[i])).ToList();
        List<Column> columns = [new("age", [.. names.Select(n => Cell.Of(n))]), Numbers("menn", year, numbers.Select(n => (double?)n.Men)), Numbers("kvinner", year, numbers.Select(n => (double?)n.Women))];
        if (later is { } ends)
            columns.AddRange([Numbers("menn", ends, numbers.Select(n => n.MenLater)), Numbers("kvinner", ends, numbers.Select(n => n.WomenLater))]);
        return new Chart(title, chart.Draw, new Table(columns));
    }

    private static Column Numbers(string sex, int year, IEnumerable<double?> values) => new($"{sex} {ReportNumbers.Year(year)}", [.. values.Select(v => Cell.Of(v))], "personer");

    private static (double[] Men, double[] Women) Groups(Table table, int year)
    {
        var (men, women) = (new double[19], new double[19]);
        var found = false;
        foreach (var row in table.Rows().Where(r => r.Whole("year") == year))
        {
            found = true;
            var group = Math.Clamp(row.Whole("age") / 5, 0, 18);
            var sex = row.Text("sex") switch
            {
                "menn" or "1" => men,
                "kvinner" or "2" => women,
                var other => throw new ConfigurationException("Pyramid", FormattableString.Invariant($"row {row.Index + 1} has the sex \"{other}\""), "menn or kvinner", "Leave sums of both out with Where."),
            };
            sex[group] += row.Number("persons") ?? throw new ConfigurationException("Pyramid", FormattableString.Invariant($"{year}, {row.Text("age")} years has no value"), "persons in every cell", "Leave such rows out with Known(\"persons\").");
        }

        return found ? (men, women) : throw Nothing(FormattableString.Invariant($"the year {year}"));
    }

    private static List<LineSeries> Lines(Table table, string x, string y, string? by, string? own, int? forecastFrom, Func<double, string> format, Func<double, string> narrow, bool isPanel = false)
    {
        if (by is null)
        {
            var points = Points(table, x, y);
            return Split(Named(y), points, isOwn: true, forecastFrom, isPanel ? narrow(points[^1].Value) : format(points[^1].Value), narrow(points[^1].Value));
        }

        var names = table.Known(x, y).Rows().Select(r => r.Text(by)).Distinct().ToList();
        if (names.Count == 0)
            throw Nothing($"both {x} and {y}");
        if (names.Count > MostLines)
            throw new ConfigurationException("chart", FormattableString.Invariant($"there are {names.Count} lines"), FormattableString.Invariant($"at most {MostLines}"), $"Choose some with Where, or draw a panel for each: SmallMultiples(table, \"{by}\")");
        var first = own ?? names[0];
        // Drawn in their order, so that the own line comes last and lies on top.
        return [.. names.Order(Comparer<string>.Create((a, b) => (a == first).CompareTo(b == first))).SelectMany(name =>
        {
            var points = Points(table.Where(r => r.Text(by) == name), x, y);
            var last = points[^1].Value;
            var (wide, thin) = ($"{name}: {format(last)}", $"{ChartParts.Named(name, NarrowLetters)}<br>{narrow(last)}");
            return Split(Named(name), points, name == first, forecastFrom, isPanel ? thin : wide.Length <= LineLetters ? ChartParts.Named(wide, LineLetters) : $"{ChartParts.Named(name, LineLetters)}<br>{format(last)}", thin);
        })];
    }

    private static List<LineSeries> Split(string name, List<(int Year, double Value)> points, bool isOwn, int? forecastFrom, string end, string endNarrow)
    {
        var (known, ahead) = isOwn ? (LineRole.Own, LineRole.OwnProjected) : (LineRole.Other, LineRole.OtherProjected);
        if (forecastFrom is not { } from || points[^1].Year <= from || points[0].Year >= from)
            return [new LineSeries(name, points, forecastFrom is { } start && points[0].Year >= start ? ahead : known, end, endNarrow)];
        return [new LineSeries(name, [.. points.Where(p => p.Year <= from)], known), new LineSeries(name, [.. points.Where(p => p.Year >= from)], ahead, end, endNarrow)];
    }

    private static string OneUnit(string panel, Table part)
    {
        var units = part.Rows().Select(r => r.Text("unit")).Distinct().ToList();
        return units.Count == 1 ? units[0] : throw new ConfigurationException("SmallMultiples", $"the panel {panel} has values in {string.Join(" and ", units)}", "one unit a panel", "Choose some with Where.");
    }

    private static List<(int Year, double Value)> Points(Table table, string x, string y)
    {
        var points = table.Known(x, y).OrderBy(x).Rows().Select(r => (Year: r.Whole(x), Value: r.Number(y)!.Value)).ToList();
        if (points.Count == 0)
            throw Nothing($"both {x} and {y}");
        if (points.GroupBy(p => p.Year).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new ConfigurationException("chart", FormattableString.Invariant($"there are {twice.Count()} rows of {x} {twice.Key}"), "one row a line and year", "Say with by: which column tells the lines apart, or add the rows up with GroupBy.");
        return points;
    }

    private static Table Behind(Table table, string x, string y, string? by) => by is null ? table.Select(x, y) : table.Select(by, x, y);

    private static string Unit(Table table, string column, string? unit) => (unit ?? table[column].Unit) is var said && said == "prosent" ? "%" : said;

    private static Func<double, string> Format(Column column, string unit)
    {
        var decimals = Decimals(column, unit);
        return value => ReportNumbers.Fixed(value, decimals) + (unit.Length == 0 ? "" : ReportNumbers.Space + Named(unit));
    }

    // The axis bears the unit; the sign is short enough to stand with each number.
    private static Func<double, string> Short(Column column, string unit)
    {
        var decimals = Decimals(column, unit);
        return value => ReportNumbers.Fixed(value, decimals) + (unit == "%" ? ReportNumbers.Space + unit : "");
    }

    // Projected persons are fractions, and are read as whole ones where there are some.
    private static int Decimals(Column column, string unit) => unit == "personer" && column.Cells.Any(c => c.Number >= 100) ? 0 : NumberShape.Of(column).Decimals;

    private static string Named(string name, int most = HoverLetters) => ChartParts.Named(name, most);

    private static ConfigurationException Nothing(string what) => new("chart", $"no row has {what}", "at least one", "Look at the table first: display(table)");
}
