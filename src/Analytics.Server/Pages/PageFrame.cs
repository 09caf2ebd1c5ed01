using Analytics.Reporting.Html;
using Analytics.Reporting.Languages;
using Analytics.Server.Access;
using Analytics.Store.Operations;
using Microsoft.AspNetCore.Http;

namespace Analytics.Server.Pages;

/// <summary>What stands round every page: who serves it, the way to the others, and who has signed in.</summary>
internal static class PageFrame
{
    public static void Write(HtmlOutput output, Page page, Exchange exchange, string? said)
    {
        var sender = exchange.Ground.NameOf(exchange.Store.Definition.Municipality.Municipality.Value);
        output.Write($"<!doctype html>\n<html lang=\"{LanguageCode.Of(Spoken)}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>{page.Title} – {Say("Analyse")}, {sender}</title>\n");
        output.Write($"<link rel=\"stylesheet\" href=\"{PageFiles.All.Style}\">\n<script src=\"{PageFiles.All.Script}\" defer></script>\n</head>\n<body class=\"tjener\">\n<a class=\"hopp\" href=\"#innhold\">{Say("Hopp til innholdet")}</a>\n");
        output.WriteRaw(PageFiles.All.Shapes);
        output.Write($"<header class=\"topp\"><div class=\"topp-inn\"><p class=\"topp-navn\"><a href=\"/\">{Say("Analyse")}</a> <span>{sender}</span></p>");
        WriteWho(output, exchange);
        output.Write($"</div></header>\n");
        WriteLocal(output, exchange.Visitor);
        var links = Links(exchange).ToList();
        output.Write($"<details class=\"mobilmeny\"><summary>{Say("Innhold")} <span class=\"naa-kap\">{page.Title}</span><svg aria-hidden=\"true\"><use href=\"#pil\"/></svg></summary><nav aria-label=\"{Say("Sider")}\"><ol>");
        WriteLinks(output, links, exchange);
        output.Write($"</ol></nav></details>\n<div class=\"ramme\">\n<nav class=\"sidemeny\" aria-label=\"{Say("Sider")}\"><ol>");
        WriteLinks(output, links, exchange);
        output.Write($"</ol></nav>\n<main id=\"innhold\" tabindex=\"-1\">\n");
        if (said is not null)
            output.Write($"<p class=\"svar\" role=\"status\">{said}</p>\n");
        output.Write($"<h1><span class=\"kap\">{page.Title}</span>{HtmlOutput.Prose(page.Heading)}</h1>\n");
        if (page.Lead.Length > 0)
            output.Write($"<p class=\"lead\">{HtmlOutput.Prose(page.Lead)}</p>\n");
        page.Body(output);
        output.Write($"</main>\n</div>\n<footer><p>{Say("Tall fra SSB og kommunens egne registre. Svar og tekster fra enkeltpersoner vises ikke her.")}</p></footer>\n</body>\n</html>\n");
    }

    /// <summary>What a role is called.</summary>
    public static string Word(AccessRole role) => role switch
    {
        AccessRole.Operator => Say("drift"),
        AccessRole.Analyst => Say("analyse"),
        _ => Say("lesing"),
    };

    private static void WriteWho(HtmlOutput output, Exchange exchange)
    {
        var visitor = exchange.Visitor;
        if (visitor.Role is not { } role)
        {
            if (exchange.Context.Request.Path != "/logg-inn")
                output.Write($"<p class=\"topp-hvem\"><a href=\"/logg-inn\">{Say("Logg inn")}</a></p>");
            return;
        }

        output.Write($"<div class=\"topp-hvem\"><p>{(visitor.Way == VisitorWay.Local ? Say("Denne maskinen") : visitor.Name)} <span>{Word(role)}{(visitor.Municipality is { } bound ? $", {exchange.Ground.NameOf(bound)}" : "")}</span></p>");
        if (visitor.Way == VisitorWay.Session)
            output.Write($"<form method=\"post\" action=\"/logg-ut\">{exchange.FormField()}<button class=\"lenke\">{Say("Logg ut")}</button></form>");
        output.Write($"</div>");
    }

    private static void WriteLocal(HtmlOutput output, Visitor visitor)
    {
        if (visitor.Way == VisitorWay.Local)
            output.Write($"<aside class=\"oppdiktet\" aria-label=\"{Say("Tilgang")}\"><p>{Say("Ingen adgangsnøkler er laget, og sidene vises bare på denne maskinen. Den som sitter her, har alle rettigheter. Slik lages den første:")} <code>analytics token add NAVN --role operator</code></p></aside>\n");
    }

    private static IEnumerable<(string Path, string Name)> Links(Exchange exchange)
    {
        var visitor = exchange.Visitor;
        (string Path, string Name)[] all =
        [
            ("/", Say("Rapporter")), ("/kjoringer", Say("Kjøringer")), ("/plan", Say("Plan")), ("/ferskhet", Say("Ferskhet")), ("/kontroller", Say("Kontroller")),
            ("/sporing", Say("Sporing")), ("/sporring", Say("Spørring")), ("/varsler", Say("Varsler")), ("/innsyn", Say("Innsynslogg")),
        ];
        return all.Where(l => Routes.All.First(r => r.Path == l.Path) is var route && visitor.May(route.Least) && !(route.IsOfAll && visitor.Municipality is not null));
    }

    private static void WriteLinks(HtmlOutput output, IEnumerable<(string Path, string Name)> links, Exchange exchange)
    {
        foreach (var (path, name) in links)
            output.Write($"<li><a href=\"{path}\"{(IsHere(exchange.Context.Request.Path, path) ? new HtmlOutput.Encoded(" aria-current=\"page\"") : HtmlOutput.Encoded.None)}>{name}</a></li>");
    }

    private static bool IsHere(PathString at, string path) => path == "/" ? at == "/" : at == path || (at.Value ?? "").StartsWith(path + "/", StringComparison.Ordinal);
}
