using Analytics.Core;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>Differences in spending per person of a target group, split on how many receive the service and what each costs (F11).</summary>
internal static class CoverageSplitTable
{
    public static TableBlock Write(ReportContext context, IReadOnlyList<CoverageDifference> splits)
    {
        List<TableColumn> columns =
        [
            new(Say("Tjeneste")), new(Say("Mot")), new(Say("Dekning, %"), Numeric: true, Own: true), new(Say("Deres"), Numeric: true),
            new(Say("Forskjell, kr"), Numeric: true) { Formula = Say("dekning × enhetskostnad, kommunens − de andres") }, new(Say("Av dekning"), Numeric: true) { Formula = Say("forskjell i dekning × logaritmisk middel av enhetskostnadene") },
            new(Say("Av enhetskostnad"), Numeric: true) { Formula = Say("forskjell − av dekning") }, new(Say("I alt, mill. kr"), Numeric: true) { Formula = Say("forskjell × innbyggere i målgruppen") },
        ];
        var most = splits.MaxBy(s => Math.Abs(s.Split.Gap))!;
        var byCoverage = Math.Abs(most.Split.CoveragePart) > Math.Abs(most.Split.UnitCostPart);
        return new TableBlock(
            Say($"{ReportWords.Capital(Retell(most.LabelNb))}: forskjellen fra {(most.Reference.Kind == RegionKind.Municipality ? Name(most.ReferenceNb) : ReportWords.Lower(Name(most.ReferenceNb)))} er mest {(byCoverage ? Say("dekning") : Say("enhetskostnad"))}"),
            Say($"Kroner per innbygger i målgruppen i {splits.Max(s => s.Year)}: hvor mange som får tjenesten, ganger hva hver av dem koster"),
            new ReportTable(Say("Forskjell delt på dekning og enhetskostnad"), columns, [.. splits.GroupBy(s => s.LabelNb, StringComparer.Ordinal).SelectMany(g => g).Select(split => Row(context, split))], CardsOnPhone: true),
            context.Sources.Note(splits.SelectMany(s => s.Provenances), calculated: true),
            [new MarginNote(Say("De to delene"), Say("er hele forskjellen, uten rest (logaritmisk middel). Målgruppen er alderen som står ved tjenesten, så behovet er alt trukket fra."))],
            Wide: true);
    }

    private static TableRow Row(ReportContext context, CoverageDifference split) => new(
        ReportWords.Capital(Retell(split.LabelNb)),
        [
            Name(split.ReferenceNb),
            ReportNumbers.Fixed(split.OwnCoverage, 1),
            new TableCell(ReportNumbers.Fixed(split.ReferenceCoverage, 1)) { Origin = context.Origins.Of(split.Provenances, split.Year, split.Reference.Value, split.ReferenceNb) },
            SpendingTable.Signed(split.Split.Gap),
            SpendingTable.Signed(split.Split.CoveragePart),
            SpendingTable.Signed(split.Split.UnitCostPart),
            split.Millions is { } millions ? ReportNumbers.Signed(millions, 1) : TableCell.Missing,
        ]) { Origin = context.Origins.Of(split.Provenances, split.Year), Topic = new Topic(TopicKind.Spending, split.Concept) };
}
