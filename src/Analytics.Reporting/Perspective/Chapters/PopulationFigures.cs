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
        var title = falls >= rises ? $"Folketallet har falt i {falls} av {steps} år" : $"Folketallet har økt i {rises} av {steps} år";
        if (steps < last.Year - first.Year)
            title = last.Value < first.Value ? "Folketallet har falt" : "Folketallet har økt";
        var percent = NorwegianNumbers.Signed(100 * (last.Value - first.Value) / first.Value, 1);
        var chart = new LineChart
        {
            Series = [new LineSeries(context.Name, totals, LineRole.Own, $"<b>{NorwegianNumbers.Whole(last.Value)} i {NorwegianNumbers.Year(last.Year)}</b><br>{percent}{NorwegianNumbers.Space}%", $"<b>{NorwegianNumbers.Whole(last.Value)}</b>")],
            Format = NorwegianNumbers.Whole,
            AxisUnit = "innbyggere",
            Points = [new PointLabel(first.Year, first.Value, $"{NorwegianNumbers.Whole(first.Value)} i {NorwegianNumbers.Year(first.Year)}", totals.Count < 2 || totals[1].Value <= first.Value, "left")],
        };
        var (low, high) = (totals.MinBy(t => t.Value), totals.MaxBy(t => t.Value));
        return new FigureBlock(
            context.NextFigure(2),
            title,
            $"Innbyggere i {context.Name} 1.{NorwegianNumbers.Space}januar, {NorwegianNumbers.Years(first.Year, last.Year)}.{AxisStart(chart.Scale)}",
            chart.Draw(ChartSize.Wide),
            chart.Draw(ChartSize.Narrow),
            context.Sources.Note([population.Provenance]),
            $"Folketallet gikk fra {NorwegianNumbers.Whole(first.Value)} i {NorwegianNumbers.Year(first.Year)} til {NorwegianNumbers.Whole(last.Value)} i {NorwegianNumbers.Year(last.Year)}. Det var høyest i {NorwegianNumbers.Year(high.Year)} med {NorwegianNumbers.Whole(high.Value)} og lavest i {NorwegianNumbers.Year(low.Year)} med {NorwegianNumbers.Whole(low.Value)}.",
            new ReportTable($"Folketall i {context.Name} 1.{NorwegianNumbers.Space}januar", [new TableColumn("År"), new TableColumn("Innbyggere", Numeric: true)], [.. totals.Select(t => new TableRow(NorwegianNumbers.Year(t.Year), [NorwegianNumbers.Whole(t.Value)]))]),
            [new MarginNote("Slik leser du figuren.", "En linje viser endring over tid, og aksen kan starte et annet sted enn på null. Søyler starter alltid på null.")])
        { Charts = [new NativeChart(ChartForm.Lines, [1]) { AxisStart = chart.Scale.Low }], Subjects = [nameof(FindingKind.PopulationTrend)] };
    }

    public static FigureBlock Events(ReportContext context)
    {
        var events = context.Input.Events.OrderBy(e => e.Year).TakeLast(15).ToList();
        var deficit = events.Count(e => e.NaturalIncrease < 0);
        var loss = events.Count(e => e.NetMigration < 0);
        var chart = new BalanceChart(
            [
                ("Fødte minus døde", [.. events.Select(e => (e.Year.Value, e.NaturalIncrease))]),
                ("Innflyttere minus utflyttere", [.. events.Select(e => (e.Year.Value, e.NetMigration))]),
            ],
            "personer");
        var title = deficit > events.Count - deficit
            ? $"Flere døde enn fødte i {deficit} av {events.Count} år"
            : loss > events.Count - loss ? $"Flere flyttet ut enn inn i {loss} av {events.Count} år"
            : $"Flere flyttet inn enn ut i {events.Count - loss} av {events.Count} år";
        var sums = (Natural: events.Sum(e => e.NaturalIncrease), Moves: events.Sum(e => e.NetMigration));
        return new FigureBlock(
            context.NextFigure(2),
            title,
            $"Personer per år, {context.Name}, {NorwegianNumbers.Years(events[0].Year.Value, events[^1].Year.Value)}. Flytting er medregnet innvandring og utvandring.",
            chart.Draw(ChartSize.Wide),
            chart.Draw(ChartSize.Narrow),
            context.Input.EventsProvenance is { } source ? context.Sources.Note([source]) : context.Sources.Unknown(),
            $"Fødte minus døde ga {NorwegianNumbers.Signed(sums.Natural, 0)} personer i perioden, og innflyttere minus utflyttere ga {NorwegianNumbers.Signed(sums.Moves, 0)}.",
            new ReportTable(
                "Fødte, døde og flytting",
                [new TableColumn("År"), new TableColumn("Fødte", true), new TableColumn("Døde", true), new TableColumn("Fødte minus døde", true, true), new TableColumn("Innflyttere", true), new TableColumn("Utflyttere", true), new TableColumn("Netto flytting", true, true)],
                [.. events.Select(e => new TableRow(e.Year.ToString(), [NorwegianNumbers.Whole(e.Births), NorwegianNumbers.Whole(e.Deaths), NorwegianNumbers.Signed(e.NaturalIncrease, 0), NorwegianNumbers.Whole(e.InMigration), NorwegianNumbers.Whole(e.OutMigration), NorwegianNumbers.Signed(e.NetMigration, 0)]))]),
            [new MarginNote("Samme akse.", "De to delene har samme skala, så søylene kan sammenlignes.")])
        { Charts = [new NativeChart(ChartForm.Columns, [3, 6])] };
    }

    /// <summary>" Aksen starter på 1 350." when it does not start at zero.</summary>
    public static string AxisStart(NiceScale scale) => scale.StartsAtZero ? "" : $" Aksen starter på {NorwegianNumbers.Fixed(scale.Low, scale.Decimals)}.";
}
