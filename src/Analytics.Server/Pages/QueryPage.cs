using Analytics.Core;
using Analytics.Reporting.Html;
using Analytics.Reporting.Text;
using Analytics.Server.Queries;
using Microsoft.AspNetCore.Http;

namespace Analytics.Server.Pages;

/// <summary>SQL over the published datasets.</summary>
internal static class QueryPage
{
    public static Task Show(Exchange exchange) => Write(exchange, exchange.Asked("sql"), null, null);

    public static async Task Run(Exchange exchange)
    {
        var sql = exchange.Sent("sql").ReplaceLineEndings("\n");
        var (desk, tenant, noted) = (exchange.Ground.Queries, exchange.Visitor.Municipality is { } bound ? new MunicipalityCode(bound) : exchange.Store.Definition.Municipality.Municipality, sql.Length <= exchange.Ground.Queries.Limits.Letters ? sql : $"{sql[..100]} … ({ReportNumbers.Whole(sql.Length)})");
        try
        {
            switch (exchange.Sent("som"))
            {
                case "csv":
                    await Send(exchange, await desk.File(sql, tenant, QueryForm.Csv, exchange.Stop), noted, "text/csv; charset=utf-8", "sporring.csv");
                    break;
                case "json":
                    await Send(exchange, await desk.File(sql, tenant, QueryForm.Json, exchange.Stop), noted, "application/json; charset=utf-8", "sporring.json");
                    break;
                default:
                    var started = exchange.Store.Clock.GetTimestamp();
                    var answer = await desk.Rows(sql, tenant, exchange.Stop);
                    exchange.Note("query", "ok", noted);
                    await Write(exchange, sql, answer, null, exchange.Store.Clock.GetElapsedTime(started));
                    break;
            }
        }
        catch (QueryRefusal refusal)
        {
            exchange.Note("query", refusal.Outcome, noted);
            await Write(exchange, sql, null, refusal);
        }
    }

    private static async Task Send(Exchange exchange, byte[] file, string sql, string type, string name)
    {
        exchange.Note("query", "ok", sql);
        ReportFiles.SetName(exchange.Context.Response, name, isShown: false);
        await exchange.Send(file, type);
    }

    private static Task Write(Exchange exchange, string sql, QueryAnswer? answer, QueryRefusal? refusal, TimeSpan time = default)
    {
        var limits = exchange.Ground.Queries.Limits;
        var lead = Say($"Én SELECT i DuckDBs dialekt, over det som er publisert. Siden viser høyst {ReportNumbers.Whole(limits.RowsShown)} rader, og stopper etter {ReportNumbers.Whole(limits.Time.TotalSeconds)} sekunder.");
        return exchange.Show(
            new Page(Say("Spørring"), Say("Spør tallene selv"), lead, output =>
            {
                WriteForm(output, exchange, sql, refusal);
                if (answer is not null)
                    WriteAnswer(output, answer, time);
                WriteHelp(output);
            }),
            refusal?.Status ?? StatusCodes.Status200OK);
    }

    private static void WriteForm(HtmlOutput output, Exchange exchange, string sql, QueryRefusal? refusal)
    {
        output.Write($"<form class=\"skjema sql\" method=\"post\" action=\"/sporring\">{exchange.FormField()}");
        if (refusal is not null)
        {
            output.Write($"<div class=\"feil\" id=\"feil\" role=\"alert\"><p>{StateShape.Bad(refusal.Message)}</p>");
            if (refusal.Detail is { } detail)
                output.Write($"<p class=\"kode\" lang=\"en\">{detail}</p>");
            output.Write($"</div>");
        }

        output.Write($"<p><label for=\"sql\">{Say("SQL")}</label><textarea id=\"sql\" name=\"sql\" rows=\"8\" spellcheck=\"false\" autocapitalize=\"off\" required{(refusal is null ? HtmlOutput.Encoded.None : new(" aria-invalid=\"true\" aria-describedby=\"feil\""))}>\n{sql}</textarea></p>");
        output.Write($"<p class=\"knapper\"><button name=\"som\" value=\"side\">{Say("Kjør")}</button> <button class=\"annen\" name=\"som\" value=\"csv\">{Say("Hent som CSV")}</button> <button class=\"annen\" name=\"som\" value=\"json\">{Say("Hent som JSON")}</button></p></form>\n");
    }

    private static void WriteAnswer(HtmlOutput output, QueryAnswer rows, TimeSpan time)
    {
        var title = rows.Rows.Count == 1 ? Say("Én rad") : rows.HasMore ? Say($"De første {ReportNumbers.Whole(rows.Rows.Count)} radene") : Say($"{ReportNumbers.Whole(rows.Rows.Count)} rader");
        output.Write($"<div class=\"tabell\" id=\"svar\"><h2>{title}</h2><p class=\"fig-under\">{Say($"Tok {Moments.Duration(time)}.")}{(rows.HasMore ? Say(" Flere rader finnes; hent dem som CSV eller JSON.") : "")}</p><div class=\"rull\" tabindex=\"0\" role=\"region\" aria-label=\"{Say("Svaret")}\"><table class=\"svar-tabell\"><caption class=\"kun-skjermleser\">{Say("Svaret")}</caption><thead><tr>");
        foreach (var column in rows.Columns)
            output.Write($"<th scope=\"col\"{Class(column.IsNumber)}>{column.Name} <span class=\"type\">{Word(column.Kind)}</span></th>");
        output.Write($"</tr></thead><tbody>\n");
        foreach (var row in rows.Rows)
        {
            output.Write($"<tr>");
            for (var i = 0; i < row.Count; i++)
                output.Write($"<td{Class(rows.Columns[i].IsNumber)}>{(row[i] is { } text ? HtmlOutput.Of($"{text}") : HtmlOutput.Of($"<span class=\"null\">null</span>"))}</td>");
            output.Write($"</tr>\n");
        }

        output.Write($"</tbody></table></div></div>\n");
    }

    private static void WriteHelp(HtmlOutput output)
    {
        output.Write($"<div class=\"tabell\"><h2>{Say("Kom i gang")}</h2><ul class=\"eksempler\">");
        (string Sql, string What)[] examples =
        [
            ("SHOW ALL TABLES", Say("datasettene og kolonnene deres")),
            ("SELECT year, sum(persons) AS persons FROM population WHERE municipality = '9905' GROUP BY year ORDER BY year", Say("folketallet år for år")),
            ("SELECT * FROM indicator_value WHERE indicator = 'netto-driftsresultat-konsern'", Say("alle verdier av en indikator")),
            ("SELECT indicator, name_nb, unit FROM indicator ORDER BY indicator", Say("indikatorene")),
        ];
        foreach (var (sql, what) in examples)
            output.Write($"<li><a href=\"/sporring?sql={Uri.EscapeDataString(sql)}\"><code>{sql}</code></a> {what}</li>");
        output.Write($"</ul><p class=\"forklaring\">{Say("I CSV får tekst som begynner med =, +, - eller @ en apostrof foran, så et regneark ikke leser den som en formel. JSON har verdiene slik de er.")}</p></div>\n");
    }

    private static HtmlOutput.Encoded Class(bool isNumber) => isNumber ? new(" class=\"t\"") : HtmlOutput.Encoded.None;

    private static string Word(ColumnKind kind) => kind switch
    {
        ColumnKind.Integer => Say("heltall"),
        ColumnKind.Number => Say("tall"),
        ColumnKind.Truth => Say("sann/usann"),
        ColumnKind.Time => Say("tid"),
        ColumnKind.Text => Say("tekst"),
        _ => Say("sammensatt"),
    };
}
