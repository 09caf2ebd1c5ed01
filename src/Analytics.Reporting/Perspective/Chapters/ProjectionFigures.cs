using Analytics.Analysis.Demography;
using Analytics.Core;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Figures.Charts;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>The projected total beside its alternative without moves, and the support ratio.</summary>
internal static class ProjectionFigures
{
    public static FigureBlock Total(ReportContext context, PopulationProjection main, Year target)
    {
        var counted = context.Totals.Where(t => t.Year <= main.BaseYear.Value).ToList();
        var baseTotal = main.Years[main.BaseYear].Total;
        if (counted.Count == 0 || counted[^1].Year < main.BaseYear.Value)
            counted.Add((main.BaseYear.Value, baseTotal));
        var mainLine = Line(main, target);
        var aloneLine = context.Input.NoMigration is { } alone && alone.Years.ContainsKey(target) ? Line(alone, target) : [];
        var mainEnd = mainLine[^1].Value;
        var series = new List<LineSeries>();
        if (aloneLine.Count > 1)
            series.Add(new LineSeries("Uten flytting", aloneLine, LineRole.OtherProjected, $"Uten flytting: {NorwegianNumbers.Whole(aloneLine[^1].Value)}", $"Uten fl.: {NorwegianNumbers.Whole(aloneLine[^1].Value)}"));
        series.Add(new LineSeries(context.Name, counted, LineRole.Own));
        series.Add(new LineSeries("Framskrevet", mainLine, LineRole.OwnProjected, $"Framskrevet: {NorwegianNumbers.Whole(mainEnd)}", $"Hoved: {NorwegianNumbers.Whole(mainEnd)}"));
        var chart = new LineChart
        {
            Series = series,
            Format = NorwegianNumbers.Whole,
            AxisUnit = "innbyggere",
            ForecastFrom = main.BaseYear.Value,
            WideHeight = 400,
            NarrowHeight = 350,
            Points = [new PointLabel(main.BaseYear.Value, baseTotal, $"{NorwegianNumbers.Whole(baseTotal)} i {main.BaseYear}", mainEnd < baseTotal && counted[0].Value < baseTotal, "right")],
        };
        var change = 100 * (mainEnd - baseTotal) / baseTotal;
        var title = aloneLine.Count > 1 && (aloneLine[^1].Value < baseTotal) != (mainEnd < baseTotal)
            ? "Flyttingen avgjør om folketallet går opp eller ned"
            : aloneLine.Count > 1 ? $"Folketallet går {(mainEnd < baseTotal ? "ned" : "opp")} både med og uten flytting"
            : $"Framskrivingen gir {(change < 0 ? "lavere" : "høyere")} folketall i {target}";
        var words = $"Folketallet er framskrevet fra {NorwegianNumbers.Whole(baseTotal)} i {main.BaseYear} til {NorwegianNumbers.Whole(mainEnd)} i {target}.";
        if (aloneLine.Count > 1)
            words += $" Uten flytting er tallet {NorwegianNumbers.Whole(aloneLine[^1].Value)}.";
        var columns = new List<TableColumn> { new("År"), new("Framskrevet", Numeric: true, Own: true) };
        if (aloneLine.Count > 1)
            columns.Add(new TableColumn("Uten flytting", Numeric: true));
        var rows = mainLine.Select((p, i) => new TableRow(NorwegianNumbers.Year(p.Year), aloneLine.Count > i ? [NorwegianNumbers.Whole(p.Value), NorwegianNumbers.Whole(aloneLine[i].Value)] : [NorwegianNumbers.Whole(p.Value)]));
        return new FigureBlock(
            context.NextFigure(3),
            title,
            $"Innbyggere i {context.Name} 1.{NorwegianNumbers.Space}januar {NorwegianNumbers.Years(counted[0].Year, counted[^1].Year)}, og framskrevet til {target}.{PopulationFigures.AxisStart(chart.Scale)}",
            chart.Draw(ChartSize.Wide),
            chart.Draw(ChartSize.Narrow),
            ProjectionChapter.ProjectionNote(context, main),
            words,
            new ReportTable("Framskrevet folketall 1. januar", columns, [.. rows]),
            [new MarginNote("Uten flytting", "viser hva fødsler og dødsfall alene gir. Det er ikke et lavt alternativ, men et mål på hvor mye flyttingen betyr."), new MarginNote("Mål er ikke prognose.", "Planens mål for folketallet står ikke i figuren.")]);
    }

