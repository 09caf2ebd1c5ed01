using Analytics.Analysis.Demography;
using Analytics.Analysis.Findings;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Figures.Charts;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>The population over the years, and what changed it.</summary>
internal static class PopulationFigures
{
    public static FigureBlock Trend(ReportContext context, PopulationHistory population, IReadOnlyList<(int Year, double Value)> totals)
    {
        var (first, last) = (totals[0], totals[^1]);
        var rises = totals.Zip(totals.Skip(1)).Count(p => p.Second.Value > p.First.Value);
        var falls = totals.Zip(totals.Skip(1)).Count(p => p.Second.Value < p.First.Value);
        var steps = totals.Count - 1;
        var title = falls >= rises ? Say($"Folketallet har falt i {falls} av {steps} år") : Say($"Folketallet har økt i {rises} av {steps} år");
        if (steps < last.Year - first.Year)
            title = last.Value < first.Value ? Say("Folketallet har falt") : Say("Folketallet har økt");
        var percent = ReportNumbers.Signed(100 * (last.Value - first.Value) / first.Value, 1);
        var chart = new LineChart
        {
            Series = [new LineSeries(context.Name, totals, LineRole.Own, Say($"<b>{ReportNumbers.Whole(last.Value)} i {ReportNumbers.Year(last.Year)}</b><br>{percent}{ReportNumbers.Space}%"), $"<b>{ReportNumbers.Whole(last.Value)}</b>")],
            Format = ReportNumbers.Whole,
            AxisUnit = Say("innbyggere"),
            Points = [new PointLabel(first.Year, first.Value, Say($"{ReportNumbers.Whole(first.Value)} i {ReportNumbers.Year(first.Year)}"), totals.Count < 2 || totals[1].Value <= first.Value, "left")],
        };
        var (low, high) = (totals.MinBy(t => t.Value), totals.MaxBy(t => t.Value));
        return new FigureBlock(
            context.NextFigure(2),
            title,
            Say($"Innbyggere i {context.Name} 1.{ReportNumbers.Space}januar, {ReportNumbers.Years(first.Year, last.Year)}.{AxisStart(chart.Scale)}"),
            chart.Draw(ChartSize.Wide),
            chart.Draw(ChartSize.Narrow),
            context.Sources.Note([population.Provenance]),
            Say($"Folketallet gikk fra {ReportNumbers.Whole(first.Value)} i {ReportNumbers.Year(first.Year)} til {ReportNumbers.Whole(last.Value)} i {ReportNumbers.Year(last.Year)}. Det var høyest i {ReportNumbers.Year(high.Year)} med {ReportNumbers.Whole(high.Value)} og lavest i {ReportNumbers.Year(low.Year)} med {ReportNumbers.Whole(low.Value)}."),
            new ReportTable(Say($"Folketall i {context.Name} 1.{ReportNumbers.Space}januar"), [new TableColumn(Say("År")), new TableColumn(Say("Innbyggere"), Numeric: true)], [.. totals.Select(t => new TableRow(ReportNumbers.Year(t.Year), [ReportNumbers.Whole(t.Value)]))]),
            [new MarginNote(Say("Slik leser du figuren."), Say("En linje viser endring over tid, og aksen kan starte et annet sted enn på null. Søyler starter alltid på null."))])
        { Charts = [new NativeChart(ChartForm.Lines, [1]) { AxisStart = chart.Scale.Low }], Subjects = [nameof(FindingKind.PopulationTrend)] };
    }

    public static FigureBlock Events(ReportContext context)
    {
        var events = context.Input.Events.OrderBy(e => e.Year).TakeLast(15).ToList();
        var deficit = events.Count(e => e.NaturalIncrease < 0);
        var loss = events.Count(e => e.NetMigration < 0);
        var chart = new BalanceChart(
            [
                (Say("Fødte minus døde"), [.. events.Select(e => (e.Year.Value, e.NaturalIncrease))]),
                (Say("Innflyttere minus utflyttere"), [.. events.Select(e => (e.Year.Value, e.NetMigration))]),
            ],
            Say("personer"));
        var title = deficit > events.Count - deficit
            ? Say($"Flere døde enn fødte i {deficit} av {events.Count} år")
            : loss > events.Count - loss ? Say($"Flere flyttet ut enn inn i {loss} av {events.Count} år")
            : Say($"Flere flyttet inn enn ut i {events.Count - loss} av {events.Count} år");
        var sums = (Natural: events.Sum(e => e.NaturalIncrease), Moves: events.Sum(e => e.NetMigration));
        return new FigureBlock(
            context.NextFigure(2),
            title,
            Say($"Personer per år, {context.Name}, {ReportNumbers.Years(events[0].Year.Value, events[^1].Year.Value)}. Flytting er medregnet innvandring og utvandring."),
            chart.Draw(ChartSize.Wide),
            chart.Draw(ChartSize.Narrow),
            context.Input.EventsProvenance is { } source ? context.Sources.Note([source]) : context.Sources.Unknown(),
            Say($"Fødte minus døde ga {ReportNumbers.Signed(sums.Natural, 0)} personer i perioden, og innflyttere minus utflyttere ga {ReportNumbers.Signed(sums.Moves, 0)}."),
            new ReportTable(
                Say("Fødte, døde og flytting"),
                [new TableColumn(Say("År")), new TableColumn(Say("Fødte"), true), new TableColumn(Say("Døde"), true), new TableColumn(Say("Fødte minus døde"), true, true) { Formula = Say("fødte − døde") }, new TableColumn(Say("Innflyttere"), true), new TableColumn(Say("Utflyttere"), true), new TableColumn(Say("Netto flytting"), true, true) { Formula = Say("innflyttere − utflyttere") }],
                [.. events.Select(e => new TableRow(e.Year.ToString(), [ReportNumbers.Whole(e.Births), ReportNumbers.Whole(e.Deaths), ReportNumbers.Signed(e.NaturalIncrease, 0), ReportNumbers.Whole(e.InMigration), ReportNumbers.Whole(e.OutMigration), ReportNumbers.Signed(e.NetMigration, 0)]))]),
            [new MarginNote(Say("Samme akse."), Say("De to delene har samme skala, så søylene kan sammenlignes."))])
        { Charts = [new NativeChart(ChartForm.Columns, [3, 6])] };
    }

    /// <summary>" Aksen starter på 1 350." when it does not start at zero.</summary>
    public static string AxisStart(NiceScale scale) => scale.StartsAtZero ? "" : Say($" Aksen starter på {ReportNumbers.Fixed(scale.Low, scale.Decimals)}.");
}
