using Analytics.Analysis.Economy;
using Analytics.Core;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>All finance measures against their limits, group and country, each with its accounting scope.</summary>
internal static class LimitsTable
{
    public static TableBlock Write(ReportContext context, IReadOnlyList<FinanceMeasure> finance)
    {
        var group = Region(finance, RegionKind.Group);
        var country = Region(finance, RegionKind.Country);
        var columns = new List<TableColumn> { new("Mål"), new("Omfang"), new("År"), new(context.Name, Numeric: true, Own: true), new("Snitt 4 år", Numeric: true), new("Grense"), new("Innenfor") };
        if (group is not null)
            columns.Add(new TableColumn(group, Numeric: true));
        if (country is not null)
            columns.Add(new TableColumn(country, Numeric: true));
        var rows = finance.Select(m => Row(m, group is not null, country is not null)).ToList();
        var examples = finance.SelectMany(m => m.Thresholds.Where(t => t.Kind == ThresholdKind.Example).Select(t => (Measure: m, Limit: t))).ToList();
        var notes = new List<MarginNote> { new("Omfang", "sier hvilke regnskap tallet dekker. Tall med ulikt omfang sammenlignes aldri.") };
        if (examples.Count > 0)
            notes.Add(new MarginNote("Eksempler, ikke normer:", string.Join(" ", examples.Select(e => $"{EconomyFigures.ShortName(e.Measure)} {LimitWords.Bound(e.Limit)} ({e.Limit.SourceNb})."))));
        if (!finance.SelectMany(m => m.Thresholds).Any(t => t.Kind == ThresholdKind.OwnTarget))
            notes.Add(new MarginNote("Egne måltall mangler.", "Kommunestyret skal vedta finansielle måltall (kommuneloven § 14-2). De er ikke lagt inn i oppsettet."));
        return new TableBlock("Måltall, verdi og sammenligning", "Nyeste år med tall for hvert mål. Prosent er av driftsinntektene, og kr er per innbygger.", new ReportTable("Finansielle mål mot grenser, gruppe og land", columns, rows, CardsOnPhone: true), EconomyFigures.Note(context, finance), notes, Wide: true) { Subjects = EconomyFigures.Subjects(finance) };
    }

    private static string? Region(IReadOnlyList<FinanceMeasure> finance, RegionKind kind) =>
        finance.SelectMany(m => m.Comparators).FirstOrDefault(c => c.Region.Kind == kind)?.RegionName;

    private static TableRow Row(FinanceMeasure measure, bool withGroup, bool withCountry)
    {
        var latest = measure.Own.Latest!;
        var decimals = EconomyFigures.IsPercent(measure) ? 1 : MeasureCell.Tens;
        var scope = NorwegianWords.Scope(measure.Own.Definition.Scope);
        var status = SourceRegister.Status(latest.Provenance.Maturity);
        var cells = new List<TableCell>
        {
            scope.Length > 0 ? NorwegianWords.Capital(scope) : ".",
            status == DataStatus.Final ? latest.Year.ToString() : new TableCell($"{latest.Year}, {(status == DataStatus.Provisional ? "foreløpig" : "beregnet")}", status),
            MeasureCell.Number(latest.Measure.Value!.Value, decimals),
            measure.MeanLastFourYears is { } mean ? MeasureCell.Number(mean, decimals) : TableCell.Missing,
            measure.Ruling is { } rule ? $"{NorwegianWords.Capital(LimitWords.Bound(rule))} ({(rule.Kind == ThresholdKind.OwnTarget ? "eget" : "anbefalt")})" : "Ingen",
            measure.Ruling is { } r ? r.IsMetBy(latest.Measure.Value!.Value) ? "Ja" : "Nei" : ".",
        };
        if (withGroup)
            cells.Add(Comparator(measure, RegionKind.Group, latest.Year, decimals));
        if (withCountry)
            cells.Add(Comparator(measure, RegionKind.Country, latest.Year, decimals));
        return new TableRow($"{EconomyFigures.ShortName(measure)}, {(EconomyFigures.IsPercent(measure) ? "%" : measure.Own.Definition.Unit)}", cells);
    }

    private static TableCell Comparator(FinanceMeasure measure, RegionKind kind, Year year, int decimals) =>
        measure.Comparators.FirstOrDefault(c => c.Region.Kind == kind) is { } series ? MeasureCell.Of(series.At(year), decimals) : TableCell.Missing;
}
