using Analytics.Analysis.Staffing;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>Staff of all services together under other alternatives of the population.</summary>
internal static class StaffingAlternativesTable
{
    public static TableBlock Write(ReportContext context, StaffingOutlook outlook, StaffingStudy study)
    {
        var last = study.Unchanged.Years[^1];
        var withRecruited = study.Unchanged.Recruited is not null;
        List<TableColumn> columns = [new(Say("Alternativ")), new(Say($"Årsverk {last.Year}"), Numeric: true, Own: true), new(Say("Mot framskrivingen"), Numeric: true), new(Say("Per 100 i yrkesaktiv alder"), Numeric: true)];
        if (withRecruited)
            columns.Add(new TableColumn(Say("Rekrutteres i alt"), Numeric: true));
        var most = outlook.Alternatives.MaxBy(a => Math.Abs(a.Path.Years[^1].Needed - last.Needed))!;
        var difference = most.Path.Years[^1].Needed - last.Needed;
        return new TableBlock(
            Say($"{Retell(most.NameNb)}: {ReportNumbers.Whole(Math.Abs(difference))} årsverk {(difference < 0 ? Say("færre") : Say("flere"))} i {last.Year} enn framskrivingen"),
            Say("Årsverk når folketallet går andre veier, uten grep"),
            new ReportTable(Say("Årsverk i andre alternativer"), columns, [Row(Say("Framskrivingen"), study.Unchanged), .. outlook.Alternatives.Select(a => Row(Retell(a.NameNb), a.Path))]),
            StaffingTable.Note(context, []),
            []);

        TableRow Row(string name, StaffingPath path) => new(name,
        [
            ReportNumbers.Fixed(path.Years[^1].Needed, 1),
            ReportNumbers.Signed(path.Years[^1].Needed - last.Needed, 1),
            ReportNumbers.Fixed(path.Years[^1].PerHundred, 1),
            .. withRecruited ? [path.Recruited is { } recruited ? ReportNumbers.Whole(recruited) : "."] : Array.Empty<TableCell>(),
        ]);
    }
}
