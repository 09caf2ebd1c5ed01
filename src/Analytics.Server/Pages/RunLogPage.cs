using Analytics.Reporting.Html;
using Analytics.Server.Schedule;
using Analytics.Store.Operations;

namespace Analytics.Server.Pages;

/// <summary>One occurrence and its log.</summary>
internal static class RunLogPage
{
    public static async Task Show(Exchange exchange)
    {
        if (RunWords.Read(exchange.Asked) is not { } key
            || !exchange.Visitor.SeesOf(key.Municipality)
            || exchange.Store.Occurrences.List(key.Event, key.Slot).FirstOrDefault(o => o.Key == key) is not { } run)
        {
            await ErrorPage.NotFound(exchange);
            return;
        }

        var log = exchange.Store.Schedule is { } schedule ? await schedule.Log(key, exchange.Stop) : null;
        await exchange.Show(new Page(Say("Logg"), Say($"{key.Event}, {key.Step}, {Moments.Text(key.Slot)}"), run.Detail, output =>
        {
            output.Write($"<p class=\"brod\">{RunWords.State(run.State)}</p>\n");
            if (run.State == OccurrenceState.Failed && exchange.Visitor.May(AccessRole.Operator) && exchange.Store.Schedule is not null)
                WriteRetry(output, exchange, key);
            if (log is null or [])
                output.Write($"<p class=\"brod\">{Say("Ingen logg er tatt vare på for denne kjøringen.")}</p>\n");
            else
                TableWriter.Write(output, Say("Loggen"), [Say("Tid"), Say("Alvor"), Say("Melding")], log.Select(Row), cards: false);
        }));
    }

    private static void WriteRetry(HtmlOutput output, Exchange exchange, OccurrenceKey key)
    {
        output.Write($"<form class=\"skjema\" method=\"post\" action=\"/plan/igjen\">{exchange.FormField()}");
        foreach (var (name, value) in RunWords.Fields(key))
            output.Write($"<input type=\"hidden\" name=\"{name}\" value=\"{value}\">");
        output.Write($"<p><button>{Say("Prøv igjen")}</button></p></form>\n");
    }

    private static IReadOnlyList<HtmlOutput.Encoded> Row(RunLogLine line) =>
    [
        TableWriter.Cell(Moments.Text(line.At)),
        line.Level switch { RunLogLevel.Error => StateShape.Bad(Say("Feil")), RunLogLevel.Warning => StateShape.Watch(Say("Advarsel")), _ => StateShape.Neutral(Say("Melding")) },
        HtmlOutput.Of($"<span lang=\"en\">{line.Text}</span>"),
    ];
}
