using System.Globalization;
using Analytics.Core;
using Analytics.Pipeline.Editions;
using Analytics.Pipeline.Publishing;
using Analytics.Reporting.Html;
using Analytics.Reporting.Text;

namespace Analytics.Server.Pages;

/// <summary>Published reports and frozen editions by municipality, newest first.</summary>
internal static class FrontPage
{
    public static Task Show(Exchange exchange)
    {
        var (store, visitor) = (exchange.Store, exchange.Visitor);
        var all = new PublicationShelf(store.Location, store.Clock).All();
        var publications = all.Where(p => p.IsPublic || visitor.MayRead(p.Municipality)).ToList();
        var editions = EditionShelf.Municipalities(store.Location).Where(visitor.MayRead).SelectMany(m => Editions(store, m)).ToList();
        var entries = publications.Select(Entry).Concat(editions).ToLookup(e => e.Municipality.Value, StringComparer.Ordinal);
        var isAllSeen = visitor.Role is not null && visitor.Municipality is null;
        var heading = entries.Count == 0 ? Say("Ingen rapporter er publisert ennå") : Say($"Rapporter for {Municipalities(exchange, entries)}");
        var lead = entries.Count == 0
            ? isAllSeen ? "" : Say("Her vises det som er åpent for alle. Logg inn for å se rapporter som krever tilgang.")
            : isAllSeen ? Say("Det nyeste står først. Åpne rapporter kan leses av alle som når denne adressen.") : Say("Det nyeste står først. Rapporter som krever tilgang, vises når du har logget inn.");
        return exchange.Show(new Page(Say("Rapporter"), heading, lead, output =>
        {
            if (entries.Count == 0 && isAllSeen)
                output.Write($"<p class=\"brod\">{Say("Rapporter lages og legges ut av planen, eller med:")} <code>analytics report</code></p>\n");
            foreach (var group in entries.OrderBy(g => exchange.Ground.NameOf(g.Key), StringComparer.Ordinal).ThenBy(g => g.Key, StringComparer.Ordinal))
                Write(output, exchange.Ground.NameOf(group.Key), group);
        }));
    }

    /// <summary>What a format is called, by the ending of a file's name.</summary>
    public static string Format(string ending) => ending.ToLowerInvariant() switch
    {
        "html" => Say("Nettside"),
        "pdf" => "PDF",
        "docx" => "Word",
        "pptx" => "PowerPoint",
        "xlsx" => Say("Regneark"),
        _ => ending,
    };

    private static string Municipalities(Exchange exchange, ILookup<string, Shelved> entries) =>
        entries.Count == 1 ? exchange.Ground.NameOf(entries.First().Key) : Say($"{ReportNumbers.Whole(entries.Count)} kommuner");

    private static void Write(HtmlOutput output, string name, IEnumerable<Shelved> entries) => TableWriter.Write(
        output,
        name,
        [Say("Rapport"), Say("Lagt ut"), Say("Åpne"), Say("Hvem kan lese")],
        entries.OrderByDescending(e => e.At).ThenBy(e => e.TitleNb, StringComparer.Ordinal).Select(e => (IReadOnlyList<HtmlOutput.Encoded>)
        [
            TableWriter.Cell(Retell(e.TitleNb)),
            TableWriter.Cell(Moments.Day(e.At)),
            new(string.Join(" ", e.Links.Select(l => Link(l, e.TitleNb, name).Value))),
            TableWriter.Cell(e.IsPublic ? Say("Alle") : Say("Krever tilgang")),
        ]));

    private static HtmlOutput.Encoded Link((string Name, string Path, string Size) link, string title, string municipality) =>
        HtmlOutput.Of($"<span class=\"fil\"><a href=\"{link.Path}\">{link.Name}<span class=\"kun-skjermleser\">, {title}, {municipality}</span></a>{(link.Size.Length > 0 ? HtmlOutput.Of($" <span class=\"liten\">{link.Size}</span>") : HtmlOutput.Encoded.None)}</span>");

    private static Shelved Entry(Publication p)
    {
        // Several files of one format are told apart by their names.
        var several = p.Files.GroupBy(f => Path.GetExtension(f.Name)).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        return new Shelved(p.Municipality, p.TitleNb, p.PublishedAt, p.IsPublic,
        [
            .. p.Files.Select(f => (
                several.Contains(Path.GetExtension(f.Name)) ? f.Name : Format(Path.GetExtension(f.Name).TrimStart('.')),
                $"/rapporter/{p.Municipality.Value}/{p.Label}/{Uri.EscapeDataString(f.Name)}",
                Moments.Size(f.Bytes))),
        ]);
    }

    private static IEnumerable<Shelved> Editions(ServedStore store, MunicipalityCode code)
    {
        var shelf = new EditionShelf(store.Location, code);
        return shelf.Editions.Select(id => new Shelved(code, Say($"Frosset utgave {id}"), shelf.ManifestOf(id).FrozenAt, false,
        [
            .. ReportFiles.FrozenFormats.Select(f => f.ToString().ToLower(CultureInfo.InvariantCulture)).Select(f => (Format(f), $"/utgaver/{code.Value}/{Uri.EscapeDataString(id)}/{f}", "")),
        ]));
    }

    private sealed record Shelved(MunicipalityCode Municipality, string TitleNb, DateTimeOffset At, bool IsPublic, IReadOnlyList<(string Name, string Path, string Size)> Links);
}
