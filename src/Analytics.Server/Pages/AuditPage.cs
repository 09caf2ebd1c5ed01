using Analytics.Reporting.Html;

namespace Analytics.Server.Pages;

/// <summary>Who saw and ran what.</summary>
internal static class AuditPage
{
    private const int Shown = 500;

    public static Task Show(Exchange exchange)
    {
        var entries = exchange.Store.Audit.List(null, Shown);
        return exchange.Show(new Page(Say("Innsynslogg"), Say("Hvem har sett og kjørt hva"), Say($"De siste {Shown} oppføringene. Loggen endres aldri."), output =>
        {
            if (entries.Count > 0)
                TableWriter.Write(output, Say("Oppføringer"), [Say("Tid"), Say("Hvem"), Say("Rolle"), Say("Handling"), Say("Hva"), Say("Utfall")], entries.Select(e => (IReadOnlyList<HtmlOutput.Encoded>)
                [
                    TableWriter.Cell(Moments.Text(e.At)), TableWriter.Cell(e.Who), TableWriter.Cell(Role(e.Role)), TableWriter.Cell(Action(e.Action)), HtmlOutput.Of($"<span class=\"hva\">{e.What}</span>"), Outcome(e.Outcome),
                ]));
        }));
    }

    private static string Role(string role) => role switch { "operator" => Say("drift"), "analyst" => Say("analyse"), "reader" => Say("lesing"), _ => Say("ingen") };

    private static string Action(string action) => action switch
    {
        "read" => Say("leste"),
        "query" => Say("spurte"),
        "run" => Say("kjørte"),
        "retry" => Say("prøvde igjen"),
        "backfill" => Say("etterfylte"),
        "send" => Say("sendte"),
        "sign in" => Say("logget inn"),
        "sign out" => Say("logget ut"),
        _ => action,
    };

    private static HtmlOutput.Encoded Outcome(string outcome) => outcome switch
    {
        "ok" => StateShape.Good(Say("Utført")),
        "refused" => StateShape.Bad(Say("Avvist")),
        _ => StateShape.Watch(outcome),
    };
}
