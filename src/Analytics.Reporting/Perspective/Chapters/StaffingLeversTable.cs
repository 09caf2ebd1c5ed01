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
        List<TableColumn> columns = [new("Grep"), new("Fra"), new($"Årsverk {last.Year}", Numeric: true, Own: true), new("Endring", Numeric: true)];
        if (withPersons)
            columns.Add(new TableColumn($"Ansatte {last.Year}", Numeric: true));
        if (withRecruited)
            columns.Add(new TableColumn("Rekrutteres i alt", Numeric: true));
        List<TableRow> rows = [Row("Ingen grep", ".", study.Unchanged), .. study.Each.Select(e => Row(e.Lever.TitleNb, e.Lever.From.ToString(), e.Alone))];
        if (study.Each.Count > 1)
            rows.Add(Row("Alle sammen", ".", study.Together) with { IsSum = true });
        return new TableBlock(
            "Hva som kan endre behovet",
            "Behovet med hvert grep for seg og alle sammen",
            new ReportTable("Grep for bemanningen, hvert for seg og sammen", columns, rows, CardsOnPhone: true),
            StaffingTable.Note(context, []),
            [new MarginNote("Regneeksempler,", "ikke forslag. Grepene står i oppsettet (staffing.yaml), og sammen er virkningen ikke summen av dem.")]);

        TableRow Row(string title, string from, StaffingPath path) => new(title,
        [
            from,
            NorwegianNumbers.Fixed(path.Years[^1].Needed, 1),
            NorwegianNumbers.Signed(path.Years[^1].Needed - last.Needed, 1),
            .. withPersons ? [path.Years[^1].Persons is { } persons ? NorwegianNumbers.Whole(persons) : "."] : Array.Empty<TableCell>(),
            .. withRecruited ? [path.Recruited is { } recruited ? NorwegianNumbers.Whole(recruited) : "."] : Array.Empty<TableCell>(),
        ]);
    }
}
