using Analytics.Core;
using Analytics.Pipeline.Running;
using Analytics.Reporting.Html;
using Microsoft.AspNetCore.Http;

namespace Analytics.Server.Pages;

/// <summary>An indicator, or a number, followed home.</summary>
internal static class LineagePage
{
    private const int LongestId = 200;

    public static Task Show(Exchange exchange)
    {
        var (indicator, number) = (exchange.Asked("indikator"), exchange.Asked("tall"));
        var code = exchange.Visitor.Municipality ?? exchange.Asked("kommune");
        if (code.Length > 0 && !MunicipalityCode.IsValid(code))
            return Write(exchange, null, Say("Kommunenummeret har fire sifre, som 1130."));
        var municipality = code.Length > 0 ? new MunicipalityCode(code) : (MunicipalityCode?)null;
        var store = exchange.Store;
        try
        {
            var steps = (indicator.Length, number.Length) switch
            {
                (> LongestId, _) or (_, > LongestId) => throw new ConfigurationException("lineage", "the text is too long", "an indicator", "Shorten it."),
                (_, > 0) => NumberTrail.Of(store.Definition, store.Location, number, municipality, store.Clock),
                (> 0, _) => IndicatorLineage.Of(store.Definition, store.Location, indicator, municipality, store.Clock),
                _ => null,
            };
            return Write(exchange, steps, "");
        }
        catch (ConfigurationException)
        {
            return Write(exchange, null, number.Length > 0 ? Say($"Ingen tall i lageret heter {number}.") : Say($"Ingen indikator med tall i lageret heter {indicator}."));
        }
    }

    private static Task Write(Exchange exchange, IReadOnlyList<LineageStep>? steps, string wrong)
    {
        var asked = exchange.Asked("tall") is { Length: > 0 } number ? number : exchange.Asked("indikator");
        var heading = steps is null ? Say("Følg et tall hjem") : Say($"Hvor {asked} kommer fra");
        return exchange.Show(
            new Page(Say("Sporing"), heading, steps is null ? Say("Fra rapporten til tabellen, filen og årgangen som tallet ble lest fra.") : "", output =>
            {
                WriteForm(output, exchange, wrong);
                if (steps is not null)
                    TableWriter.Write(output, Say("Veien fra kilden"), [Say("Stasjon"), Say("Hva"), Say("Mer")], steps.Select(s => (IReadOnlyList<HtmlOutput.Encoded>)[TableWriter.Cell(Word(s.Station)), TableWriter.Cell(s.Station == "cell" ? s.Name.Replace("table ", Say("tabell "), StringComparison.Ordinal) : s.Name), TableWriter.Cell(Retell(s.DetailNb))]));
                else
                    WriteList(output, exchange);
            }),
            wrong.Length > 0 ? StatusCodes.Status404NotFound : StatusCodes.Status200OK);
    }

    private static void WriteForm(HtmlOutput output, Exchange exchange, string wrong)
    {
        output.Write($"<form class=\"skjema vannrett\" method=\"get\" action=\"/sporing\">");
        if (wrong.Length > 0)
            output.Write($"<p class=\"feil\" id=\"feil\" role=\"alert\">{StateShape.Bad(wrong)}</p>");
        output.Write($"<p><label for=\"indikator\">{Say("Indikator")}</label><input id=\"indikator\" name=\"indikator\" list=\"indikatorer\" autocomplete=\"off\" maxlength=\"200\" value=\"{exchange.Asked("indikator")}\"></p><datalist id=\"indikatorer\">");
        foreach (var indicator in exchange.Store.Definition.Indicators)
            output.Write($"<option value=\"{indicator.Code.Value}\">{indicator.NameNb}</option>");
        output.Write($"</datalist><p><label for=\"tall\">{Say("eller sporingen ved et tall i rapporten")}</label><input id=\"tall\" name=\"tall\" autocomplete=\"off\" maxlength=\"200\" value=\"{exchange.Asked("tall")}\"></p>");
        if (exchange.Visitor.Municipality is null)
            output.Write($"<p><label for=\"kommune\">{Say("Kommunenummer")}</label><input id=\"kommune\" name=\"kommune\" inputmode=\"numeric\" maxlength=\"4\" autocomplete=\"off\" value=\"{exchange.Asked("kommune")}\"></p>");
        output.Write($"<p><button>{Say("Følg")}</button></p></form>\n");
    }

    private static void WriteList(HtmlOutput output, Exchange exchange) => TableWriter.Write(
        output,
        Say("Indikatorene"),
        [Say("Indikator"), Say("Navn"), Say("Enhet"), Say("Tabell")],
        exchange.Store.Definition.Indicators.Select(i => (IReadOnlyList<HtmlOutput.Encoded>)
        [
            HtmlOutput.Of($"<a href=\"/sporing?indikator={Uri.EscapeDataString(i.Code.Value)}\">{i.Code.Value}</a>"), TableWriter.Cell(Retell(i.NameNb)), TableWriter.Cell(Retell(i.Unit)), TableWriter.Cell(i.SourceTable),
        ]));

    private static string Word(string station) => station switch
    {
        "indicator" => Say("Indikator"),
        "cell" => Say("Celle"),
        "source" => Say("Kilde"),
        "vintage" => Say("Årgang"),
        "mart" => Say("Datasett"),
        "value" or "number" => Say("Verdi"),
        "landed" => Say("Fil"),
        "part" => Say("Del"),
        "used in" => Say("Brukt i"),
        _ => station,
    };
}
