using Analytics.Pipeline.Running;
using Analytics.Reporting.Html;
using Analytics.Reporting.Text;

namespace Analytics.Server.Pages;

/// <summary>What the contracts said of the sources' newest files, and the checks of the municipalities' numbers.</summary>
internal static class ContractsPage
{
    public static Task Show(Exchange exchange)
    {
        var all = exchange.Ground.Contracts.Value;
        var broken = all.Where(r => !r.Passed).ToList();
        var held = broken.Where(r => r.IsHeld).Select(r => (r.Source, r.File)).Distinct().Count();
        var heading = all.Count == 0 ? Say("Ingenting er kontrollert ennå")
            : broken.Count == 0 ? Say("Alle kontroller holdt")
            : Say($"{ReportNumbers.Whole(broken.Count)} av {ReportNumbers.Whole(all.Count)} kontroller holdt ikke");
        var lead = all.Count == 0 ? "" : held == 0 ? Say("Ingen filer er holdt tilbake.") : Say($"Filer som er holdt tilbake: {ReportNumbers.Whole(held)}. Tallene fra før står.");
        return exchange.Show(new Page(Say("Kontroller"), heading, lead, output =>
        {
            if (all.Count == 0)
                output.Write($"<p class=\"brod\">{Say("Kontrollene kjøres når tall leses inn:")} <code>analytics run</code></p>\n");
            if (broken.Count > 0)
                Write(output, exchange, Say("Holdt ikke"), broken);
            if (all.Count > broken.Count)
                WriteHeld(output, all.Where(r => r.Passed));
        }));
    }

    private static void Write(HtmlOutput output, Exchange exchange, string title, IReadOnlyList<ContractOutcome> rows) => TableWriter.Write(
        output,
        title,
        [Say("Hva som skulle holde"), Say("Kilde"), Say("Alvor"), Say("Brudd"), Say("Hva som ble funnet"), Say("Hva nå")],
        rows.Select(r => (IReadOnlyList<HtmlOutput.Encoded>)
        [
            TableWriter.Cell(Retell(r.NameNb)),
            Where(exchange, r),
            r.IsHeld ? StateShape.Bad(Say("Holdt tilbake")) : r.IsError ? StateShape.Bad(Say("Feil")) : StateShape.Watch(Say("Advarsel")),
            TableWriter.Cell(r.Failed is { } failed ? Say($"{ReportNumbers.Whole(failed)} av {ReportNumbers.Whole(r.Tested ?? 0)}") : ""),
            TableWriter.Cell(Retell(r.Detail)),
            r.NextStep.Length > 0 ? HtmlOutput.Of($"<span lang=\"en\">{r.NextStep}</span>") : HtmlOutput.Encoded.None,
        ]));

    private static HtmlOutput.Encoded Where(Exchange exchange, ContractOutcome r) =>
        r.Source.Length == 0 ? TableWriter.Cell(exchange.Ground.NameOf(r.Municipality)) : HtmlOutput.Of($"{r.Source} <span class=\"liten\">{r.File}</span>");

    private static void WriteHeld(HtmlOutput output, IEnumerable<ContractOutcome> passed) => TableWriter.Write(
        output,
        Say("Holdt"),
        [Say("Kilde"), "#" + Say("Kontroller"), "#" + Say("Rader og summer prøvd")],
        passed.GroupBy(r => r.Source.Length == 0 ? Say("Kontroll av kommunenes tall") : r.Source).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (IReadOnlyList<HtmlOutput.Encoded>)[TableWriter.Cell(g.Key), TableWriter.Cell(ReportNumbers.Whole(g.Count())), TableWriter.Cell(g.Sum(r => r.Tested) is > 0 and var tested ? ReportNumbers.Whole(tested) : "")]));
}
