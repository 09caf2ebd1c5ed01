using Analytics.Analysis.Registers;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>Chapter 11: what has become of measures, orders and plans, how units stand, and what is known of each focus area; no person in it.</summary>
internal sealed class GovernanceChapter : IChapterComposer
{
    private const int Number = 11;

    public string Id => "egen-styring";

    public Chapter Compose(ReportContext context)
    {
        if (context.Input.Governance is not { } own || (own.Registers.Count == 0 && own.Budgets.Count == 0))
            return Chapter(Say("Egne registre er ikke lest inn"), "", [new MissingBlock(Say("Tiltak, planer og styringstall"), Say("Verken tertialregister (tertialregister*.csv) eller tall for enhetene (enhetstall*.csv) er lest inn for kommunen.")), .. FocusAreas(context)]);
        List<Block> blocks = [];
        if (own.Registers.Count > 0)
            blocks.Add(GovernanceTables.Registers(context, own));
        if (Overdue(own).Count > 0)
            blocks.Add(GovernanceTables.Overdue(context, Overdue(own)));
        if (Statements(own).ToList() is { Count: > 0 } statements)
            blocks.Add(new ListBlock(Say("Gevinster, avvik og utprøvinger"), statements));
        if (own.Budgets.Count > 0 || own.Absences.Count > 0)
            blocks.Add(GovernanceTables.Units(context, own));
        if (own.Scorecard is { } card)
            blocks.Add(GovernanceTables.Scorecard(context, card));
        blocks.AddRange(FocusAreas(context));
        return Chapter(Heading(own), Lead(own), blocks);

        Chapter Chapter(string heading, string lead, IReadOnlyList<Block> content) => new(Id, Number, Say("Egen styring"), Say("Gjør vi det vi har bestemt?"), heading, lead, [.. content.Select(b => b with { Audience = Audience.Process })]);
    }

    private static IEnumerable<Block> FocusAreas(ReportContext context)
    {
        var areas = FocusBlocks.Write(context).ToList();
        return areas.Count == 0
            ? []
            : areas.Prepend(new ParagraphBlock(Say("Fokusområdene setter det vi vet fra ulike kilder side om side. Tallene legges ikke sammen, og at to tall følger hverandre, sier ikke hvorfor.")));
    }

    private static List<RegisterItem> Overdue(GovernanceOutlook own) =>
        [.. own.Registers.Where(r => !r.IsCountedOnly).SelectMany(r => r.Overview.Overdue).OrderBy(i => i.Deadline).ThenBy(i => i.Item, StringComparer.Ordinal)];

    private static string Heading(GovernanceOutlook own)
    {
        var open = own.Registers.Where(r => !r.IsCountedOnly).Sum(r => r.Overview.ByState.Where(s => s.Key.IsOpen()).Sum(s => s.Value));
        return (Overdue(own).Count, open) switch
        {
            (_, 0) => Say("Ingen åpne tiltak, bestillinger eller planer"),
            (0, _) => Say("Ingen åpne saker har passert fristen"),
            (var late, var all) => Say($"{ReportNumbers.Whole(late)} av {ReportNumbers.Whole(all)} åpne saker har passert fristen"),
        };
    }

    private static string Lead(GovernanceOutlook own)
    {
        var whole = own.Budgets.FirstOrDefault(b => b.Place.Sector.Length == 0);
        var budget = whole is null
            ? ""
            : Say($"Enhetene har til sammen brukt {ReportNumbers.Whole(Math.Abs(whole.Deviation))}{ReportNumbers.Space}tusen kroner {(whole.Deviation < 0 ? Say("mer") : Say("mindre"))} enn budsjettet hittil i år ({whole.Period}).");
        var absence = own.Absences.FirstOrDefault(a => a.Place.Sector.Length == 0)?.Percent is { } percent ? Say($" Fraværet var {ReportNumbers.Percent(percent)} de siste tolv månedene.") : "";
        return (budget + absence).TrimStart();
    }

