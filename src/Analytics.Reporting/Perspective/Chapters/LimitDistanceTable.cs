using Analytics.Analysis.Sustainability;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>How far result, fund and debt are from their limits when the accounts are carried forward, each apart (F22).</summary>
internal static class LimitDistanceTable
{
    private static readonly string[] Concepts = ["netto-driftsresultat", "disposisjonsfond", "netto-lanegjeld"];
    private static readonly string[] NamesNb = ["netto driftsresultat", "disposisjonsfond", "netto lånegjeld"];

    public static Block Write(ReportContext context, SustainabilityOutlook outlook, SustainabilityPath path)
    {
        var limits = Concepts.Select(concept => outlook.Limits.FirstOrDefault(l => l.Concept == concept)).ToList();
        if (limits.Contains(null))
            return new MissingBlock(Say("Avstand til grensene"), Say($"Ingen grense er lagt inn for {ReportWords.Join([.. NamesNb.Where((_, i) => limits[i] is null).Select(Say)])} (municipality.yaml eller thresholds.csv)."));
        var (least, fund, debt) = (limits[0]!, limits[1]!, limits[2]!);
        List<TableColumn> columns = [new(Say("År")), new(Say($"Resultat, minst {ReportNumbers.Limit(least.Limit)}"), Numeric: true), new(Say($"Fond, minst {ReportNumbers.Limit(fund.Limit)}"), Numeric: true), new(Say($"Gjeld, høyst {ReportNumbers.Limit(debt.Limit)}"), Numeric: true)];
        var views = SustainabilityTable.Shown(path).Select(year => (year.Year, View: KobView.Of(year, least.Limit, fund.Limit, debt.Limit))).ToList();
        return new TableBlock(
            Title(views[^1].View, views[^1].Year.ToString()),
            Say("Prosentpoeng som mangler til grensen, eller som er over den for gjeld; 0 er innenfor"),
            new ReportTable(Say("Avstand til grensene for resultat, fond og gjeld"), columns, [.. views.Select(v => new TableRow(v.Year.ToString(), [Points(v.View.ResultShort), Points(v.View.FundShort), Points(v.View.DebtBeyond)]))]),
            SustainabilityTable.Note(context, outlook, path.Opening.Year),
            [
                new MarginNote(Say("Hver for seg."), Say("De tre delene er som i KØB-modellen (Rana kommune og Nord universitet). De legges ikke sammen, for hvordan det skal gjøres, er ikke verifisert.")),
                .. limits.Zip(NamesNb, (limit, name) => (limit!.SourceNb, limit.Kind, Name: Say(name))).GroupBy(l => (l.SourceNb, l.Kind)).Select(g => new MarginNote(ReportWords.Capital(ScenariosChapter.Whose(g.Key.Kind)) + ":", $"{ReportWords.Join([.. g.Select(l => l.Name)])}. {ReportWords.Sentence(Retell(g.Key.SourceNb))}")),
            ]);
    }

    private static string Title(KobView view, string year)
    {
        List<string> beyond = [.. view.ResultShort > 0 ? [Say("resultatet")] : Array.Empty<string>(), .. view.FundShort > 0 ? [Say("fondet")] : Array.Empty<string>(), .. view.DebtBeyond > 0 ? [Say("gjelda")] : Array.Empty<string>()];
        return beyond.Count == 0 ? Say($"Resultat, fond og gjeld kan være innenfor grensene i {year}") : Say($"Utenfor grensen i {year}: {ReportWords.Join(beyond)}");
    }

    private static string Points(double points) => ReportNumbers.Fixed(points, 1);
}
