using Analytics.Reporting.Documents;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>Spending against the neighbours that are named, all in one table.</summary>
internal static class NeighbourSpendingTable
{
    /// <summary>The table.</summary>
    /// <param name="context">The report.</param>
    /// <param name="neighbours">The services of each neighbour; one neighbour at least.</param>
    public static TableBlock Write(ReportContext context, IReadOnlyList<IReadOnlyList<SpendingDifference>> neighbours)
    {
        var all = neighbours.SelectMany(n => n).ToList();
        var withNeed = all.Exists(r => r.Gap.LevelPart is not null);
        var year = all.Max(r => r.Year);
        List<TableColumn> columns = [new(Say("Netto driftsutgifter til")), new(context.Name, Numeric: true, Own: true)];
        foreach (var name in neighbours.Select(n => Name(n[0].ReferenceNb)))
        {
            columns.Add(new TableColumn(Say($"Mot {name}"), Numeric: true) { Formula = Say("kommunens utgift − utgiften der vi sammenligner") });
            if (withNeed)
                columns.Add(new TableColumn(Say("av dette nivå"), Numeric: true) { Formula = Say("forskjell − behov") });
        }

        var most = SpendingTable.Most(all);
        var kroner = most.Gap.LevelPart ?? most.Gap.Gap;
        return new TableBlock(
            Say($"Størst forskjell fra en nabo: {SpendingTable.Service(most)}, {ReportNumbers.PerInhabitant(Math.Abs(kroner))}{ReportNumbers.Space}kr {SpendingTable.More(kroner)} enn {Name(most.ReferenceNb)}"),
            Say($"Kroner per innbygger i {year}, og hvor mye mer eller mindre enn {ReportWords.Join([.. neighbours.Select(n => Name(n[0].ReferenceNb))])}"),
            new ReportTable(Say("Utgifter per innbygger mot nabokommunene"), columns, [.. all.GroupBy(r => r.NameNb, StringComparer.Ordinal).Select(g => Row([.. g]))], CardsOnPhone: withNeed),
            context.Sources.Note(all.Select(r => r.Provenance), calculated: true, also: withNeed ? Say("behovsindekser i Grønt hefte") : ""),
            [
                withNeed
                    ? new MarginNote(Say("Nivå"), Say("er forskjellen når ulikt behov er trukket fra, der begge har en behovsindeks."))
                    : new MarginNote(Say("Rå forskjell:"), Say("innbyggernes behov er ulikt, og er ikke trukket fra.")),
            ]);

        TableRow Row(IReadOnlyList<SpendingDifference> service)
        {
            var cells = new List<TableCell> { new(ReportNumbers.PerInhabitant(service[0].Gap.Own)) { Origin = context.Origins.Of(service[0].Provenance, service[0].Year) } };
            foreach (var reference in neighbours.Select(n => n[0].Reference))
            {
                var row = service.FirstOrDefault(r => r.Reference == reference);
                cells.Add(row is null ? TableCell.Missing : SpendingTable.Signed(row.Gap.Gap));
                if (withNeed)
                    cells.Add(row?.Gap.LevelPart is { } level ? SpendingTable.Signed(level) : ".");
            }

            return new TableRow(ReportWords.Capital(SpendingTable.Service(service[0])) + (SpendingTable.IsNet(service[0]) ? "" : Say(" (ikke netto)")) + (service[0].Year == year ? "" : $" ({service[0].Year})"), cells) { Origin = context.Origins.Of(service[0].Provenance, service[0].Year), Topic = new Topic(TopicKind.Spending, service[0].Concept) };
        }
    }
}
