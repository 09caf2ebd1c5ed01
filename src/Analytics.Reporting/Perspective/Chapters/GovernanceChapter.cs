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
            return Chapter("Egne registre er ikke lest inn", "", [new MissingBlock("Tiltak, planer og styringstall", "Verken tertialregister (tertialregister*.csv) eller tall for enhetene (enhetstall*.csv) er lest inn for kommunen."), .. FocusAreas(context)]);
        List<Block> blocks = [];
        if (own.Registers.Count > 0)
            blocks.Add(GovernanceTables.Registers(context, own));
        if (Overdue(own).Count > 0)
            blocks.Add(GovernanceTables.Overdue(context, Overdue(own)));
        if (Statements(own).ToList() is { Count: > 0 } statements)
            blocks.Add(new ListBlock("Gevinster, avvik og utprøvinger", statements));
        if (own.Budgets.Count > 0 || own.Absences.Count > 0)
            blocks.Add(GovernanceTables.Units(context, own));
        if (own.Scorecard is { } card)
            blocks.Add(GovernanceTables.Scorecard(context, card));
        blocks.AddRange(FocusAreas(context));
        return Chapter(Heading(own), Lead(own), blocks);

        Chapter Chapter(string heading, string lead, IReadOnlyList<Block> content) => new(Id, Number, "Egen styring", "Gjør vi det vi har bestemt?", heading, lead, content);
    }

    private static IEnumerable<Block> FocusAreas(ReportContext context)
    {
        var areas = FocusBlocks.Write(context).ToList();
        return areas.Count == 0
            ? []
            : areas.Prepend(new ParagraphBlock("Fokusområdene setter det vi vet fra ulike kilder side om side. Tallene legges ikke sammen, og at to tall følger hverandre, sier ikke hvorfor."));
    }

    private static List<RegisterItem> Overdue(GovernanceOutlook own) =>
        [.. own.Registers.Where(r => !r.IsCountedOnly).SelectMany(r => r.Overview.Overdue).OrderBy(i => i.Deadline).ThenBy(i => i.Item, StringComparer.Ordinal)];

    private static string Heading(GovernanceOutlook own)
    {
        var open = own.Registers.Where(r => !r.IsCountedOnly).Sum(r => r.Overview.ByState.Where(s => s.Key.IsOpen()).Sum(s => s.Value));
        return (Overdue(own).Count, open) switch
        {
            (_, 0) => "Ingen åpne tiltak, bestillinger eller planer",
            (0, _) => "Ingen åpne saker har passert fristen",
            (var late, var all) => $"{NorwegianNumbers.Whole(late)} av {NorwegianNumbers.Whole(all)} åpne saker har passert fristen",
        };
    }

    private static string Lead(GovernanceOutlook own)
    {
        var whole = own.Budgets.FirstOrDefault(b => b.Place.Sector.Length == 0);
        var budget = whole is null
            ? ""
            : $"Enhetene har til sammen brukt {NorwegianNumbers.Whole(Math.Abs(whole.Deviation))}{NorwegianNumbers.Space}tusen kroner {(whole.Deviation < 0 ? "mer" : "mindre")} enn budsjettet hittil i år ({whole.Period}).";
        var absence = own.Absences.FirstOrDefault(a => a.Place.Sector.Length == 0)?.Percent is { } percent ? $" Fraværet var {NorwegianNumbers.Percent(percent)} de siste tolv månedene." : "";
        return (budget + absence).TrimStart();
    }

    private static IEnumerable<ListItem> Statements(GovernanceOutlook own)
    {
        foreach (var sum in own.Benefits)
            yield return new ListItem("Gevinster", Realised(sum));
        if (own.Unmeasured > 0)
            yield return new ListItem("Gevinster", $"{NorwegianWords.Capital(NorwegianWords.CountOf(own.Unmeasured, "gevinst", "gevinster"))} mangler nullpunkt, mål eller måling, og er ikke regnet med.");
        if (own.Deviations is { } deviations)
        {
            var outside = deviations.Chart is not { } chart ? "" : chart.Outside.Count == 0 ? " Ingen måned skiller seg ut." : $" {NorwegianWords.Capital(NorwegianWords.Join([.. chart.Outside.Select(NorwegianDates.Month)]))} skiller seg ut.";
            yield return new ListItem("Avvik", $"{NorwegianNumbers.Whole(deviations.Count)} er meldt, og {NorwegianNumbers.Whole(deviations.Open)} er åpne.{outside} Flere meldinger er ikke i seg selv dårligere: det kan komme av bedre vaner.");
        }

        if (own.Agreements is { } agreements)
            yield return new ListItem("Lederavtaler", $"{NorwegianNumbers.Whole(agreements.Valid)} av {NorwegianNumbers.Whole(agreements.Count)} er gyldige.");
        if (own.Programme is not { } programme)
            yield break;
        yield return new ListItem("Kommune 1.0, 2.0 og 3.0", $"Tiltakene fordeler seg med {NorwegianWords.Join([.. programme.ByLayer.Select(l => $"{NorwegianNumbers.Whole(l.Value)} i {l.Key}")])}. Lagene ligger oppå hverandre, så ett tiltak kan telle i flere.");
        var ways = programme.ByWay.Select(w => (w.Key, Count: w.Value.Values.Sum())).ToList();
        yield return new ListItem("De fire L-ene", $"{NorwegianWords.Capital(NorwegianWords.Join([.. ways.Select(w => $"{w.Key} {NorwegianNumbers.Whole(w.Count)}")]))}.{(ways.Any(w => w.Count == 0) ? $" Ingen tiltak er merket med {NorwegianWords.Join([.. ways.Where(w => w.Count == 0).Select(w => w.Key)])}." : "")}");
        if (programme.Inputs > 0)
            yield return new ListItem("Innspill", $"{NorwegianNumbers.Whole(programme.Chosen)} av {NorwegianNumbers.Whole(programme.Inputs)} er valgt, og {NorwegianNumbers.Whole(programme.Declined)} er valgt bort.");
        if (programme.Pilots > 0)
            yield return new ListItem("Utprøvinger", $"{NorwegianNumbers.Whole(programme.Started)} av {NorwegianNumbers.Whole(programme.Pilots)} er startet, {NorwegianNumbers.Whole(programme.Learnt)} har gitt skriftlig læring, {NorwegianNumbers.Whole(programme.Scaled)} er tatt i vanlig bruk, og {NorwegianNumbers.Whole(programme.Stopped)} er stoppet. {NorwegianNumbers.Whole(programme.Unmeasured.Count)} av de startede mangler måling.");
    }

    // What is to fall has a plan below zero.
    private static string Realised(BenefitRealisation sum)
    {
        var share = sum.Share is { } part ? $" ({NorwegianNumbers.Whole(100 * part)}{NorwegianNumbers.Space}%)" : "";
        var (realised, planned) = sum.Planned < 0 ? (-sum.Realised, -sum.Planned) : (sum.Realised, sum.Planned);
        return $"{NorwegianNumbers.Whole(realised)} av {NorwegianNumbers.Whole(planned)} {sum.MeasuredIn}{(sum.Planned < 0 ? " i planlagt nedgang" : "")} er hentet ut{share}, regnet fra nullpunktet.";
    }
}
