using Analytics.Reporting.Documents;

namespace Analytics.Reporting.Parts;

/// <summary>The public edition: the chapters that the rule names, without what is for the process alone, with plain words on what it is and how the numbers were made. The rule stands in <c>pipelines/reports/offentlig.yaml</c>.</summary>
internal static class PublicEdition
{
    private const string About = "om-tallene";

    /// <summary>The edition.</summary>
    public static ReportDocument Compose(ReportDocument whole, IReadOnlyList<string> chapters)
    {
        List<Chapter> kept = [.. whole.Chapters
            .Where(c => chapters.Contains(c.Id))
            .Select(c => c with { Blocks = [.. c.Blocks.Where(b => b.Audience == Audience.Everyone)] })
            .Where(c => c.Blocks.Count > 0)];
        var sources = UsedSources.Of(whole, kept.SelectMany(c => c.Blocks));
        // The annex of origins names every table, also those that are left out; on screen each number leads to its own.
        var intro = kept.Exists(c => c.Id == About) ? About : kept.LastOrDefault()?.Id;
        return whole with
        {
            Title = Say($"{whole.Title}, offentlig utgave"),
            Edition = Say($"{whole.Edition}, offentlig"),
            Cover = whole.Cover with
            {
                Ingress = Say("Hva tallene sier om økonomien, tjenestene og samfunnet i kommunen. Offentlig utgave."),
                Facts = [new CoverFact(Say("Laget til"), Say("Innbyggere og presse"), ""), .. whole.Cover.Facts.Where(f => f.Audience == Audience.Everyone)],
            },
            PageFoot = Say($"{whole.PageFoot} · offentlig utgave"),
            Footer = Say($"Offentlig utgave. {whole.Footer}"),
            Chapters = [.. kept.Select(c => c with { Blocks = [.. c.Id == intro ? [Intro(kept)] : Array.Empty<Block>(), .. c.Blocks.Select(b => b switch { SourcesBlock => sources, OriginsBlock => null, _ => b }).OfType<Block>()] })],
        };
    }

    private static ListBlock Intro(List<Chapter> kept)
    {
        var projected = kept.Any(c => c.Id == "framskriving");
        return new ListBlock(
            Say("Slik leser du den offentlige utgaven"),
            [
                new ListItem(Say("Hva den er."), Say("Den viser hva tallene sier om kommunen, og hvor sikre de er. Tallene er de samme som kommunestyret får. Rapporten foreslår ingen tiltak: det er kommunestyret som velger.")),
                new ListItem(Say("Hvor tallene kommer fra."), Say("De fleste er hentet fra SSB, som får dem fra kommunene selv og fra Folkeregisteret. Under hver figur og tabell står kilden, og merkene K1, K2 og videre viser til kildelisten i vedlegget.")),
                new ListItem(Say("Hvordan de er laget."), Say("Det som er regnet ut her, er merket Beregnet. Det som kan endres, er merket Foreløpig. En forskjell som ikke er større enn at den kan være tilfeldig, kalles uklar.")),
                .. projected ? [new ListItem(Say("Framskrivingen"), Say("er ikke en plan og ikke et mål. Den viser hva som trolig følger hvis fødsler, dødsfall og flytting utvikler seg som de pleier, og hvor mye metoden har bommet før."))] : Array.Empty<ListItem>(),
                new ListItem(Say("Hva som er utelatt."), Say("Tall for enkeltenheter, egne registre og styringskort, det folk har skrevet med egne ord, interne merknader og opplegget for arbeidet i organisasjonen. Tall om så få at noen kan kjennes igjen, vises aldri.")),
            ]);
    }
}
