using Analytics.Analysis.Demography;
using Analytics.Analysis.Demography.Accuracy;
using Analytics.Analysis.Findings;
using Analytics.Core;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Figures.Charts;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>The projected total with its interval, and the support ratio.</summary>
internal static class ProjectionFigures
{
    /// <summary>The label of the base year stands over the last counted years where these lie below it, and under them otherwise.</summary>
    private const int YearsBesideLabel = 6;

    private static readonly AgeRange Everybody = new(0);

    public static FigureBlock Total(ReportContext context, PopulationProjection main, Year target)
    {
        var counted = context.Totals.Where(t => t.Year <= main.BaseYear.Value).ToList();
        var baseTotal = main.Years[main.BaseYear].Total;
        if (counted.Count == 0 || counted[^1].Year < main.BaseYear.Value)
            counted.Add((main.BaseYear.Value, baseTotal));
        var projected = Line(main, target);
        var end = projected[^1].Value;
        var ssb = Published(context, main, target);
        var series = new List<LineSeries>();
        if (ssb.Count > 1)
            series.Add(new LineSeries("SSB, hovedalternativ", ssb, LineRole.Other, $"SSB (MMMM): {NorwegianNumbers.Whole(ssb[^1].Value)}", $"SSB: {NorwegianNumbers.Whole(ssb[^1].Value)}"));
        series.Add(new LineSeries(context.Name, counted, LineRole.Own));
        series.Add(new LineSeries("Framskrevet", projected, LineRole.OwnProjected, $"Framskrevet: {NorwegianNumbers.Whole(end)}", $"Midt: {NorwegianNumbers.Whole(end)}"));
        var band = Band(main, target);
        var chart = new LineChart
        {
            Series = series,
            Band = band,
            Format = NorwegianNumbers.Whole,
            AxisUnit = "innbyggere",
            ForecastFrom = main.BaseYear.Value,
            WideHeight = 400,
            NarrowHeight = 350,
            Points = [new PointLabel(main.BaseYear.Value, baseTotal, $"{NorwegianNumbers.Whole(baseTotal)} i {main.BaseYear}", counted.TakeLast(YearsBesideLabel).Average(c => c.Value) < baseTotal, "right")],
        };
        var interval = main.Interval(Everybody, target)?.Persons;
        var words = $"Folketallet er framskrevet fra {NorwegianNumbers.Whole(baseTotal)} i {main.BaseYear} til {NorwegianNumbers.Whole(end)} i {target}.";
        if (interval is { } range)
            words += $" Åtte av ti simulerte framtider ender mellom {NorwegianNumbers.Whole(range.Low)} og {NorwegianNumbers.Whole(range.High)}.";
        if (ssb.Count > 1)
            words += $" SSBs hovedalternativ sier {NorwegianNumbers.Whole(ssb[^1].Value)} i {NorwegianNumbers.Year(ssb[^1].Year)}.";
        var withInterval = band is null ? "" : $" med 80{NorwegianNumbers.Space}%-intervall";
        return new FigureBlock(
            context.NextFigure(3),
            Title(baseTotal, end, interval, target),
            $"Innbyggere i {context.Name} 1.{NorwegianNumbers.Space}januar {NorwegianNumbers.Years(counted[0].Year, counted[^1].Year)}, og framskrevet til {target}{withInterval}.{PopulationFigures.AxisStart(chart.Scale)}",
            chart.Draw(ChartSize.Wide),
            chart.Draw(ChartSize.Narrow),
            ssb.Count > 1 ? ProjectionChapter.ProjectionNote(context, main, context.Input.Published!.Provenance) : ProjectionChapter.ProjectionNote(context, main),
            words,
            Numbers(main, projected, ssb),
            Notes(band is not null))
        { Charts = [new NativeChart(ChartForm.Lines, [.. Enumerable.Range(1, 1 + (band is null ? 0 : 2) + (ssb.Count > 1 ? 1 : 0))]) { Dashed = band is null ? [] : [2, 3], AxisStart = chart.Scale.Low }] };
    }

