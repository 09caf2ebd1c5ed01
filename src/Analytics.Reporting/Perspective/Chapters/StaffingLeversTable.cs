using Analytics.Analysis.Staffing;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>What could change how many must be employed, each lever alone and all together.</summary>
internal static class StaffingLeversTable
{
    public static TableBlock Write(ReportContext context, StaffingStudy study)
    {
        var last = study.Unchanged.Years[^1];
        var (withPersons, withRecruited) = (last.Persons is not null, study.Unchanged.Recruited is not null);
        List<TableColumn> columns = [new(Say("Grep")), new(Say("Fra")), new(Say($"Årsverk {last.Year}"), Numeric: true, Own: true), new(Say("Endring"), Numeric: true)];
        if (withPersons)
            columns.Add(new TableColumn(Say($"Ansatte {last.Year}"), Numeric: true));
        if (withRecruited)
            columns.Add(new TableColumn(Say("Rekrutteres i alt"), Numeric: true));
        List<TableRow> rows = [Row(Say("Ingen grep"), ".", study.Unchanged), .. study.Each.Select(e => Row(Retell(e.Lever.TitleNb), e.Lever.From.ToString(), e.Alone))];
        if (study.Each.Count > 1)
            rows.Add(Row(Say("Alle sammen"), ".", study.Together) with { IsSum = true });
        return new TableBlock(
            Say("Hva som kan endre behovet"),
            Say("Behovet med hvert grep for seg og alle sammen"),
            new ReportTable(Say("Grep for bemanningen, hvert for seg og sammen"), columns, rows, CardsOnPhone: true),
            StaffingTable.Note(context, []),
            [new MarginNote(Say("Regneeksempler,"), Say("ikke forslag. Grepene står i oppsettet (staffing.yaml), og sammen er virkningen ikke summen av dem."))]);

        TableRow Row(string title, string from, StaffingPath path) => new(title,
        [
            from,
            ReportNumbers.Fixed(path.Years[^1].Needed, 1),
            ReportNumbers.Signed(path.Years[^1].Needed - last.Needed, 1),
            .. withPersons ? [path.Years[^1].Persons is { } persons ? ReportNumbers.Whole(persons) : "."] : Array.Empty<TableCell>(),
            .. withRecruited ? [path.Recruited is { } recruited ? ReportNumbers.Whole(recruited) : "."] : Array.Empty<TableCell>(),
        ]);
    }
}