    private static IEnumerable<ListItem> Statements(GovernanceOutlook own)
    {
        foreach (var sum in own.Benefits)
            yield return new ListItem(Say("Gevinster"), Realised(sum));
        if (own.Unmeasured > 0)
            yield return new ListItem(Say("Gevinster"), Say($"{ReportWords.Capital(ReportWords.CountOf(own.Unmeasured, Say("én gevinst"), Say("gevinster")))} mangler nullpunkt, mål eller måling, og er ikke regnet med."));
        if (own.Deviations is { } deviations)
        {
            var outside = deviations.Chart is not { } chart ? "" : chart.Outside.Count == 0 ? Say(" Ingen måned skiller seg ut.") : Say($" {ReportWords.Capital(ReportWords.Join([.. chart.Outside.Select(ReportDates.Month)]))} skiller seg ut.");
            yield return new ListItem(Say("Avvik"), Say($"{ReportNumbers.Whole(deviations.Count)} er meldt, og {ReportNumbers.Whole(deviations.Open)} er åpne.{outside} Flere meldinger er ikke i seg selv dårligere: det kan komme av bedre vaner."));
        }

        if (own.Agreements is { } agreements)
            yield return new ListItem(Say("Lederavtaler"), Say($"{ReportNumbers.Whole(agreements.Valid)} av {ReportNumbers.Whole(agreements.Count)} er gyldige."));
        if (own.Programme is not { } programme)
            yield break;
        yield return new ListItem(Say("Kommune 1.0, 2.0 og 3.0"), Say($"Tiltakene fordeler seg med {ReportWords.Join([.. programme.ByLayer.Select(l => Say($"{ReportNumbers.Whole(l.Value)} i {Retell(l.Key)}"))])}. Lagene ligger oppå hverandre, så ett tiltak kan telle i flere."));
        var ways = programme.ByWay.Select(w => (w.Key, Count: w.Value.Values.Sum())).ToList();
        yield return new ListItem(Say("De fire L-ene"), $"{ReportWords.Capital(ReportWords.Join([.. ways.Select(w => $"{Retell(w.Key)} {ReportNumbers.Whole(w.Count)}")]))}.{(ways.Any(w => w.Count == 0) ? Say($" Ingen tiltak er merket med {ReportWords.Join([.. ways.Where(w => w.Count == 0).Select(w => Retell(w.Key))])}.") : "")}");
        if (programme.Inputs > 0)
            yield return new ListItem(Say("Innspill"), Say($"{ReportNumbers.Whole(programme.Chosen)} av {ReportNumbers.Whole(programme.Inputs)} er valgt, og {ReportNumbers.Whole(programme.Declined)} er valgt bort."));
        if (programme.Pilots > 0)
            yield return new ListItem(Say("Utprøvinger"), Say($"{ReportNumbers.Whole(programme.Started)} av {ReportNumbers.Whole(programme.Pilots)} er startet, {ReportNumbers.Whole(programme.Learnt)} har gitt skriftlig læring, {ReportNumbers.Whole(programme.Scaled)} er tatt i vanlig bruk, og {ReportNumbers.Whole(programme.Stopped)} er stoppet. {ReportNumbers.Whole(programme.Unmeasured.Count)} av de startede mangler måling."));
    }

    // What is to fall has a plan below zero.
    private static string Realised(BenefitRealisation sum)
    {
        var share = sum.Share is { } part ? $" ({ReportNumbers.Whole(100 * part)}{ReportNumbers.Space}%)" : "";
        var (realised, planned) = sum.Planned < 0 ? (-sum.Realised, -sum.Planned) : (sum.Realised, sum.Planned);
        return Say($"{ReportNumbers.Whole(realised)} av {ReportNumbers.Whole(planned)} {sum.MeasuredIn}{(sum.Planned < 0 ? Say(" i planlagt nedgang") : "")} er hentet ut{share}, regnet fra nullpunktet.");
    }
}
