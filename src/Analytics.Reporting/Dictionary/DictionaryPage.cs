using Analytics.Reporting.Html;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Dictionary;

/// <summary>The data dictionary as a page in the report's look, which needs no other file. The tables' own texts are bokmål, and so is the page.</summary>
public static class DictionaryPage
{
    private const string Style = """
        .ordbok{max-width:1080px;margin:0 auto;padding:52px 20px 80px}
        .ordbok h1{font:600 38px/1.15 var(--serif)} .ordbok h2{font:600 26px/1.25 var(--serif)} .ordbok h3{font:600 19px/1.3 var(--sans)}
        .ordbok .lead{font-size:20px;line-height:1.45;max-width:34em;margin-top:14px}
        .ordbok .tabell{margin-top:56px} .ordbok code{font-family:ui-monospace,"Cascadia Mono",Consolas,"DejaVu Sans Mono",monospace;font-size:.86em;overflow-wrap:anywhere}
        .ordbok table{width:100%;border-collapse:collapse} .ordbok th,.ordbok td{vertical-align:top;text-align:left} .ordbok td.t,.ordbok th.t{text-align:right;white-space:nowrap}
        .ordbok td,.ordbok tbody th{white-space:normal;font-weight:400} .ordbok .fig-under a{display:inline-block;min-height:24px}
        .ordbok td a,.ordbok tbody th a{display:inline-block;min-height:24px}
        .lover{margin-top:10px} .lover li{padding:4px 0;font-size:16px;line-height:1.45;max-width:52em}
        .kilde{border-top:1px solid var(--strek);margin-top:22px;padding-top:12px}
        """;

    /// <summary>Writes the page.</summary>
    /// <param name="dictionary">What it shows.</param>
    /// <param name="writer">Where to; the caller writes UTF-8.</param>
    public static void Write(DataDictionary dictionary, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(dictionary);
        var output = new HtmlOutput(writer);
        output.Write($"<!doctype html>\n<html lang=\"nb\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>Dataordbok</title>\n<style>\n");
        output.WriteRaw(FontFaces.Style(extended: false));
        output.WriteRaw(EmbeddedAssets.Text("report.css"));
        output.WriteRaw(Style);
        output.Write($"</style>\n</head>\n<body>\n<a class=\"hopp\" href=\"#innhold\">Til innholdet</a>\n<main class=\"ordbok\" id=\"innhold\"><h1>Dataordbok</h1>\n");
        output.Write($"<p class=\"lead\">Tabellene i eksporten, kolonnene deres og hva kildene lover. Tabeller som begynner på <code>dim_</code>, er det tallene ses etter; <code>fact_</code> er tall, med verdi, enhet og status i hver sin kolonne.</p>\n");
        WriteContents(output, dictionary);
        foreach (var table in dictionary.Tables)
            WriteTable(output, table);
        WriteSources(output, dictionary.Sources);
        output.Write($"</main>\n</body>\n</html>\n");
    }

    private static void WriteContents(HtmlOutput output, DataDictionary dictionary)
    {
        output.Write($"<section class=\"tabell\" aria-labelledby=\"tabeller\"><h2 id=\"tabeller\">Tabeller</h2><div class=\"rull\" tabindex=\"0\" role=\"region\" aria-label=\"Tabellene\"><table><caption class=\"kun-skjermleser\">Tabellene</caption><thead><tr><th scope=\"col\">Tabell</th><th scope=\"col\">Innhold</th><th scope=\"col\" class=\"t\">Rader</th></tr></thead><tbody>\n");
        foreach (var table in dictionary.Tables)
            output.Write($"<tr><th scope=\"row\"><a href=\"#{table.Name}\"><code>{table.Name}</code></a></th><td>{table.TitleNb}</td><td class=\"t\">{ReportNumbers.Whole(table.Rows)}</td></tr>\n");
        output.Write($"</tbody></table></div></section>\n");
    }

    private static void WriteTable(HtmlOutput output, DictionaryTable table)
    {
        output.Write($"<section class=\"tabell\" aria-labelledby=\"{table.Name}\"><h2 id=\"{table.Name}\">{table.TitleNb} <code>{table.Name}</code></h2><p class=\"fig-under\">{table.AboutNb}</p>");
        output.Write($"<p class=\"fig-under\">{ReportNumbers.Whole(table.Rows)} {(table.Rows == 1 ? "rad" : "rader")}. ");
        foreach (var file in table.Files)
            output.Write($"<a href=\"{file}\">{file}</a> ");
        if (table.Licence is { } licence)
            output.Write($"Vilkår: <a href=\"{licence}\">{licence}</a>");
        output.Write($"</p><div class=\"rull\" tabindex=\"0\" role=\"region\" aria-label=\"Kolonnene i {table.Name}\"><table><caption class=\"kun-skjermleser\">Kolonnene i {table.Name}</caption><thead><tr><th scope=\"col\">Kolonne</th><th scope=\"col\">Type</th><th scope=\"col\">Nøkkel</th><th scope=\"col\">Innhold</th></tr></thead><tbody>\n");
        foreach (var column in table.Columns)
        {
            output.Write($"<tr><th scope=\"row\"><code>{column.Name}</code></th><td>{column.TypeNb}</td><td>{(column.IsKey ? "i nøkkelen" : "")}");
            if (column.References is { } referred)
                output.Write($"{(column.IsKey ? ", " : "")}viser til <a href=\"#{referred}\"><code>{referred}</code></a>");
            output.Write($"</td><td>{column.AboutNb}</td></tr>\n");
        }

        output.Write($"</tbody></table></div>");
        if (table.Sources.Count > 0)
        {
            output.Write($"<p class=\"fig-under\">Kilder: ");
            foreach (var source in table.Sources)
                output.Write($"<a href=\"#kilde-{source}\">{source}</a> ");
            output.Write($"</p>");
        }

        output.Write($"</section>\n");
    }

    private static void WriteSources(HtmlOutput output, IReadOnlyList<DictionarySource> sources)
    {
        output.Write($"<section class=\"tabell\" aria-labelledby=\"kilder\"><h2 id=\"kilder\">Kilder og hva de lover</h2><p class=\"fig-under\">Tall som bryter et løfte av alvorlighet «feil», blir ikke publisert.</p>\n");
        foreach (var source in sources)
        {
            output.Write($"<div class=\"kilde\"><h3 id=\"kilde-{source.Name}\">{source.TitleNb} <code>{source.Table}</code></h3><ul class=\"lover\">");
            foreach (var promise in source.PromisesNb)
                output.Write($"<li>{promise}</li>");
            output.Write($"</ul></div>\n");
        }

        output.Write($"</section>\n");
    }
}
