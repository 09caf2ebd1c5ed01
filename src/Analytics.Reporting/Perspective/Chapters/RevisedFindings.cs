using Analytics.Analysis.Findings;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>What figures that were published anew have made of the findings.</summary>
internal static class RevisedFindings
{
    private const string Title = "Hva endringene gjorde med funnene";

    public static Block Write(ReportContext context)
    {
        var revised = context.Input.FindingRevisions;
        if (revised.Count == 0)
            return new ParagraphBlock($"{Title}: ingenting. Alle funn står som før tallene ble endret.");
        var columns = new TableColumn[] { new("Funn"), new("Før"), new("Nå"), new("Endring") };
        var rows = revised.Select(r =>
        {
            var (before, now) = (Words(r.Before, context), Words(r.Now, context));
            return new TableRow((now ?? before)!.Heading, [before is null ? "ikke et funn" : Amount(before), now is null ? "ikke et funn lenger" : Amount(now), Change(r, before, now)]);
        });
        return new TableBlock(Title, "Funnene slik de var med tallene som først ble publisert, og slik de er.", new ReportTable(Title, columns, [.. rows], CardsOnPhone: true), null, [], Wide: true);
    }

    private static FindingItem? Words(Finding? finding, ReportContext context) => finding is null ? null : FindingWriter.Write(finding, 1, context);

    private static string Amount(FindingItem item) => item.AmountNote.Length > 0 ? $"{item.Amount} ({item.AmountNote})" : item.Amount;

    private static string Change(FindingRevision revision, FindingItem? before, FindingItem? now) =>
        before is null ? "nytt"
        : now is null ? "borte"
        : revision.HasTurned ? "snudd"
        : before.Heading != now.Heading ? $"før: {NorwegianWords.Lower(before.Heading)}"
        : Amount(before) == Amount(now) ? "mindre enn avrundingen"
        : "annet beløp";
}
