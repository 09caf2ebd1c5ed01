using Analytics.Reporting.Documents;
using Analytics.Reporting.Perspective;
using Analytics.Reporting.Tests.Fixtures;
using Shouldly;
using Xunit;

namespace Analytics.Reporting.Tests.Perspective;

public sealed class OriginTests
{
    private static IEnumerable<(Block Block, ReportTable Table, SourceNote? Source)> Tables => Rendered.Full.Chapters.SelectMany(c => c.Blocks).SelectMany(b => b switch
    {
        FigureBlock f => [(b, f.Table, f.Source)],
        TableBlock t => [(b, t.Table, t.Source)],
        _ => Array.Empty<(Block, ReportTable, SourceNote?)>(),
    });

    [Fact]
    public void Numbers_OfTablesWithASource_AllSayWhereTheyComeFrom()
    {
        var numbers = 0;
        foreach (var (_, table, source) in Tables.Where(t => t.Source is { Status: not DataStatus.Missing }))
        {
            foreach (var (row, cell) in table.Rows.SelectMany(r => r.Cells.Select((c, i) => (Row: r, Cell: c, Column: table.Columns[i + 1]))).Where(c => c.Column.Numeric && c.Cell.Text.Any(char.IsAsciiDigit)).Select(c => (c.Row, c.Cell)))
            {
                var origin = cell.Origin.ShouldNotBeNull($"{table.Caption}, {row.Header}: {cell.Text}");
                origin.Source.ShouldNotBeEmpty();
                origin.Region.ShouldNotBeEmpty();
                numbers++;
            }
        }

        numbers.ShouldBeGreaterThan(400);
    }

    [Fact]
    public void Cells_OfAnIndicator_HaveTheIdYearRegionAndStatusOfTheirOwn()
    {
        var table = Rendered.Full.Chapters.SelectMany(c => c.Blocks).OfType<FigureBlock>().Single(f => f.Number == "4.1").Table;
        var last = table.Rows[^1];

        last.Cells[0].Origin.ShouldNotBeNull().Id.ShouldBe("netto-driftsresultat-konsern.2025.9905");
        last.Cells[0].Origin!.Status.ShouldBe(DataStatus.Provisional);
        last.Cells[1].Origin.ShouldNotBeNull().Id.ShouldBe("netto-driftsresultat-konsern.2025.EKG14");
        last.Cells[1].Origin!.Region.ShouldBe("KOSTRA-gruppe 14 (EKG14)");
        table.Rows[0].Cells[0].Origin.ShouldNotBeNull().Year.ShouldBe("2016");
        table.Rows[0].Cells[0].Origin!.Status.ShouldBe(DataStatus.Final);
        table.Rows[0].Cells[0].Origin!.Vintage.ShouldBe(new string('b', 12));
    }

    [Fact]
    public void CalculatedNumbers_SayTheirFormula()
    {
        var numbers = Tables.SelectMany(t => t.Table.Rows).SelectMany(r => r.Cells).Select(c => c.Origin).OfType<NumberOrigin>().ToList();

        numbers.ShouldContain(o => o.Formula == "fødte − døde");
        numbers.ShouldContain(o => o.Formula == "forskjell − behov" || o.Formula == "kommunens utgift − utgiften der vi sammenligner");
        numbers.Where(o => o.Source.Contains("egen framskriving", StringComparison.Ordinal) && o.Status == DataStatus.Calculated).ShouldNotBeEmpty();
    }

    [Fact]
    public void KeyFiguresAndFindings_HaveAnIdToFollow()
    {
        foreach (var figure in Rendered.Full.Chapters.SelectMany(c => c.Blocks).OfType<KeyFiguresBlock>().SelectMany(k => k.Figures))
            figure.Origin.ShouldNotBeNull(figure.Label).Id.ShouldNotBeEmpty();
        foreach (var finding in Rendered.Full.Chapters.SelectMany(c => c.Blocks).OfType<FindingsBlock>().SelectMany(f => f.Findings).Where(f => f.Sources.Count > 0 && f.Trace.Rows.Any(r => r.Label == "Hentet")))
            finding.Trace.Rows.ShouldContain(r => r.Label == "Sporing" && r.Text.Length > 0, finding.Heading);
    }

    [Fact]
    public void Annex_ListsEveryFigureAndTableWithNumbers()
    {
        var annex = Rendered.Full.Chapters.SelectMany(c => c.Blocks).OfType<OriginsBlock>().ShouldHaveSingleItem().Table;

        annex.Columns.Select(c => c.Header).ShouldBe(["Figur eller tabell", "Tall", "Kilde", "Innhold", "Region", "År", "Utgave", "Status", "Formel"]);
        foreach (var figure in Rendered.Full.Chapters.SelectMany(c => c.Blocks).OfType<FigureBlock>())
            annex.Rows.ShouldContain(r => Stands(r, "Figur " + figure.Number));
        annex.Rows.ShouldContain(r => Stands(r, "Figur 4.1") && r.Cells[2].Text == "KOSAGD230000" && r.Cells[4].Text.StartsWith("2016", StringComparison.Ordinal) && r.Cells[6].Text == "Endelig");
        annex.Rows.Select(r => (string.Join('|', r.Cells.Skip(1).Where((_, i) => i is 0 or 1 or 2 or 5 or 6).Select(c => c.Text)))).ShouldBeUnique("the same origin is listed once, wherever its numbers stand");
        annex.Rows.SelectMany(r => r.Cells).ShouldAllBe(c => c.Text.Length > 0);
    }

    private static bool Stands(TableRow row, string where) => $", {row.Header}, ".Contains($", {where}, ", StringComparison.Ordinal);

    [Fact]
    public void Compose_Nothing_HasNoAnnex() =>
        PerspectiveComposer.Compose(Lyngvaer.Nothing).Chapters.SelectMany(c => c.Blocks).OfType<OriginsBlock>().ShouldBeEmpty();
}
