using Analytics.Reporting.Languages;
namespace Analytics.Reporting.Html;

/// <summary>A page that leads to the reports of many municipalities.</summary>
public static class IndexPage
{
    /// <summary>Writes the page.</summary>
    /// <param name="entries">The municipalities, as they are to be listed.</param>
    /// <param name="writer">Where to; the caller writes UTF-8.</param>
    public static void Write(IReadOnlyList<IndexEntry> entries, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var output = new HtmlOutput(writer);
        output.Write($"<!doctype html>\n<html lang=\"{LanguageCode.Of(Spoken)}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>{Say("Perspektivanalyser")}</title>\n<style>\n");
        output.WriteRaw(FontFaces.Style(FontFaces.NeedsExtended(string.Concat(entries.Select(e => e.NameNb)))));
        output.WriteRaw(EmbeddedAssets.Text("report.css"));
        output.Write($"</style>\n</head>\n<body>\n<main class=\"oversikt\" id=\"innhold\"><h1>{Say("Perspektivanalyser")}</h1><ul>\n");
        foreach (var entry in entries)
        {
            output.Write($"<li><span class=\"navn\">{entry.NameNb}</span> <span class=\"kode\">{entry.Code}</span>");
            foreach (var (part, language, format, path) in entry.Files)
                output.Write($" <a href=\"{path}\">{(part.Length > 0 ? $"{part}, {Name(format)}" : Name(format))}{(language == Spoken ? "" : $" ({LanguageCode.Of(language)})")}<span class=\"kun-skjermleser\">, {entry.NameNb}</span></a>");
            output.Write($"</li>\n");
        }

        output.Write($"</ul></main>\n</body>\n</html>\n");
    }

    private static string Name(ReportFormat format) => format switch
    {
        ReportFormat.Html => Say("Nettside"),
        ReportFormat.Pdf => "PDF",
        ReportFormat.Docx => "Word",
        ReportFormat.Pptx => "PowerPoint",
        ReportFormat.Xlsx => Say("Regneark"),
        _ => format.ToString(),
    };
}
