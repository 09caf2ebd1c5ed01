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
            series.Add(new LineSeries(Say("SSB, hovedalternativ"), ssb, LineRole.Other, Say($"SSB (MMMM): {ReportNumbers.Whole(ssb[^1].Value)}"), Say($"SSB: {ReportNumbers.Whole(ssb[^1].Value)}")));
        series.Add(new LineSeries(context.Name, counted, LineRole.Own));
        series.Add(new LineSeries(Say("Framskrevet"), projected, LineRole.OwnProjected, Say($"Framskrevet: {ReportNumbers.Whole(end)}"), Say($"Midt: {ReportNumbers.Whole(end)}")));
        var band = Band(main, target);
        var chart = new LineChart
        {
            Series = series,
            Band = band,
            Format = ReportNumbers.Whole,
            AxisUnit = Say("innbyggere"),
            ForecastFrom = main.BaseYear.Value,
            WideHeight = 400,
            NarrowHeight = 350,
            Points = [new PointLabel(main.BaseYear.Value, baseTotal, Say($"{ReportNumbers.Whole(baseTotal)} i {main.BaseYear}"), counted.TakeLast(YearsBesideLabel).Average(c => c.Value) < baseTotal, "right")],
        };
        var interval = main.Interval(Everybody, target)?.Persons;
        var words = Say($"Folketallet er framskrevet fra {ReportNumbers.Whole(baseTotal)} i {main.BaseYear} til {ReportNumbers.Whole(end)} i {target}.");
        if (interval is { } range)
            words += Say($" Åtte av ti simulerte framtider ender mellom {ReportNumbers.Whole(range.Low)} og {ReportNumbers.Whole(range.High)}.");
        if (ssb.Count > 1)
            words += Say($" SSBs hovedalternativ sier {ReportNumbers.Whole(ssb[^1].Value)} i {ReportNumbers.Year(ssb[^1].Year)}.");
        var withInterval = band is null ? "" : Say($" med 80{ReportNumbers.Space}%-intervall");
        return new FigureBlock(
            context.NextFigure(3),
            Title(baseTotal, end, interval, target),
            Say($"Innbyggere i {context.Name} 1.{ReportNumbers.Space}januar {ReportNumbers.Years(counted[0].Year, counted[^1].Year)}, og framskrevet til {target}{withInterval}.{PopulationFigures.AxisStart(chart.Scale)}"),
            chart.Draw(ChartSize.Wide),
            chart.Draw(ChartSize.Narrow),
            ssb.Count > 1 ? ProjectionChapter.ProjectionNote(context, main, context.Input.Published!.Provenance) : ProjectionChapter.ProjectionNote(context, main),
            words,
            Numbers(main, projected, ssb),
            Notes(band is not null))
        { Charts = [new NativeChart(ChartForm.Lines, [.. Enumerable.Range(1, 1 + (band is null ? 0 : 2) + (ssb.Count > 1 ? 1 : 0))]) { Dashed = band is null ? [] : [2, 3], AxisStart = chart.Scale.Low }], Alternatives = ProjectionChoices.Of(context, chart, main, target) };
    }

    private static string Title(double baseTotal, double end, PredictionInterval? interval, Year target) => interval switch
    {
        { } range when range.High < baseTotal => Say("Nedgangen fortsetter i hele intervallet"),
        { } range when range.Low > baseTotal => Say("Folketallet går opp i hele intervallet"),
        { } => Say("Intervallet rommer både vekst og nedgang"),
        null => Say($"Framskrivingen gir {(end < baseTotal ? Say("lavere") : Say("høyere"))} folketall i {target}"),
    };

    private static IReadOnlyList<MarginNote> Notes(bool hasBand)
    {
        var goal = new MarginNote(Say("Mål er ikke prognose."), Say("Planens mål for folketallet står ikke i figuren."));
        return hasBand
            ? [new(Say("Slik leser du viften."), Say("Åtte av ti simulerte framtider ender inne i det fargede feltet. Én av ti ender over, én av ti under.")), goal]
            : [goal];
    }

    private static ReportTable Numbers(PopulationProjection main, List<(int Year, double Value)> projected, List<(int Year, double Value)> ssb)
    {
        var hasBand = main.Intervals.Count > 0;
        var columns = new List<TableColumn> { new(Say("År")), new(Say("Framskrevet"), Numeric: true, Own: true) };
        if (hasBand)
            columns.AddRange([new TableColumn(Say("Nedre grense"), Numeric: true), new TableColumn(Say("Øvre grense"), Numeric: true)]);
        if (ssb.Count > 1)
            columns.Add(new TableColumn(Say("SSB (MMMM)"), Numeric: true));
        return new ReportTable(Say("Framskrevet folketall 1. januar"), columns, [.. projected.Select(p =>
        {
            var cells = new List<TableCell> { ReportNumbers.Whole(p.Value) };
            if (hasBand)
                cells.AddRange(main.Interval(Everybody, new Year(p.Year)) is { Persons: var range } ? [ReportNumbers.Whole(range.Low), ReportNumbers.Whole(range.High)] : [Say("registrert"), Say("registrert")]);
            if (ssb.Count > 1)
                cells.Add(ssb.FirstOrDefault(s => s.Year == p.Year) is { Value: > 0 } theirs ? ReportNumbers.Whole(theirs.Value) : Say("ikke publisert"));
            return new TableRow(ReportNumbers.Year(p.Year), cells);
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
                Say($"80{ReportNumbers.Space}%-intervall"),
                [(main.BaseYear.Value, total, total), .. ends],
                (Say("Nedre"), ReportNumbers.Whole(ends[^1].Low)),
                (Say("Øvre"), ReportNumbers.Whole(ends[^1].High)));
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
        var label = Say($"{ReportNumbers.Fixed(last.Value, 1)} i {ReportNumbers.Year(last.Year)}");
        if (projected.Count > 1)
            series.Add(new LineSeries(Say("Framskrevet"), projected, LineRole.OwnProjected, label, ReportNumbers.Fixed(last.Value, 1)));
        var start = counted.Count > 0 ? counted[^1] : years[0];
        var falls = last.Value < start.Value;
        var chart = new LineChart
        {
            Series = series,
            Format = v => ReportNumbers.Fixed(v, 1),
            AxisUnit = Say("per eldre"),
            FromZero = true,
            ForecastFrom = projected.Count > 1 ? ratio.BaseYear.Value : null,
            Points = [new PointLabel(start.Year, start.Value, Say($"{ReportNumbers.Fixed(start.Value, 1)} i {ReportNumbers.Year(start.Year)}"), true, falls ? "left" : "right")],
        };
        var others = context.Input.SupportRatios.Where(r => r != ratio).ToList();
        var columns = new List<TableColumn> { new(Say("År")), new(Retell(ratio.NameNb), Numeric: true, Own: true) };
        columns.AddRange(others.Select(o => new TableColumn(Retell(o.NameNb), Numeric: true)));
        return new FigureBlock(
            context.NextFigure(3),
            falls ? Say("Det er trolig færre i yrkesaktiv alder for hver eldre innbygger framover") : Say("Det er trolig flere i yrkesaktiv alder for hver eldre innbygger framover"),
            $"{Retell(ratio.NameNb)}, {context.Name} {ReportNumbers.Years(years[0].Year, last.Year)}",
            chart.Draw(ChartSize.Wide),
            chart.Draw(ChartSize.Narrow),
            ProjectionChapter.ProjectionNote(context, context.Input.Main!),
            Say($"{Retell(ratio.NameNb)} går fra {ReportNumbers.Fixed(start.Value, 1)} i {ReportNumbers.Year(start.Year)} til {label} i framskrivingen."),
            new ReportTable(Retell(ratio.NameNb), columns, [.. years.Select(y => new TableRow(ReportNumbers.Year(y.Year),
                [ReportNumbers.Fixed(y.Value, 1), .. others.Select(o => o.Years.TryGetValue(new Year(y.Year), out var v) ? ReportNumbers.Fixed(v, 1) : TableCell.Missing)]))]),
            [new MarginNote(Say("Aldersbæreevne"), Say("er antall innbyggere i yrkesaktiv alder for hver eldre innbygger. Tallet sier ikke hvor mange som er i arbeid, eller hvor friske de eldre er."))])
        { Charts = [new NativeChart(ChartForm.Lines, [1]) { AxisStart = chart.Scale.Low }], Subjects = [nameof(FindingKind.SupportRatio)] };
    }

    private static List<(int Year, double Value)> Line(PopulationProjection projection, Year until) =>
        [.. projection.Years.Where(y => y.Key <= until).OrderBy(y => y.Key).Select(y => (y.Key.Value, y.Value.Total))];
}
