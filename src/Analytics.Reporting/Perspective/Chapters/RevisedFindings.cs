using Analytics.Analysis.Findings;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>What figures that were published anew have made of the findings.</summary>
internal static class RevisedFindings
{
    private static string Title => Say("Hva endringene gjorde med funnene");

    public static Block Write(ReportContext context)
    {
        var revised = context.Input.FindingRevisions;
        if (revised.Count == 0)
            return new ParagraphBlock(Say($"{Title}: ingenting. Alle funn står som før tallene ble endret."));
        var columns = new TableColumn[] { new(Say("Funn")), new(Say("Før")), new(Say("Nå")), new(Say("Endring")) };
        var rows = revised.Select(r =>
        {
            var (before, now) = (Words(r.Before, context), Words(r.Now, context));
            return new TableRow((now ?? before)!.Heading, [before is null ? Say("ikke et funn") : Amount(before), now is null ? Say("ikke et funn lenger") : Amount(now), Change(r, before, now)]);
        });
        return new TableBlock(Title, Say("Funnene slik de var med tallene som først ble publisert, og slik de er."), new ReportTable(Title, columns, [.. rows], CardsOnPhone: true), null, [], Wide: true);
    }

    private static FindingItem? Words(Finding? finding, ReportContext context) => finding is null ? null : FindingWriter.Write(finding, 1, context);

    private static string Amount(FindingItem item) => item.AmountNote.Length > 0 ? $"{item.Amount} ({item.AmountNote})" : item.Amount;

    private static string Change(FindingRevision revision, FindingItem? before, FindingItem? now) =>
        before is null ? Say("nytt")
        : now is null ? Say("borte")
        : revision.HasTurned ? Say("snudd")
        : before.Heading != now.Heading ? Say($"før: {ReportWords.Lower(before.Heading)}")
        : Amount(before) == Amount(now) ? Say("mindre enn avrundingen")
        : Say("annet beløp");
}
