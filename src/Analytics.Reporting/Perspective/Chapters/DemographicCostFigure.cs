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
        var price = NorwegianNumbers.Year(lines[0].PriceYear);
        var up = lines.MaxBy(l => l.Change)!;
        var down = lines.MinBy(l => l.Change)!;
        var title = total > 0 ? $"{NorwegianWords.Capital(up.GroupNb)} trekker utgiftene opp med uendret standard" : $"{NorwegianWords.Capital(down.GroupNb)} trekker utgiftene ned med uendret standard";
        var subtitle = $"Endring i årlige utgifter fra {from} til {to}, mill. {price}-kroner, med uendret standard, dekning og produktivitet";
        var source = context.Sources.Note(
            context.Input.Population is { } p ? [p.Provenance] : [],
            calculated: true,
            also: "egen framskriving og kostnad per person",
            extra: NorwegianWords.Sentence(NorwegianWords.Capital(context.Input.DemographicCostSourceNb)),
            more: [.. context.Input.Main is { } main ? [context.Sources.OwnProjection(main.BaseYear)] : Array.Empty<SourceMarker>(), context.Sources.Other("enhetskostnader", "Kostnad per person i hver aldersgruppe: " + context.Input.DemographicCostSourceNb)]);
        var table = Table(lines, total, from.ToString(), to.ToString());
        var notes = new[] { new MarginNote("Uendret standard", "betyr at hver innbygger i en aldersgruppe koster det samme som i dag. Tallet er et regnestykke over behov, ikke et budsjett."), };
        if (lines.Count + 1 > MostSteps)
            return new TableBlock(title, subtitle, table, source, notes) { Subjects = Subjects };
        var chart = new WaterfallChart([.. lines.Select(l => (l.GroupNb, Short(l), l.Change / 1e6))], "I alt", "mill. kr", v => NorwegianNumbers.Signed(v, 1));
        return new FigureBlock(
            context.NextFigure(4),
            title,
            subtitle,
            chart.Draw(ChartSize.Wide),
            chart.Draw(ChartSize.Narrow),
            source,
            $"{NorwegianWords.Capital(up.GroupNb)} endrer utgiftene med {NorwegianNumbers.SignedMillions(up.Change)}, og {down.GroupNb} med {NorwegianNumbers.SignedMillions(down.Change)}. I alt er endringen {NorwegianNumbers.SignedMillions(total)} i året.",
            table,
            notes)
        { Charts = [new NativeChart(ChartForm.Columns, [4])], Subjects = Subjects };
    }

    private static ReportTable Table(IReadOnlyList<DemographicCostLine> lines, double total, string from, string to) => new(
        "Endring i årlige utgifter etter aldersgruppe",
        [new TableColumn("Aldersgruppe"), new TableColumn($"Personer {from}", Numeric: true), new TableColumn($"Personer {to}", Numeric: true), new TableColumn("Kr per person", Numeric: true), new TableColumn("Endring, mill. kr", Numeric: true, Own: true)],
        [
            .. lines.Select(l => new TableRow(l.GroupNb, [NorwegianNumbers.Whole(l.PersonsFrom), NorwegianNumbers.Whole(l.PersonsTo), NorwegianNumbers.PerInhabitant(l.UnitCost), NorwegianNumbers.Signed(l.Change / 1e6, 1)])),
            new TableRow("I alt", [NorwegianNumbers.Whole(lines.Sum(l => l.PersonsFrom)), NorwegianNumbers.Whole(lines.Sum(l => l.PersonsTo)), ".", NorwegianNumbers.Signed(total / 1e6, 1)], IsSum: true),
        ]);

    private static string Short(DemographicCostLine line) =>
        line.Range.IsOpen ? NorwegianNumbers.Year(line.Range.From) + "+" : NorwegianNumbers.Range(NorwegianNumbers.Year(line.Range.From), NorwegianNumbers.Year(line.Range.To));
}
