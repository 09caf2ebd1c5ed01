using Analytics.Analysis.Findings;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>Which findings came, went, grew or shrank since the edition before, and why.</summary>
internal static class EditionChangesTable
{
    public static Block Write(ReportContext context, EditionChanges since)
    {
        var title = Say($"Endret siden utgave {since.Edition}");
        var changed = since.Changes.Where(c => c.Kind != FindingChangeKind.Same).ToList();
        var day = ReportDates.Long(since.Frozen);
        if (changed.Count == 0)
            return new ParagraphBlock(Say($"{title} fra {day}: ingenting. Alle funn står som de sto da."));
        return new TableBlock(
            title,
            Say($"Funnene slik de sto i utgaven fra {day}, og slik de står nå."),
            new ReportTable(title, [new TableColumn(Say("Funn")), new TableColumn(Say("Da")), new TableColumn(Say("Nå")), new TableColumn(Say("Endring")), new TableColumn(Say("Årsak"))], [.. changed.Select(c => Row(c, context))], CardsOnPhone: true),
            null,
            [],
            Wide: true);
    }

    private static TableRow Row(FindingChange change, ReportContext context)
    {
        var (before, now) = (Words(change.Before, context), Words(change.Now, context));
        return new TableRow((now ?? before)!.Heading, [before?.Amount ?? Say("ikke et funn"), now?.Amount ?? Say("ikke et funn lenger"), Word(change.Kind), Reasons(change.Reasons)]);
    }

    private static FindingItem? Words(Finding? finding, ReportContext context) => finding is null ? null : FindingWriter.Write(finding, 1, context);

    private static string Word(FindingChangeKind kind) => kind switch
    {
        FindingChangeKind.New => Say("nytt"),
        FindingChangeKind.Gone => Say("borte"),
        FindingChangeKind.Stronger => Say("sterkere"),
        FindingChangeKind.Weaker => Say("svakere"),
        _ => Say("andre tall"),
    };

    private static string Reasons(IReadOnlyList<FindingChangeReason> reasons) => reasons.Count == 0
        ? "."
        : ReportWords.Capital(ReportWords.Join([.. reasons.Select(r => r.Kind switch
        {
            FindingChangeReasonKind.NewYear => Say($"nytt år ({r.Detail})"),
            FindingChangeReasonKind.NewVintage => Say($"nye tall i {SourceRegister.TableName(r.Detail)}"),
            FindingChangeReasonKind.Target => Say($"annet måltall ({r.Detail})"),
            _ => Say("annen metode"),
        }).Distinct()]));
}