    private static string Title(double baseTotal, double end, PredictionInterval? interval, Year target) => interval switch
    {
        { } range when range.High < baseTotal => "Nedgangen fortsetter i hele intervallet",
        { } range when range.Low > baseTotal => "Folketallet går opp i hele intervallet",
        { } => "Intervallet rommer både vekst og nedgang",
        null => $"Framskrivingen gir {(end < baseTotal ? "lavere" : "høyere")} folketall i {target}",
    };

    private static IReadOnlyList<MarginNote> Notes(bool hasBand)
    {
        var goal = new MarginNote("Mål er ikke prognose.", "Planens mål for folketallet står ikke i figuren.");
        return hasBand
            ? [new("Slik leser du viften.", "Åtte av ti simulerte framtider ender inne i det blå feltet. Én av ti ender over, én av ti under."), goal]
            : [goal];
    }

    private static ReportTable Numbers(PopulationProjection main, List<(int Year, double Value)> projected, List<(int Year, double Value)> ssb)
    {
        var hasBand = main.Intervals.Count > 0;
        var columns = new List<TableColumn> { new("År"), new("Framskrevet", Numeric: true, Own: true) };
        if (hasBand)
            columns.AddRange([new TableColumn("Nedre grense", Numeric: true), new TableColumn("Øvre grense", Numeric: true)]);
        if (ssb.Count > 1)
            columns.Add(new TableColumn("SSB (MMMM)", Numeric: true));
        return new ReportTable("Framskrevet folketall 1. januar", columns, [.. projected.Select(p =>
        {
            var cells = new List<TableCell> { NorwegianNumbers.Whole(p.Value) };
            if (hasBand)
                cells.AddRange(main.Interval(Everybody, new Year(p.Year)) is { Persons: var range } ? [NorwegianNumbers.Whole(range.Low), NorwegianNumbers.Whole(range.High)] : ["registrert", "registrert"]);
            if (ssb.Count > 1)
                cells.Add(ssb.FirstOrDefault(s => s.Year == p.Year) is { Value: > 0 } theirs ? NorwegianNumbers.Whole(theirs.Value) : "ikke publisert");
            return new TableRow(NorwegianNumbers.Year(p.Year), cells);
        })]);
    }

    /// <summary>The statistics bank's main alternative in the years that the figure shows.</summary>
    private static List<(int Year, double Value)> Published(ReportContext context, PopulationProjection main, Year target) =>
        context.Input.Published is { } published
            ? [.. Enumerable.Range(main.BaseYear.Value, target.Value - main.BaseYear.Value + 1).Select(y => (Year: y, Total: published.Total("MMMM", y))).Where(y => y.Total is not null).Select(y => (y.Year, y.Total!.Value))]
            : [];

    private static IntervalBand? Band(PopulationProjection main, Year target)
    {
        var total = main.Years[main.BaseYear].Total;
        var ends = main.Intervals.Where(i => i.Ages == Everybody && i.Year <= target).OrderBy(i => i.Year).Select(i => (i.Year.Value, i.Persons.Low, i.Persons.High)).ToList();
        return ends.Count == 0
            ? null
            : new IntervalBand(
                $"80{NorwegianNumbers.Space}%-intervall",
                [(main.BaseYear.Value, total, total), .. ends],
                ("Nedre", NorwegianNumbers.Whole(ends[^1].Low)),
                ("Øvre", NorwegianNumbers.Whole(ends[^1].High)));
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
            [new MarginNote("Aldersbæreevne", "er antall innbyggere i yrkesaktiv alder for hver eldre innbygger. Tallet sier ikke hvor mange som er i arbeid, eller hvor friske de eldre er.")])
        { Charts = [new NativeChart(ChartForm.Lines, [1]) { AxisStart = chart.Scale.Low }], Subjects = [nameof(FindingKind.SupportRatio)] };
    }

    private static List<(int Year, double Value)> Line(PopulationProjection projection, Year until) =>
        [.. projection.Years.Where(y => y.Key <= until).OrderBy(y => y.Key).Select(y => (y.Key.Value, y.Value.Total))];
}
