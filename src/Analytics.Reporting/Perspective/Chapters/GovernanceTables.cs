using Analytics.Analysis.Registers;
using Analytics.Analysis.Scorecards;
using Analytics.Analysis.UnitFigures;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>The tables about registers, units and the scorecard.</summary>
internal static class GovernanceTables
{
    // A council reads the oldest; the command has them all.
    private const int MostOverdue = 12;

    public static TableBlock Registers(ReportContext context, GovernanceOutlook own) => new(
        Say("Hvor langt registrene er kommet"),
        Say($"Antall saker per {ReportDates.Short(own.Day)}"),
        new ReportTable(
            Say("Registre"),
            [new TableColumn(Say("Register")), new TableColumn(Say("Antall"), Numeric: true), new TableColumn(Say("Ferdig"), Numeric: true), new TableColumn(Say("Forfalt"), Numeric: true, Own: true)],
            [.. own.Registers.Select(r => new TableRow(Retell(r.TitleNb), [Whole(r.Overview.Count), Whole(r.Overview.Done), r.IsCountedOnly || r.Shape == RegisterShape.Input ? "." : Whole(r.Overview.Overdue.Count)]))]),
        Note(context, "tertialregister", Say("Kommunens tertialregister")),
        [new MarginNote(Say("Forfalt"), Say("er åpne saker der fristen er passert. Avvik og lederavtaler vises bare som antall."))]);

    public static TableBlock Overdue(ReportContext context, IReadOnlyList<RegisterItem> overdue) => new(
        overdue.Count > MostOverdue ? Say($"De {ReportNumbers.Whole(MostOverdue)} som har ventet lengst") : Say("Saker der fristen er passert"),
        Say("Eldste frist først"),
        new ReportTable(
            Say("Forfalte saker"),
            [new TableColumn(Say("Sak")), new TableColumn(Say("Sektor")), new TableColumn(Say("Ansvarlig rolle")), new TableColumn(Say("Frist"), Numeric: true)],
            [.. overdue.Take(MostOverdue).Select(i => new TableRow(Retell(i.TitleNb), [i.Unit, i.OwnerRole.Length > 0 ? i.OwnerRole : TableCell.Missing, ReportDates.Short(i.Deadline!.Value)]) { Topic = new Topic(TopicKind.OwnSector, i.Unit) })],
            CardsOnPhone: true),
        Note(context, "tertialregister", Say("Kommunens tertialregister")),
        []);

    public static TableBlock Units(ReportContext context, GovernanceOutlook own)
    {
        var year = own.Turnovers.FirstOrDefault()?.Period;
        var places = own.Budgets.Select(b => b.Place).Concat(own.Absences.Select(a => a.Place)).Distinct().ToList();
        return new TableBlock(
            Say("Fravær, budsjett og medarbeidersamtaler per enhet"),
            Say($"Fravær siste tolv måneder i prosent av mulige dagsverk; avvik fra budsjett i 1000 kr, {own.Budgets.FirstOrDefault()?.Period}"),
            new ReportTable(
                Say("Enhetene"),
                [new TableColumn(Say("Enhet")), new TableColumn(Say("Fravær, %"), Numeric: true), new TableColumn(Say("Avvik"), Numeric: true, Own: true), new TableColumn(Say("Avvik, %"), Numeric: true), new TableColumn(Say("Prognose"), Numeric: true), new TableColumn(Say("Samtaler, %"), Numeric: true), .. year is null ? [] : new[] { new TableColumn(Say($"Sluttet {year}, %"), Numeric: true) }],
                [.. places.Select(p => new TableRow(Name(p), Cells(own, p), IsSum: p.Unit.Length == 0) { Topic = p.Sector.Length > 0 ? new Topic(TopicKind.OwnSector, p.Sector) : null })],
                CardsOnPhone: true),
            Note(context, "enhetstall", Say("Kommunens styringstall per enhet")),
            [
                new MarginNote(Say("Avvik"), Say("over null er mindreforbruk. Prognose er avviket som ventes for hele året.")),
                new MarginNote(Say("Skjult"), Say("er enheter med få ansatte, og enheter som ellers ville vist hva disse er. Fravær er dager lagt sammen, aldri et snitt av prosenter.")),
            ],
            Wide: true);
    }

