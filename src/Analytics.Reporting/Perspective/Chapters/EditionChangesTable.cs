using Analytics.Analysis.Findings;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>Which findings came, went, grew or shrank since the edition before, and why.</summary>
internal static class EditionChangesTable
{
    public static Block Write(ReportContext context, EditionChanges since)
    {
        var title = $"Endret siden utgave {since.Edition}";
        var changed = since.Changes.Where(c => c.Kind != FindingChangeKind.Same).ToList();
        var day = NorwegianDates.Long(since.Frozen);
        if (changed.Count == 0)
            return new ParagraphBlock($"{title} fra {day}: ingenting. Alle funn står som de sto da.");
        return new TableBlock(
            title,
            $"Funnene slik de sto i utgaven fra {day}, og slik de står nå.",
            new ReportTable(title, [new TableColumn("Funn"), new TableColumn("Da"), new TableColumn("Nå"), new TableColumn("Endring"), new TableColumn("Årsak")], [.. changed.Select(c => Row(c, context))], CardsOnPhone: true),
            null,
            [],
            Wide: true);
    }

    private static TableRow Row(FindingChange change, ReportContext context)
    {
        var (before, now) = (Words(change.Before, context), Words(change.Now, context));
        return new TableRow((now ?? before)!.Heading, [before?.Amount ?? "ikke et funn", now?.Amount ?? "ikke et funn lenger", Word(change.Kind), Reasons(change.Reasons)]);
    }

    private static FindingItem? Words(Finding? finding, ReportContext context) => finding is null ? null : FindingWriter.Write(finding, 1, context);

    private static string Word(FindingChangeKind kind) => kind switch
    {
        FindingChangeKind.New => "nytt",
        FindingChangeKind.Gone => "borte",
        FindingChangeKind.Stronger => "sterkere",
        FindingChangeKind.Weaker => "svakere",
        _ => "andre tall",
    };

    private static string Reasons(IReadOnlyList<FindingChangeReason> reasons) => reasons.Count == 0
        ? "."
        : NorwegianWords.Capital(NorwegianWords.Join([.. reasons.Select(r => r.Kind switch
        {
            FindingChangeReasonKind.NewYear => $"nytt år ({r.Detail})",
            FindingChangeReasonKind.NewVintage => $"nye tall i {SourceRegister.TableName(r.Detail)}",
            FindingChangeReasonKind.Target => $"annet måltall ({r.Detail})",
            _ => "annen metode",
        }).Distinct()]));
}
