using Analytics.Core;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>Chapter 5: what the municipality spends against its group, the country and its neighbours, and how much of the difference the need explains.</summary>
internal sealed class SpendingChapter : IChapterComposer
{
    private const int Number = 5;

    public string Id => "pengebruk";

    public Chapter Compose(ReportContext context)
    {
        var spending = context.Input.Spending;
        var references = (spending?.Differences ?? []).GroupBy(d => d.Reference).Select(g => g.ToList()).ToList();
        if (references.Count == 0)
        {
            return Chapter(Say("Utgiftene kan ikke sammenlignes med tallene som er lest inn"), "",
                [new MissingBlock(Say("Utgifter per innbygger"), spending is { NotesNb.Count: > 0 } ? string.Join(' ', Retell(spending.NotesNb)) : Say("SSB-tabell 12362, 12255, 13502 eller 12209 må leses inn for kommunen og for gruppen eller landet."))]);
        }

        var neighbours = references.FindAll(rows => rows[0].Reference.Kind == RegionKind.Municipality);
        List<Block> blocks = [.. references.Except(neighbours).Select(rows => SpendingTable.Write(context, rows))];
        if (neighbours.Count > 0)
            blocks.Add(NeighbourSpendingTable.Write(context, neighbours));
        if (spending!.Splits.Count > 0)
            blocks.Add(CoverageSplitTable.Write(context, spending.Splits));
        if (spending.NotesNb.Count > 0)
            blocks.Add(new MissingBlock(Say("Noen sammenligninger"), string.Join(' ', Retell(spending.NotesNb))));
        var most = SpendingTable.Most(references[0]);
        var whom = ReportWords.Lower(Name(most.ReferenceNb));
        return Chapter(references[0].Count == 1 ? Say($"Bare {SpendingTable.Service(most)} kan sammenlignes med {whom}") : Say($"{ReportWords.Capital(SpendingTable.Service(most))} skiller seg mest fra {whom}"), Lead(most), blocks);

        Chapter Chapter(string heading, string lead, IReadOnlyList<Block> content) => new(Id, Number, Say("Pengebruk"), Say("Bruker vi mer enn andre?"), heading, lead, content);
    }

    private static string Lead(SpendingDifference most)
    {
        var whole = Say($"Kommunen bruker {ReportNumbers.PerInhabitant(Math.Abs(most.Gap.Gap))}{ReportNumbers.Space}kr {SpendingTable.More(most.Gap.Gap)} per innbygger{(most.Whole.Millions is { } millions ? Say($", {ReportNumbers.Fixed(Math.Abs(millions), 1)}{ReportNumbers.Space}mill.{ReportNumbers.Space}kr i året") : "")}");
        var parts = most.Gap is { NeedPart: { } need, LevelPart: { } level }
            ? Say($": behovet tilsvarer {Kroner(need)}, og {Kroner(level)} er nivået når behovet er trukket fra.")
            : Say(", før det er trukket fra at innbyggernes behov er ulikt.");
        return Say($"{whole}{parts} En forskjell sier ikke om noe er bra eller dårlig: kvalitet, struktur og egne valg er ikke vurdert.");
    }

    private static string Kroner(double kroner) => Say($"{ReportNumbers.Signed(Math.Round(kroner / 10, MidpointRounding.AwayFromZero) * 10, 0)}{ReportNumbers.Space}kr");
}
