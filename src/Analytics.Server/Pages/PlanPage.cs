using System.Globalization;
using Analytics.Reporting.Html;
using Analytics.Reporting.Text;
using Analytics.Server.Schedule;
using Analytics.Store.Operations;

namespace Analytics.Server.Pages;

/// <summary>What runs next and why, and for those who run the server, the forms that run, try again and fill in.</summary>
internal static class PlanPage
{
    private const int Shown = 100;

    private static readonly TimeSpan Ahead = TimeSpan.FromDays(400);

    public static async Task Show(Exchange exchange)
    {
        if (exchange.Store.Schedule is not { } schedule)
        {
            await exchange.Show(new Page(Say("Plan"), Say("Ingen plan er satt i gang"), Say("Årshjulet står i schedule.yaml. Når planen er satt i gang, viser denne siden hva som kjøres, når og hvorfor."), output =>
                output.Write($"<p class=\"brod\">{Say("Se planen:")} <code>analytics schedule preview --days 400</code><br>{Say("Sett den i gang:")} <code>analytics schedule</code></p>\n")));
            return;
        }

        var next = (await schedule.Next(exchange.Store.Clock.GetUtcNow() + Ahead, Shown, exchange.Stop)).Where(n => exchange.Visitor.SeesOf(n.Municipality)).ToList();
        var events = exchange.Visitor.May(AccessRole.Operator) ? await schedule.Events(exchange.Stop) : [];
        var heading = next.Count == 0 ? Say("Ingenting er planlagt det neste året") : Say($"Neste kjøring er {ReportDates.Long(ReportDates.Day(next[0].At))} kl.{ReportNumbers.Space}{ReportDates.Time(next[0].At)}");
        await exchange.Show(new Page(Say("Plan"), heading, next.Count == 0 ? "" : $"{next[0].TitleNb}. {next[0].WhyNb}", output =>
        {
            if (events.Count > 0)
                WriteForms(output, exchange, events);
            if (next.Count > 0)
                Write(output, exchange, next);
        }));
    }

    private static void Write(HtmlOutput output, Exchange exchange, IReadOnlyList<NextRun> next) => TableWriter.Write(
        output,
        Say("Neste kjøringer"),
        [Say("Hendelse"), Say("Hva"), Say("Kommune"), Say("Når"), Say("Hvorfor")],
        next.Select(n => (IReadOnlyList<HtmlOutput.Encoded>)
        [
            TableWriter.Cell(n.Event),
            TableWriter.Cell(n.TitleNb),
            TableWriter.Cell(n.Municipality.Length == 0 ? Say("alle") : exchange.Ground.NameOf(n.Municipality)),
            TableWriter.Cell(Moments.Text(n.At)),
            TableWriter.Cell(n.WhyNb),
        ]));

    private static void WriteForms(HtmlOutput output, Exchange exchange, IReadOnlyList<ScheduledEvent> events)
    {
        output.Write($"<div class=\"skjemaer\"><form class=\"skjema\" method=\"post\" action=\"/plan/kjor\"><h2>{Say("Kjør nå")}</h2>{exchange.FormField()}");
        WriteEvent(output, "kjor", events);
        WriteMunicipality(output, "kjor", exchange);
        output.Write($"<p><button>{Say("Kjør")}</button></p></form>\n<form class=\"skjema\" method=\"post\" action=\"/plan/etterfyll\"><h2>{Say("Etterfyll en periode")}</h2>{exchange.FormField()}");
        WriteEvent(output, "etterfyll", events);
        var today = ReportDates.Day(exchange.Store.Clock.GetUtcNow()).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        output.Write($"<p><label for=\"etterfyll-fra\">{Say("Fra dato")}</label><input id=\"etterfyll-fra\" name=\"fra\" type=\"date\" required max=\"{today}\"></p><p><label for=\"etterfyll-til\">{Say("Til dato")}</label><input id=\"etterfyll-til\" name=\"til\" type=\"date\" required max=\"{today}\"></p>");
        WriteMunicipality(output, "etterfyll", exchange);
        output.Write($"<p><button>{Say("Etterfyll")}</button></p></form></div>\n<p class=\"forklaring\">{Say("En kjøring som feilet, prøves igjen fra loggen sin under Kjøringer.")}</p>\n");
    }

    private static void WriteEvent(HtmlOutput output, string form, IReadOnlyList<ScheduledEvent> events)
    {
        output.Write($"<p><label for=\"{form}-hendelse\">{Say("Hendelse")}</label><select id=\"{form}-hendelse\" name=\"hendelse\">");
        foreach (var e in events)
            output.Write($"<option value=\"{e.Id}\">{e.Id} {e.TitleNb}</option>");
        output.Write($"</select></p>");
    }

    private static void WriteMunicipality(HtmlOutput output, string form, Exchange exchange)
    {
        if (exchange.Visitor.Municipality is null)
            output.Write($"<p><label for=\"{form}-kommune\">{Say("Kommunenummer (tomt for alle)")}</label><input id=\"{form}-kommune\" name=\"kommune\" inputmode=\"numeric\" pattern=\"[0-9]{{4}}\" maxlength=\"4\" autocomplete=\"off\"></p>");
    }
}
