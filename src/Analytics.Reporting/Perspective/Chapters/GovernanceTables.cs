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
        "Hvor langt registrene er kommet",
        $"Antall saker per {NorwegianDates.Short(own.Day)}",
        new ReportTable(
            "Registre",
            [new TableColumn("Register"), new TableColumn("Antall", Numeric: true), new TableColumn("Ferdig", Numeric: true), new TableColumn("Forfalt", Numeric: true, Own: true)],
            [.. own.Registers.Select(r => new TableRow(r.TitleNb, [Whole(r.Overview.Count), Whole(r.Overview.Done), r.IsCountedOnly || r.Shape == RegisterShape.Input ? "." : Whole(r.Overview.Overdue.Count)]))]),
        Note(context, "tertialregister", "Kommunens tertialregister"),
        [new MarginNote("Forfalt", "er åpne saker der fristen er passert. Avvik og lederavtaler vises bare som antall.")]);

    public static TableBlock Overdue(ReportContext context, IReadOnlyList<RegisterItem> overdue) => new(
        overdue.Count > MostOverdue ? $"De {NorwegianNumbers.Whole(MostOverdue)} som har ventet lengst" : "Saker der fristen er passert",
        "Eldste frist først",
        new ReportTable(
            "Forfalte saker",
            [new TableColumn("Sak"), new TableColumn("Sektor"), new TableColumn("Ansvarlig rolle"), new TableColumn("Frist", Numeric: true)],
            [.. overdue.Take(MostOverdue).Select(i => new TableRow(i.TitleNb, [i.Unit, i.OwnerRole.Length > 0 ? i.OwnerRole : TableCell.Missing, NorwegianDates.Short(i.Deadline!.Value)]))],
            CardsOnPhone: true),
        Note(context, "tertialregister", "Kommunens tertialregister"),
        []);

    public static TableBlock Units(ReportContext context, GovernanceOutlook own)
    {
        var year = own.Turnovers.FirstOrDefault()?.Period;
        var places = own.Budgets.Select(b => b.Place).Concat(own.Absences.Select(a => a.Place)).Distinct().ToList();
        return new TableBlock(
            "Fravær, budsjett og medarbeidersamtaler per enhet",
            $"Fravær siste tolv måneder i prosent av mulige dagsverk; avvik fra budsjett i 1000 kr, {own.Budgets.FirstOrDefault()?.Period}",
            new ReportTable(
                "Enhetene",
                [new TableColumn("Enhet"), new TableColumn("Fravær, %", Numeric: true), new TableColumn("Avvik", Numeric: true, Own: true), new TableColumn("Avvik, %", Numeric: true), new TableColumn("Prognose", Numeric: true), new TableColumn("Samtaler, %", Numeric: true), .. year is null ? [] : new[] { new TableColumn($"Sluttet {year}, %", Numeric: true) }],
                [.. places.Select(p => new TableRow(Name(p), Cells(own, p), IsSum: p.Unit.Length == 0))],
                CardsOnPhone: true),
            Note(context, "enhetstall", "Kommunens styringstall per enhet"),
            [
                new MarginNote("Avvik", "over null er mindreforbruk. Prognose er avviket som ventes for hele året."),
                new MarginNote("Skjult", "er enheter med få ansatte, og enheter som ellers ville vist hva disse er. Fravær er dager lagt sammen, aldri et snitt av prosenter."),
            ],
            Wide: true);
    }

    public static TableBlock Scorecard(ReportContext context, ScorecardResult result)
    {
        var perspectives = result.Scorecard.Perspectives;
        return new TableBlock(
            $"{result.Scorecard.TitleNb}: hvor mye av det ønskede som er nådd",
            "Prosent, vektet",
            new ReportTable(
                result.Scorecard.TitleNb,
                [new TableColumn("Hvem"), new TableColumn("Samlet", Numeric: true, Own: true), .. perspectives.Select(p => new TableColumn(p.NameNb, Numeric: true)), new TableColumn("Målt", Numeric: true), new TableColumn("Mangler", Numeric: true)],
                [.. result.Sectors.Prepend(result.Municipality).Select(Row)]),
            Note(context, "enhetstall", "Kommunens styringstall per enhet"),
            [new MarginNote("Måloppnåelse", "er 1 når ønsket nivå er nådd, en halv når akseptabelt nivå er nådd, og ellers 0. Det som mangler, teller ikke med.")]);

        TableRow Row(ScorecardUnit unit)
        {
            var by = unit.ByPerspective.ToDictionary(p => p.Perspective.NameNb, p => p.Attainment.Weighted);
            return new TableRow(
                unit.Sector.Length == 0 ? "Kommunen" : unit.Sector,
                [Share(unit.Attainment.Weighted), .. perspectives.Select(p => Share(by.GetValueOrDefault(p.NameNb))), Whole(unit.Attainment.Measured), Whole(unit.Attainment.Missing)],
                IsSum: unit.Sector.Length == 0);
        }
    }

    private static TableCell[] Cells(GovernanceOutlook own, UnitPlace place)
    {
        var budget = own.Budgets.FirstOrDefault(b => b.Place == place);
        return
        [
            own.Absences.FirstOrDefault(a => a.Place == place) is { } absence ? Known(absence.Percent, 1) : TableCell.Missing,
            budget is null ? TableCell.Missing : NorwegianNumbers.Signed(budget.Deviation, 0),
            budget?.Percent is { } percent ? NorwegianNumbers.Signed(percent, 1) : TableCell.Missing,
            budget?.ForecastDeviation is { } forecast ? NorwegianNumbers.Signed(forecast, 0) : TableCell.Missing,
            Share(own.Talks, place, 0),
            .. own.Turnovers.Count == 0 ? [] : new[] { Share(own.Turnovers, place, 1) },
        ];
    }

    private static TableCell Share(IReadOnlyList<UnitShare> shares, UnitPlace place, int decimals) =>
        shares.FirstOrDefault(s => s.Place == place) is { } share ? Known(share.Percent, decimals) : TableCell.Missing;

    private static TableCell Known(double? value, int decimals) => value is { } number ? NorwegianNumbers.Fixed(number, decimals) : TableCell.Hidden;

    private static TableCell Share(double? part) => part is { } share ? Whole(100 * share) : TableCell.Missing;

    private static TableCell Whole(double number) => NorwegianNumbers.Whole(number);

    private static string Name(UnitPlace place) => place == UnitPlace.Municipality ? "Kommunen" : place.Unit.Length == 0 ? place.Sector : place.Unit;

    private static SourceNote Note(ReportContext context, string key, string title) =>
        context.Sources.Note([], calculated: true, also: "egne beregninger", more: [context.Sources.Other(key, title)]);
}