    public static FigureBlock Support(ReportContext context, SupportRatio ratio, Year target)
    {
        var years = ratio.Years.Where(y => y.Key <= target).OrderBy(y => y.Key).Select(y => (Year: y.Key.Value, y.Value)).ToList();
        var counted = years.Where(y => y.Year <= ratio.BaseYear.Value).ToList();
        var projected = years.Where(y => y.Year >= ratio.BaseYear.Value).ToList();
        var series = new List<LineSeries>();
        if (counted.Count > 0)
            series.Add(new LineSeries(context.Name, counted, LineRole.Own));
        var last = years[^1];
        var label = $"{NorwegianNumbers.Fixed(last.Value, 1)} i {NorwegianNumbers.Year(last.Year)}";
        if (projected.Count > 1)
            series.Add(new LineSeries("Framskrevet", projected, LineRole.OwnProjected, label, NorwegianNumbers.Fixed(last.Value, 1)));
        var start = counted.Count > 0 ? counted[^1] : years[0];
        var falls = last.Value < start.Value;
        var chart = new LineChart
        {
            Series = series,
            Format = v => NorwegianNumbers.Fixed(v, 1),
            AxisUnit = "per eldre",
            FromZero = true,
            ForecastFrom = projected.Count > 1 ? ratio.BaseYear.Value : null,
            Points = [new PointLabel(start.Year, start.Value, $"{NorwegianNumbers.Fixed(start.Value, 1)} i {NorwegianNumbers.Year(start.Year)}", true, falls ? "left" : "right")],
        };
        var others = context.Input.SupportRatios.Where(r => r != ratio).ToList();
        var columns = new List<TableColumn> { new("År"), new(ratio.NameNb, Numeric: true, Own: true) };
        columns.AddRange(others.Select(o => new TableColumn(o.NameNb, Numeric: true)));
        return new FigureBlock(
            context.NextFigure(3),
            falls ? "Det er trolig færre i yrkesaktiv alder for hver eldre innbygger framover" : "Det er trolig flere i yrkesaktiv alder for hver eldre innbygger framover",
            $"{ratio.NameNb}, {context.Name} {NorwegianNumbers.Years(years[0].Year, last.Year)}",
            chart.Draw(ChartSize.Wide),
            chart.Draw(ChartSize.Narrow),
            ProjectionChapter.ProjectionNote(context, context.Input.Main!),
            $"{ratio.NameNb} går fra {NorwegianNumbers.Fixed(start.Value, 1)} i {NorwegianNumbers.Year(start.Year)} til {label} i framskrivingen.",
            new ReportTable(ratio.NameNb, columns, [.. years.Select(y => new TableRow(NorwegianNumbers.Year(y.Year),
                [NorwegianNumbers.Fixed(y.Value, 1), .. others.Select(o => o.Years.TryGetValue(new Year(y.Year), out var v) ? NorwegianNumbers.Fixed(v, 1) : TableCell.Missing)]))]),
            [new MarginNote("Aldersbæreevne", "er antall innbyggere i yrkesaktiv alder for hver eldre innbygger. Tallet sier ikke hvor mange som er i arbeid, eller hvor friske de eldre er.")]);
    }

    private static List<(int Year, double Value)> Line(PopulationProjection projection, Year until) =>
        [.. projection.Years.Where(y => y.Key <= until).OrderBy(y => y.Key).Select(y => (y.Key.Value, y.Value.Total))];
}
