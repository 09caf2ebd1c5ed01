using Analytics.Analysis.Demography;
using Analytics.Analysis.Findings;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Figures.Charts;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>What the changed age structure costs, age group by age group.</summary>
internal static class DemographicCostFigure
{
    private const int MostSteps = 8;

    private static readonly string[] Subjects = [nameof(FindingKind.DemographicCost)];

    public static Block Write(ReportContext context)
    {
        var lines = context.Input.DemographicCosts;
        var (from, to) = (lines.Min(l => l.From), lines.Max(l => l.To));
        var total = lines.Sum(l => l.Change);
        var price = ReportNumbers.Year(lines[0].PriceYear);
        var up = lines.MaxBy(l => l.Change)!;
        var down = lines.MinBy(l => l.Change)!;
        var title = total > 0 ? Say($"{ReportWords.Capital(Retell(up.GroupNb))} trekker utgiftene opp med uendret standard") : Say($"{ReportWords.Capital(Retell(down.GroupNb))} trekker utgiftene ned med uendret standard");
        var subtitle = Say($"Endring i årlige utgifter fra {from} til {to}, mill. {price}-kroner, med uendret standard, dekning og produktivitet");
        var source = context.Sources.Note(
            context.Input.Population is { } p ? [p.Provenance] : [],
            calculated: true,
            also: Say("egen framskriving og kostnad per person"),
            extra: ReportWords.Sentence(ReportWords.Capital(Retell(context.Input.DemographicCostSourceNb))),
            more: [.. context.Input.Main is { } main ? [context.Sources.OwnProjection(main.BaseYear)] : Array.Empty<SourceMarker>(), context.Sources.Other("enhetskostnader", Say("Kostnad per person i hver aldersgruppe: ") + Retell(context.Input.DemographicCostSourceNb))]);
        var table = Table(lines, total, from.ToString(), to.ToString());
        var notes = new[] { new MarginNote(Say("Uendret standard"), Say("betyr at hver innbygger i en aldersgruppe koster det samme som i dag. Tallet er et regnestykke over behov, ikke et budsjett.")), };
        if (lines.Count + 1 > MostSteps)
            return new TableBlock(title, subtitle, table, source, notes) { Subjects = Subjects };
        var chart = new WaterfallChart([.. lines.Select(l => (Retell(l.GroupNb), Short(l), l.Change / 1e6))], Say("I alt"), Say("mill. kr"), v => ReportNumbers.Signed(v, 1));
        return new FigureBlock(
            context.NextFigure(4),
            title,
            subtitle,
            chart.Draw(ChartSize.Wide),
            chart.Draw(ChartSize.Narrow),
            source,
            Say($"{ReportWords.Capital(Retell(up.GroupNb))} endrer utgiftene med {ReportNumbers.SignedMillions(up.Change)}, og {Retell(down.GroupNb)} med {ReportNumbers.SignedMillions(down.Change)}. I alt er endringen {ReportNumbers.SignedMillions(total)} i året."),
            table,
            notes)
        { Charts = [new NativeChart(ChartForm.Columns, [4])], Subjects = Subjects };
    }

    private static ReportTable Table(IReadOnlyList<DemographicCostLine> lines, double total, string from, string to) => new(
        Say("Endring i årlige utgifter etter aldersgruppe"),
        [new TableColumn(Say("Aldersgruppe")), new TableColumn(Say($"Personer {from}"), Numeric: true), new TableColumn(Say($"Personer {to}"), Numeric: true), new TableColumn(Say("Kr per person"), Numeric: true), new TableColumn(Say("Endring, mill. kr"), Numeric: true, Own: true)],
        [
            .. lines.Select(l => new TableRow(Retell(l.GroupNb), [ReportNumbers.Whole(l.PersonsFrom), ReportNumbers.Whole(l.PersonsTo), ReportNumbers.PerInhabitant(l.UnitCost), ReportNumbers.Signed(l.Change / 1e6, 1)])),
            new TableRow(Say("I alt"), [ReportNumbers.Whole(lines.Sum(l => l.PersonsFrom)), ReportNumbers.Whole(lines.Sum(l => l.PersonsTo)), ".", ReportNumbers.Signed(total / 1e6, 1)], IsSum: true),
        ]);

    private static string Short(DemographicCostLine line) =>
        line.Range.IsOpen ? ReportNumbers.Year(line.Range.From) + "+" : ReportNumbers.Range(ReportNumbers.Year(line.Range.From), ReportNumbers.Year(line.Range.To));
}
