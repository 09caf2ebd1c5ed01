using System.Text.RegularExpressions;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective;

/// <summary>Gives every number of a table an origin, its own or that of the source line below it, and writes the annex of them.</summary>
internal static partial class OriginWriter
{
    private const int MostNames = 3;

    /// <summary>The chapter with the origins of all its numbers.</summary>
    public static Chapter Fill(Chapter chapter, string own) => chapter with
    {
        Blocks =
        [
            .. chapter.Blocks.Select(block => block switch
            {
                FigureBlock { Source.Origin: var origin } figure => figure with { Table = Fill(figure.Table, origin, own) },
                TableBlock table => table with { Table = Fill(table.Table, table.Source?.Origin, own) },
                _ => block,
            }),
        ],
    };

    /// <summary>The annex: a row for the numbers that have everything but value and year in common, wherever they stand. Null when no number has an origin.</summary>
    public static OriginsBlock? Annex(IReadOnlyList<Chapter> chapters)
    {
        var rows = Rows(chapters).ToList();
        return rows.Count == 0
            ? null
            : new OriginsBlock(
                Say("Kildevedlegg"),
                Say("Tabell, innholdskode, region, år, utgave og formel for tallene i hver figur og tabell. Utgaven er begynnelsen på kontrollsummen av det som ble lest inn. På skjerm åpnes det samme for hvert tall, og kommandoen «analytics trace» følger det hjem."),
                new ReportTable(
                    Say("Kildevedlegg"),
                    [new(Say("Figur eller tabell")), new(Say("Tall")), new(Say("Kilde")), new(Say("Innhold")), new(Say("Region")), new(Say("År")), new(Say("Utgave")), new(Say("Status")), new(Say("Formel"))],
                    rows));
    }

    private static ReportTable Fill(ReportTable table, NumberOrigin? origin, string own) => table with
    {
        Rows = [.. table.Rows.Select(row => row with { Cells = [.. row.Cells.Select((cell, i) => Fill(cell, table.Columns[i + 1], row, origin, own))] })],
    };

    private static TableCell Fill(TableCell cell, TableColumn column, TableRow row, NumberOrigin? shared, string own)
    {
        if (!column.Numeric || !cell.Text.Any(char.IsAsciiDigit) || (cell.Origin ?? row.Origin ?? shared) is not { } origin)
            return cell;
        if (origin.Year.Length == 0)
            origin = origin with { Year = Year(row.Header, RowYear()) ?? Year(column.Header, ColumnYear()) ?? "" };
        if (origin.Region.Length == 0)
            origin = origin with { Region = own };
        if (cell.Origin is null && column.Formula.Length > 0)
            origin = origin with { Formula = column.Formula, Status = DataStatus.Calculated };
        return cell with { Origin = origin };
    }

    private static string? Year(string text, Regex pattern) => pattern.Match(text) is { Success: true } match ? match.Value : null;

    private static IEnumerable<TableRow> Rows(IReadOnlyList<Chapter> chapters) =>
        from cell in chapters.SelectMany(Cells)
        group cell by cell.Origin with { Year = "", Id = "", Published = "", Retrieved = "", Vintage = "" } into same
        select new TableRow(string.Join(", ", same.Select(c => c.Where).Distinct()),
        [
            Names(same.Select(c => c.Column), same.Select(c => c.Row)), same.Key.Source, same.Key.Contents.Length > 0 ? Joined([same.Key.Contents, same.Key.Cell]) : ".", same.Key.Region,
            Span(same.Select(c => c.Origin.Year)), Joined(same.SelectMany(c => c.Origin.Vintage.Split("; "))) is { Length: > 0 } vintage ? vintage : ".",
            Html.StatusShape.Word(same.Key.Status), same.Key.Formula.Length > 0 ? same.Key.Formula : ".",
        ]);

    /// <summary>Every number with an origin: where it stands, its row and its column.</summary>
    private static IEnumerable<(string Where, string Row, string Column, NumberOrigin Origin)> Cells(Chapter chapter)
    {
        foreach (var block in chapter.Blocks)
        {
            var (where, table) = block switch
            {
                FigureBlock figure => (Say($"Figur {figure.Number}"), figure.Table),
                TableBlock { Table: var content } => (Say($"Tabell i kapittel {ReportNumbers.Year(chapter.Number)}"), content),
                _ => ("", null),
            };
            foreach (var row in table?.Rows ?? [])
            {
                for (var i = 0; i < row.Cells.Count; i++)
                {
                    if (row.Cells[i].Origin is { } origin)
                        yield return (where, row.Header, table!.Columns[i + 1].Header, origin);
                }
            }
        }
    }

    // One column of many rows is named by its header, one row of several columns by the row's.
    private static string Names(IEnumerable<string> columns, IEnumerable<string> rows)
    {
        var (across, down) = (columns.Distinct().ToList(), rows.Distinct().ToList());
        var names = across.Count > 1 && down.Count == 1 ? down : across.Count == 1 && down.Count == 1 ? [$"{down[0]}: {across[0]}"] : across;
        return names.Count <= MostNames ? string.Join(", ", names) : Say($"{string.Join(", ", names.Take(MostNames))} og flere");
    }

    private static string Span(IEnumerable<string> years)
    {
        var all = years.Where(y => y.Length > 0).Distinct().Order(StringComparer.Ordinal).ToList();
        return all.Count switch { 0 => ".", 1 => all[0], _ => $"{all[0]}\u2013{all[^1]}" };
    }

    private static string Joined(IEnumerable<string> texts) => string.Join("; ", texts.Where(t => t.Length > 0).Distinct());

    [GeneratedRegex("^(19|20)[0-9]{2}(?![0-9])")]
    private static partial Regex RowYear();

    [GeneratedRegex("(?<![0-9])(19|20)[0-9]{2}(?![0-9])", RegexOptions.RightToLeft)]
    private static partial Regex ColumnYear();
}
