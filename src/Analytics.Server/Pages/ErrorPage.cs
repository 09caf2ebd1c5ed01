using Analytics.Store.Operations;
using Microsoft.AspNetCore.Http;

namespace Analytics.Server.Pages;

/// <summary>Pages that say why another is not shown, and what to do.</summary>
internal static class ErrorPage
{
    public static Task NotFound(Exchange exchange) =>
        Show(exchange, StatusCodes.Status404NotFound, Say("Finnes ikke"), Say("Siden finnes ikke"), Say("Adressen kan være skrevet feil, eller rapporten er tatt bort."));

    public static Task Forbidden(Exchange exchange, AccessRole least) =>
        Show(exchange, StatusCodes.Status403Forbidden, Say("Ingen tilgang"), Say("Nøkkelen din gir ikke tilgang til denne siden"), Say($"Siden krever tilgang til {PageFrame.Word(least)}. Be den som drifter serveren, om en nøkkel med den."));

    public static Task OfAll(Exchange exchange) =>
        Show(exchange, StatusCodes.Status403Forbidden, Say("Ingen tilgang"), Say("Siden viser tall for alle kommuner"), Say("Nøkkelen din gjelder én kommune. Be den som drifter serveren, om en nøkkel uten den grensen."));

    public static Task OfOthers(Exchange exchange) =>
        Show(exchange, StatusCodes.Status403Forbidden, Say("Ingen tilgang"), Say("Rapporten gjelder en annen kommune"), Say("Nøkkelen din gjelder én kommune. Be den som drifter serveren, om en nøkkel uten den grensen."));

    public static Task ForeignForm(Exchange exchange) =>
        Show(exchange, StatusCodes.Status400BadRequest, Say("Ikke utført"), Say("Skjemaet ble ikke godtatt"), Say("Det er for gammelt, eller det kom ikke fra denne siden. Gå tilbake, last siden på nytt og send igjen."));

    public static Task Show(Exchange exchange, int status, string title, string heading, string lead) =>
        exchange.Show(new Page(title, heading, lead, output => output.Write($"<p class=\"brod\"><a href=\"/\">{Say("Til rapportene")}</a></p>\n")), status);
}
