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
        var columns = new List<TableColumn> { new(Say("Mål")), new(Say("Omfang")), new(Say("År")), new(context.Name, Numeric: true, Own: true), new(Say("Snitt 4 år"), Numeric: true), new(Say("Grense")), new(Say("Innenfor")) };
        if (group is not null)
            columns.Add(new TableColumn(group, Numeric: true));
        if (country is not null)
            columns.Add(new TableColumn(country, Numeric: true));
        var rows = finance.Select(m => Row(context, m, group is not null, country is not null)).ToList();
        var examples = finance.SelectMany(m => m.Thresholds.Where(t => t.Kind == ThresholdKind.Example).Select(t => (Measure: m, Limit: t))).ToList();
        var notes = new List<MarginNote> { new(Say("Omfang"), Say("sier hvilke regnskap tallet dekker. Tall med ulikt omfang sammenlignes aldri.")) };
        if (examples.Count > 0)
            notes.Add(new MarginNote(Say("Eksempler, ikke normer:"), string.Join(" ", examples.Select(e => $"{EconomyFigures.ShortName(e.Measure)} {LimitWords.Bound(e.Limit)} ({Retell(e.Limit.SourceNb)})."))));
        if (!finance.SelectMany(m => m.Thresholds).Any(t => t.Kind == ThresholdKind.OwnTarget))
            notes.Add(new MarginNote(Say("Egne måltall mangler."), Say("Kommunestyret skal vedta finansielle måltall (kommuneloven § 14-2). De er ikke lagt inn i oppsettet.")));
        return new TableBlock(Say("Måltall, verdi og sammenligning"), Say("Nyeste år med tall for hvert mål. Prosent er av driftsinntektene, og kr er per innbygger."), new ReportTable(Say("Finansielle mål mot grenser, gruppe og land"), columns, rows, CardsOnPhone: true), EconomyFigures.Note(context, finance), notes, Wide: true) { Subjects = EconomyFigures.Subjects(finance) };
    }

    private static string? Region(IReadOnlyList<FinanceMeasure> finance, RegionKind kind) =>
        Name(finance.SelectMany(m => m.Comparators).FirstOrDefault(c => c.Region.Kind == kind)?.RegionName);

    private static TableRow Row(ReportContext context, FinanceMeasure measure, bool withGroup, bool withCountry)
    {
        var latest = measure.Own.Latest!;
        var decimals = EconomyFigures.IsPercent(measure) ? 1 : MeasureCell.Tens;
        var scope = ReportWords.Scope(measure.Own.Definition.Scope);
        var status = SourceRegister.Status(latest.Provenance.Maturity);
        var cells = new List<TableCell>
        {
            scope.Length > 0 ? ReportWords.Capital(scope) : ".",
            status == DataStatus.Final ? latest.Year.ToString() : new TableCell($"{latest.Year}, {(status == DataStatus.Provisional ? Say("foreløpig") : Say("beregnet"))}", status),
            context.Origins.Cell(MeasureCell.Number(latest.Measure.Value!.Value, decimals), measure.Own, latest.Year),
            measure.MeanLastFourYears is { } mean ? context.Origins.Calculated(MeasureCell.Number(mean, decimals), measure.Own, Say("snitt av de fire nyeste årene på rad")) : TableCell.Missing,
            measure.Ruling is { } rule ? $"{ReportWords.Capital(LimitWords.Bound(rule))} ({(rule.Kind == ThresholdKind.OwnTarget ? Say("eget") : Say("anbefalt"))})" : Say("Ingen"),
            measure.Ruling is { } r ? r.IsMetBy(latest.Measure.Value!.Value) ? Say("Ja") : Say("Nei") : ".",
        };
        if (withGroup)
            cells.Add(Comparator(context, measure, RegionKind.Group, latest.Year, decimals));
        if (withCountry)
            cells.Add(Comparator(context, measure, RegionKind.Country, latest.Year, decimals));
        return new TableRow($"{EconomyFigures.ShortName(measure)}, {(EconomyFigures.IsPercent(measure) ? "%" : measure.Own.Definition.Unit)}", cells);
    }

    private static TableCell Comparator(ReportContext context, FinanceMeasure measure, RegionKind kind, Year year, int decimals) =>
        measure.Comparators.FirstOrDefault(c => c.Region.Kind == kind) is { } series ? context.Origins.Cell(MeasureCell.Of(series.At(year), decimals), series, year) : TableCell.Missing;
}
