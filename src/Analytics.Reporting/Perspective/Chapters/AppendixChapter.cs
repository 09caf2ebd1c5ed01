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
            blocks.Add(new MissingBlock(Say("Kommunekompasset"), Say("Ingen poeng er lagt inn for kommunen. Evalueringsrapporten fra KS gir dem.")));
        var entries = context.Sources.Entries;
        blocks.Add(entries.Count > 0
            ? new SourcesBlock(Say("Kilder"), entries, context.Input.Edition.IsFictional ? Say("Kildene er navngitt som i en ekte utgave, men alle tall er oppdiktede.") : "")
            : new MissingBlock(Say("Kildelisten"), Say("Ingen kilder er brukt i denne utgaven.")));
        blocks.Add(new WordListBlock(Say("Ordforklaringer"), Words(context)));
        var heading = context.Input.Compass is null ? Say("Kilder og ordforklaringer") : Say("Kommunekompasset, kilder og ordforklaringer");
        return new Chapter(Id, 13, Say("Vedlegg"), Say("Hvor finner jeg tallene?"), heading, "", blocks);
    }

    private static IReadOnlyList<(string Term, string Explanation)> Words(ReportContext context)
    {
        var words = new List<(string, string)>
        {
            (Say("Anbefalt nivå"), Say("Nivå som Teknisk beregningsutvalg (TBU) har gitt for kommunene samlet. Det er ikke en fasit for den enkelte.")),
            (Say("Beregnet"), Say("Tall som er regnet ut her, ikke publisert av kilden.")),
            (Say("Foreløpig"), Say("Tall som kan endres. KOSTRA-tall er foreløpige fra 15. mars og endelige 15. juni.")),
            (Say("Konsern"), Say("Kommunen sammen med foretak og andel av interkommunale selskaper.")),
            ("KOSTRA", Say("Kommunenes rapportering til staten, som SSB publiserer.")),
            (Say("Måltall"), Say("Grense som kommunestyret selv har vedtatt (kommuneloven § 14-2).")),
            (Say("Skjult"), Say("Kilden har holdt tallet tilbake av personvernhensyn. Det vises aldri som 0.")),
        };
        if (context.Input.Main is not null)
            words.Add((Say("Framskriving"), Say("Hva som trolig følger hvis fødsler, dødsfall og flytting utvikler seg som de pleier. Ikke en plan og ikke et mål.")));
        if (context.Input.Main is { Intervals.Count: > 0 })
            words.Add((Say("80 %-intervall").Replace(' ', ReportNumbers.Space), Say("Der åtte av ti simulerte framtider ender. Én av ti ender under, og én av ti over.")));
        if (context.Input.BackTest.Count > 0)
            words.Add((Say("Tilbakeprøving"), Say("Metoden brukt på eldre tall, slik at svaret kan holdes mot det som skjedde.")));
        if (context.Input.SupportRatios.Count > 0)
            words.Add((Say("Aldersbæreevne"), Say("Innbyggere i yrkesaktiv alder for hver eldre innbygger.")));
        if (context.Input.DemographicCosts.Count > 0)
            words.Add((Say("Demografikostnad"), Say("Hva endret alderssammensetning koster når hver innbygger får det samme som i dag.")));
        return [.. words.OrderBy(w => w.Item1, StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("nb-NO"), ignoreCase: true))];
    }
}
