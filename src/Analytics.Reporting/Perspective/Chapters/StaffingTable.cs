using Analytics.Analysis.Staffing;
using Analytics.Core;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>Årsverk service by service, now and at the end of the projection.</summary>
internal static class StaffingTable
{
    // More of them would be longer than the table in the margin, and stand below it instead.
    private const int FewNotes = 2;

    public static TableBlock Write(ReportContext context, StaffingOutlook outlook, StaffingStudy study)
    {
        var (first, last) = (study.Unchanged.Years[0].Year, study.Unchanged.Years[^1].Year);
        var withRecruited = outlook.Services.Any(s => s.Path.Recruited is not null);
        List<TableColumn> columns = [new(Say("Tjeneste")), new(Say("Nivå")), new(Say($"Årsverk {first}"), Numeric: true, Own: true), new(Say($"I {last}"), Numeric: true), new(Say("Endring"), Numeric: true)];
        if (withRecruited)
            columns.Add(new TableColumn(Say("Rekrutteres i alt"), Numeric: true));
        List<TableRow> rows = [.. outlook.Services.Select(s => new TableRow(ReportWords.Capital(Retell(s.Service.NameNb)) + (s.Service.PartOf.Length > 0 ? Say(" (del av raden over)") : ""), [Retell(s.LevelNb), .. Numbers(s.Path, withRecruited)]) { Topic = new Topic(TopicKind.Staffing, s.Service.Service) })];
        var whole = outlook.Services.Where(s => s.Service.PartOf.Length == 0).ToList();
        if (whole.Count > 1)
            rows.Add(new TableRow(Say("I alt"), [".", .. Numbers(study.Unchanged, withRecruited)], IsSum: true));
        var most = whole.MaxBy(s => Math.Abs(Change(s.Path)))!;
        return new TableBlock(
            Math.Abs(Change(most.Path)) < 0.5 ? Say("Aldrene endrer lite på behovet for årsverk") : Title(most, last),
            Say($"Avtalte årsverk i {context.Name} når framskrivingen slår til og hver alder får det samme som i dag"),
            new ReportTable(Say("Årsverk tjeneste for tjeneste"), columns, rows),
            Note(context, outlook.Services.Select(s => Retell(s.SourceNb))),
            [
                new MarginNote(Say("Uten grep"), Say($"holdes dekning, standard, sykefravær, stillinger og avgang som i dag. Yrkesaktiv alder er her {Ages(outlook)}; ansatte kan bo i andre kommuner.")),
                .. outlook.Services.Any(s => s.Path.Recruited is null) ? [new MarginNote(Say("Rekruttering"), Say("er ikke regnet ut der turnover eller pensjonsavgang ikke er kjent."))] : Array.Empty<MarginNote>(),
                .. Retell(outlook.NotesNb).Select(n => new MarginNote(Say("Merk:"), n)),
            ],
            Wide: outlook.NotesNb.Count > FewNotes);
    }

    private static string Title(ServiceStaff most, Year last)
    {
        var (who, change) = (ReportWords.Capital(Retell(most.Service.NameNb)), Change(most.Path));
        var amount = ReportNumbers.Whole(Math.Abs(change));
        return change > 0 ? Say($"{who} kan trenge {amount} årsverk mer i {last}") : Say($"{who} kan trenge {amount} årsverk mindre i {last}");
    }

    /// <summary>"20–66 år".</summary>
    public static string Ages(StaffingOutlook outlook) => ReportNumbers.Range(ReportNumbers.Whole(outlook.WorkingAge.From), ReportNumbers.Whole(outlook.WorkingAge.To)) + ReportNumbers.Space + Say("år");

    /// <summary>The line on where the årsverk come from.</summary>
    public static SourceNote Note(ReportContext context, IEnumerable<string> sources) => context.Sources.Note(
        context.Input.Population is { } p ? [p.Provenance] : [],
        calculated: true,
        also: Say("egen framskriving"),
        extra: sources.Where(s => s.Length > 0).Distinct().ToList() is { Count: > 0 } known ? Say($"Årsverk: {string.Join("; ", known)}.") : "");

    private static TableCell[] Numbers(StaffingPath path, bool withRecruited) =>
    [
        ReportNumbers.Fixed(path.Years[0].Needed, 1),
        ReportNumbers.Fixed(path.Years[^1].Needed, 1),
        ReportNumbers.Signed(Change(path), 1),
        .. withRecruited ? [path.Recruited is { } recruited ? ReportNumbers.Whole(recruited) : "."] : Array.Empty<TableCell>(),
    ];

    private static double Change(StaffingPath path) => path.Years[^1].Needed - path.Years[0].Needed;
}