    public static TableBlock Scorecard(ReportContext context, ScorecardResult result)
    {
        var perspectives = result.Scorecard.Perspectives;
        return new TableBlock(
            Say($"{Retell(result.Scorecard.TitleNb)}: hvor mye av det ønskede som er nådd"),
            Say("Prosent, vektet"),
            new ReportTable(
                Retell(result.Scorecard.TitleNb),
                [new TableColumn(Say("Hvem")), new TableColumn(Say("Samlet"), Numeric: true, Own: true), .. perspectives.Select(p => new TableColumn(Retell(p.NameNb), Numeric: true)), new TableColumn(Say("Målt"), Numeric: true), new TableColumn(Say("Mangler"), Numeric: true)],
                [.. result.Sectors.Prepend(result.Municipality).Select(Row)]),
            Note(context, "enhetstall", Say("Kommunens styringstall per enhet")),
            [new MarginNote(Say("Måloppnåelse"), Say("er 1 når ønsket nivå er nådd, en halv når akseptabelt nivå er nådd, og ellers 0. Det som mangler, teller ikke med."))]);

        TableRow Row(ScorecardUnit unit)
        {
            var by = unit.ByPerspective.ToDictionary(p => p.Perspective.NameNb, p => p.Attainment.Weighted);
            return new TableRow(
                unit.Sector.Length == 0 ? Say("Kommunen") : unit.Sector,
                [Share(unit.Attainment.Weighted), .. perspectives.Select(p => Share(by.GetValueOrDefault(p.NameNb))), Whole(unit.Attainment.Measured), Whole(unit.Attainment.Missing)],
                IsSum: unit.Sector.Length == 0)
            { Topic = unit.Sector.Length > 0 ? new Topic(TopicKind.OwnSector, unit.Sector) : null };
        }
    }

    private static TableCell[] Cells(GovernanceOutlook own, UnitPlace place)
    {
        var budget = own.Budgets.FirstOrDefault(b => b.Place == place);
        return
        [
            own.Absences.FirstOrDefault(a => a.Place == place) is { } absence ? Known(absence.Percent, 1) : TableCell.Missing,
            budget is null ? TableCell.Missing : ReportNumbers.Signed(budget.Deviation, 0),
            budget?.Percent is { } percent ? ReportNumbers.Signed(percent, 1) : TableCell.Missing,
            budget?.ForecastDeviation is { } forecast ? ReportNumbers.Signed(forecast, 0) : TableCell.Missing,
            Share(own.Talks, place, 0),
            .. own.Turnovers.Count == 0 ? [] : new[] { Share(own.Turnovers, place, 1) },
        ];
    }

    private static TableCell Share(IReadOnlyList<UnitShare> shares, UnitPlace place, int decimals) =>
        shares.FirstOrDefault(s => s.Place == place) is { } share ? Known(share.Percent, decimals) : TableCell.Missing;

    private static TableCell Known(double? value, int decimals) => value is { } number ? ReportNumbers.Fixed(number, decimals) : TableCell.Hidden;

    private static TableCell Share(double? part) => part is { } share ? Whole(100 * share) : TableCell.Missing;

    private static TableCell Whole(double number) => ReportNumbers.Whole(number);

    private static string Name(UnitPlace place) => place == UnitPlace.Municipality ? Say("Kommunen") : place.Unit.Length == 0 ? place.Sector : place.Unit;

    private static SourceNote Note(ReportContext context, string key, string title) =>
        context.Sources.Note([], calculated: true, also: Say("egne beregninger"), more: [context.Sources.Other(key, title)]);
}
