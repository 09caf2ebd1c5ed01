using Analytics.Reporting.Documents;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>Chapter 13: Kommunekompasset, every source in full, and the words that need explaining.</summary>
internal sealed class AppendixChapter : IChapterComposer
{
    public string Id => "vedlegg";

    public Chapter Compose(ReportContext context)
    {
        var blocks = new List<Block>();
        if (context.Input.Compass is { } profile)
            blocks.AddRange(CompassBlocks.Write(context, profile));
        else
            blocks.Add(new MissingBlock("Kommunekompasset", "Ingen poeng er lagt inn for kommunen. Evalueringsrapporten fra KS gir dem."));
        var entries = context.Sources.Entries;
        blocks.Add(entries.Count > 0
            ? new SourcesBlock("Kilder", entries, context.Input.Edition.IsFictional ? "Kildene er navngitt som i en ekte utgave, men alle tall er oppdiktede." : "")
            : new MissingBlock("Kildelisten", "Ingen kilder er brukt i denne utgaven."));
        blocks.Add(new WordListBlock("Ordforklaringer", Words(context)));
        var heading = context.Input.Compass is null ? "Kilder og ordforklaringer" : "Kommunekompasset, kilder og ordforklaringer";
        return new Chapter(Id, 13, "Vedlegg", "Hvor finner jeg tallene?", heading, "", blocks);
    }

    private static IReadOnlyList<(string Term, string Explanation)> Words(ReportContext context)
    {
        var words = new List<(string, string)>
        {
            ("Anbefalt nivå", "Nivå som Teknisk beregningsutvalg (TBU) har gitt for kommunene samlet. Det er ikke en fasit for den enkelte."),
            ("Beregnet", "Tall som er regnet ut her, ikke publisert av kilden."),
            ("Foreløpig", "Tall som kan endres. KOSTRA-tall er foreløpige fra 15. mars og endelige 15. juni."),
            ("Konsern", "Kommunen sammen med foretak og andel av interkommunale selskaper."),
            ("KOSTRA", "Kommunenes rapportering til staten, som SSB publiserer."),
            ("Måltall", "Grense som kommunestyret selv har vedtatt (kommuneloven § 14-2)."),
            ("Skjult", "Kilden har holdt tallet tilbake av personvernhensyn. Det vises aldri som 0."),
        };
        if (context.Input.Main is not null)
            words.Add(("Framskriving", "Hva som trolig følger hvis fødsler, dødsfall og flytting utvikler seg som de pleier. Ikke en plan og ikke et mål."));
        if (context.Input.Main is { Intervals.Count: > 0 })
            words.Add(("80 %-intervall".Replace(' ', NorwegianNumbers.Space), "Der åtte av ti simulerte framtider ender. Én av ti ender under, og én av ti over."));
        if (context.Input.BackTest.Count > 0)
            words.Add(("Tilbakeprøving", "Metoden brukt på eldre tall, slik at svaret kan holdes mot det som skjedde."));
        if (context.Input.SupportRatios.Count > 0)
            words.Add(("Aldersbæreevne", "Innbyggere i yrkesaktiv alder for hver eldre innbygger."));
        if (context.Input.DemographicCosts.Count > 0)
            words.Add(("Demografikostnad", "Hva endret alderssammensetning koster når hver innbygger får det samme som i dag."));
        return [.. words.OrderBy(w => w.Item1, StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("nb-NO"), ignoreCase: true))];
    }
}
