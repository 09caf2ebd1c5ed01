using Analytics.Reporting.Html;
using Analytics.Reporting.Text;
using Analytics.Store.Operations;

namespace Analytics.Server.Pages;

/// <summary>What the schedule has done: state, node, time, duration, log.</summary>
internal static class RunsPage
{
    private const int Shown = 200;

    public static Task Show(Exchange exchange)
    {
        var (store, asked) = (exchange.Store, exchange.Asked("hendelse"));
        var runs = store.Occurrences.List(asked.Length == 0 ? null : asked, null, Shown).Where(o => exchange.Visitor.SeesOf(o.Key.Municipality)).ToList();
        var failed = runs.Count(o => o.State == OccurrenceState.Failed);
        var heading = runs.Count == 0 ? Say("Planen har ikke kjørt noe ennå") : failed == 0 ? Say("Ingen av de siste kjøringene feilet") : Say($"{ReportNumbers.Whole(failed)} av de siste {ReportNumbers.Whole(runs.Count)} kjøringene feilet");
        return exchange.Show(new Page(Say("Kjøringer"), heading, "", output =>
        {
            if (runs.Count == 0)
                output.Write($"<p class=\"brod\">{Say("Planen startes med:")} <code>analytics schedule</code></p>\n");
            else
                Write(output, exchange, runs);
            WriteNodes(output, store);
        }));
    }

    private static void Write(HtmlOutput output, Exchange exchange, List<Occurrence> runs)
    {
        if (exchange.Asked("hendelse").Length > 0)
            output.Write($"<p class=\"brod\">{Say("Bare denne hendelsen vises:")} {exchange.Asked("hendelse")}. <a href=\"/kjoringer\">{Say("Vis alle")}</a></p>\n");
        TableWriter.Write(
            output,
            Say("De siste kjøringene"),
            [Say("Hendelse"), Say("Kommune"), Say("Planlagt"), Say("Tilstand"), "#" + Say("Varighet"), Say("Node"), Say("Hva skjedde"), Say("Logg")],
            runs.Select(o => (IReadOnlyList<HtmlOutput.Encoded>)
            [
                HtmlOutput.Of($"<a href=\"/kjoringer?hendelse={Uri.EscapeDataString(o.Key.Event)}\">{o.Key.Event}</a> <span class=\"liten hel\">{o.Key.Step}</span>"),
                TableWriter.Cell(o.Key.Municipality.Length == 0 ? Say("alle") : exchange.Ground.NameOf(o.Key.Municipality)),
                TableWriter.Cell(Moments.Text(o.Key.Slot)),
                RunWords.State(o.State),
                TableWriter.Cell(o.FinishedAt is { } end ? Moments.Duration(end - o.StartedAt) : ""),
                HtmlOutput.Of($"<span class=\"hel\">{o.Node}</span>{(o.Attempts > 1 ? HtmlOutput.Of($" <span class=\"liten hel\">{Say($"forsøk {ReportNumbers.Whole(o.Attempts)}")}</span>") : HtmlOutput.Encoded.None)}"),
                HtmlOutput.Of($"<span class=\"tekst\">{o.Detail}</span>"),
                HtmlOutput.Of($"<a href=\"{RunWords.Address("/kjoringer/logg", o.Key)}\">{Say("Logg")}<span class=\"kun-skjermleser\"> {o.Key.Event} {o.Key.Step} {Moments.Text(o.Key.Slot)}</span></a>"),
            ]));
    }

    private static void WriteNodes(HtmlOutput output, ServedStore store)
    {
        var nodes = store.Occurrences.Nodes();
        if (nodes.Count == 0)
            return;
        TableWriter.Write(
            output,
            Say("Nodene som kjører planen"),
            [Say("Node"), Say("Startet"), Say("Sist sett"), Say("Stoppet")],
            nodes.Select(n => (IReadOnlyList<HtmlOutput.Encoded>)[TableWriter.Cell(n.Node), TableWriter.Cell(Moments.Text(n.StartedAt)), TableWriter.Cell(Moments.Text(n.SeenAt)), TableWriter.Cell(n.StoppedAt is { } stopped ? Moments.Text(stopped) : "")]));
    }
}
