using Analytics.Reporting.Html;
using Analytics.Reporting.Text;

namespace Analytics.Server.Pages;

/// <summary>Problems that stand, and those that healed lately.</summary>
internal static class AlertsPage
{
    private static readonly TimeSpan Lately = TimeSpan.FromDays(30);

    public static Task Show(Exchange exchange)
    {
        var all = exchange.Store.Alerts.List(exchange.Store.Clock.GetUtcNow() - Lately);
        var standing = all.Where(a => a.HealedAt is null).ToList();
        var heading = standing.Count == 0 ? Say("Ingen varsler står") : standing.Count == 1 ? Say("Ett varsel står") : Say($"{ReportNumbers.Whole(standing.Count)} varsler står");
        return exchange.Show(new Page(Say("Varsler"), heading, "", output =>
        {
            if (standing.Count > 0)
                TableWriter.Write(output, Say("Står"), [Say("Hva"), Say("Siden"), Say("Sist sett"), Say("Melding")], standing.Select(a => (IReadOnlyList<HtmlOutput.Encoded>)[TableWriter.Cell(ProblemWords.Of(a.Problem)), TableWriter.Cell(Moments.Text(a.Since)), TableWriter.Cell(Moments.Text(a.LastSeen)), TableWriter.Cell(a.Message)]));
            if (all.Count > standing.Count)
                TableWriter.Write(output, Say("Over de siste 30 dagene"), [Say("Hva"), Say("Siden"), Say("Over"), Say("Melding")], all.Where(a => a.HealedAt is not null).Select(a => (IReadOnlyList<HtmlOutput.Encoded>)[TableWriter.Cell(ProblemWords.Of(a.Problem)), TableWriter.Cell(Moments.Text(a.Since)), TableWriter.Cell(Moments.Text(a.HealedAt)), TableWriter.Cell(a.Message)]));
        }));
    }
}
