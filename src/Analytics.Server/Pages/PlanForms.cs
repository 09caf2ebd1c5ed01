using System.Globalization;
using Analytics.Core;
using Analytics.Server.Schedule;

namespace Analytics.Server.Pages;

/// <summary>Running, trying again and filling in. The browser is led to a page afterwards, so that loading that anew runs nothing.</summary>
internal static class PlanForms
{
    private const string Plan = "/plan";

    public static Task Run(Exchange exchange) => Municipality(exchange, out var municipality)
        ? Ask(exchange, "run", $"{exchange.Sent("hendelse")} {municipality}".TrimEnd(), s => s.Run(exchange.Sent("hendelse"), municipality, exchange.Stop))
        : Wrong(exchange, Say("Kommunenummeret har fire sifre, som 1130."));

    public static Task Retry(Exchange exchange) => RunWords.Read(exchange.Sent) is { } key && exchange.Visitor.SeesOf(key.Municipality)
        ? Ask(exchange, "retry", string.Create(CultureInfo.InvariantCulture, $"{key.Event} {key.Step} {key.Municipality} {key.Slot:u}"), s => s.Retry(key, exchange.Stop))
        : Wrong(exchange, Say("Kjøringen finnes ikke."));

    public static Task Backfill(Exchange exchange)
    {
        if (!Municipality(exchange, out var municipality))
            return Wrong(exchange, Say("Kommunenummeret har fire sifre, som 1130."));
        if (!Day(exchange.Sent("fra"), out var from) || !Day(exchange.Sent("til"), out var to) || from > to)
            return Wrong(exchange, Say("Perioden har en første og en siste dag, i den rekkefølgen."));
        return Ask(
            exchange,
            "backfill",
            string.Create(CultureInfo.InvariantCulture, $"{exchange.Sent("hendelse")} {from:yyyy-MM-dd} {to:yyyy-MM-dd} {municipality}").TrimEnd(),
            s => s.Backfill(exchange.Sent("hendelse"), from, to, municipality, exchange.Stop));
    }

    /// <summary>The event has to be one of the schedule's: whatever else stands in the form is not passed on.</summary>
    private static async Task Ask(Exchange exchange, string action, string what, Func<IScheduleBoard, Task<ScheduleAnswer>> wish)
    {
        if (exchange.Store.Schedule is not { } schedule)
        {
            await Wrong(exchange, Say("Ingen plan er satt i gang, så ingenting ble kjørt."));
            return;
        }

        if ((await schedule.Events(exchange.Stop)).All(e => e.Id != exchange.Sent("hendelse")))
        {
            await Wrong(exchange, Say("Hendelsen finnes ikke i planen."));
            return;
        }

        var answer = await wish(schedule);
        exchange.Note(action, answer.Accepted ? "ok" : "refused", what);
        exchange.Lead(action == "retry" ? "/kjoringer" : Plan, answer.TextNb);
    }

    private static Task Wrong(Exchange exchange, string why)
    {
        exchange.Note("run", "refused");
        exchange.Lead(Plan, why);
        return Task.CompletedTask;
    }

    /// <summary>The municipality of the form, or the only one that a token is bound to.</summary>
    private static bool Municipality(Exchange exchange, out MunicipalityCode? municipality)
    {
        var code = exchange.Visitor.Municipality ?? exchange.Sent("kommune").Trim();
        municipality = MunicipalityCode.IsValid(code) ? new MunicipalityCode(code) : null;
        return code.Length == 0 || municipality is not null;
    }

    private static bool Day(string text, out DateOnly day) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
