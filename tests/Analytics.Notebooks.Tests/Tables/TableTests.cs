using Analytics.Core;
using Analytics.Notebooks.Tables;
using Shouldly;
using Xunit;

namespace Analytics.Notebooks.Tests.Tables;

public sealed class TableTests
{
    private static readonly Cell Hidden = new(null, CellStatus.Confidential);

    private static readonly Table Figures = new(
    [
        new Column("region", [.. new[] { "A", "A", "A", "B", "B", "B" }.Select(r => Cell.Of(r))]),
        new Column("year", [.. new[] { 2020, 2021, 2022, 2020, 2021, 2023 }.Select(y => Cell.Of(y))]),
        new Column("value", [Cell.Of(1.0), Cell.Of(3.0), Cell.Of(6.0), Cell.Of(10.0), Hidden, Cell.Absent], "kr"),
    ]);

    private sealed record Figure(string Region, Year Year, double? Value);

    private sealed record SureFigure(string Region, double Value);

    [Fact]
    public void Sum_OfAConfidentialCell_IsConfidential_AndSumOfKnownPassesOverIt()
    {
        var sums = Figures.Where(r => r.Whole("year") < 2023).GroupBy("region").Sum("value");
        sums["value"].Cells.ShouldBe([Cell.Of(10.0), Hidden]);
        sums["value"].Unit.ShouldBe("kr");
        Figures.GroupBy("region").SumOfKnown("value")["value"].Cells.ShouldBe([Cell.Of(10.0), Cell.Of(10.0)]);
        Figures.GroupBy("region").Mean("value")["value"].Cells[0].Number.ShouldBe(10.0 / 3);
        Figures.GroupBy("region").Median("value")["value"].Cells[0].ShouldBe(Cell.Of(3.0));
        Figures.GroupBy("region").Count()["count"].Cells.ShouldBe([Cell.Of(3), Cell.Of(3)]);
    }

    [Fact]
    public void Pivot_SetsOut_AndTellsMissingFromConfidential()
    {
        var pivot = Figures.Pivot("region", "year", "value");
        pivot.Columns.Select(c => c.Name).ShouldBe(["region", "2020", "2021", "2022", "2023"]);
        pivot["2021"].Cells.ShouldBe([Cell.Of(3.0), Hidden]);
        pivot["2022"].Cells.ShouldBe([Cell.Of(6.0), Cell.Absent]);
        pivot.FillMissing("2022", 0)["2022"].Cells[1].ShouldBe(Cell.Of(0));
        pivot.FillMissing("2021", 0)["2021"].Cells[1].ShouldBe(Hidden, "what is confidential is no zero");
    }

    [Fact]
    public void Pivot_SeveralRowsInOneCell_SaysToAddThemUp() =>
        Should.Throw<ConfigurationException>(() => Figures.Pivot("region", "region", "value")).Message.ShouldContain("GroupBy(\"region\", \"region\").Sum(\"value\")");

    [Fact]
    public void Join_PutsRowsBesideThoseThatAreAlike()
    {
        var names = Table.Of(new[] { (Region: "A", Name: "Alfa"), (Region: "C", Name: "Gamma") }).Rename("item1", "region").Rename("item2", "name");
        var joined = Figures.Join(names, "region");
        joined.Count.ShouldBe(3);
        joined["name"].Cells.ShouldAllBe(c => c == Cell.Of("Alfa"));
        Figures.LeftJoin(names, "region")["name"].Cells[3].ShouldBe(Cell.Absent);
        Figures.Join(Figures, "region", "year").Columns.Select(c => c.Name).ShouldBe(["region", "year", "value", "value_2"]);
    }

    [Fact]
    public void Window_KeepsRegionsApart_AndAGapInTheYearsGivesNoChange()
    {
        var changes = Figures.Over("year", "region").Change("value", "change")["change"].Cells;
        changes[1].ShouldBe(Cell.Of(2.0));
        changes[2].ShouldBe(Cell.Of(3.0));
        changes[0].HasValue.ShouldBeFalse();
        changes[4].ShouldBe(Hidden);
        changes[5].HasValue.ShouldBeFalse("2022 is not there, and 2021 is not the year before 2023");
        Figures.Over("year", "region").MovingMean("value", 2, "mean")["mean"].Cells[2].ShouldBe(Cell.Of(4.5));
        Figures.Over("year", "region").RunningSum("value", "sum")["sum"].Cells.Take(3).Select(c => c.Number).ShouldBe([1.0, 4.0, 10.0]);
        Figures.Over("year", "region").ChangePercent("value", "percent")["percent"].Cells[1].ShouldBe(Cell.Of(200.0));
    }

    [Fact]
    public void Rows_TypedRecordsAndTuples_AndASentenceWhereAValueIsLacking()
    {
        Figures.Rows<Figure>().First().ShouldBe(new Figure("A", new Year(2020), 1));
        Figures.Rows<Figure>().ElementAt(4).Value.ShouldBeNull();
        Figures.Rows<(string Region, int Year, Measure Value)>().ElementAt(4).Value.ShouldBe(new Measure(null, CellStatus.Confidential));
        var error = Should.Throw<ConfigurationException>(() => Figures.Rows<SureFigure>().ToList());
        error.Message.ShouldContain("Rows, row 5, column value: there is no value (fortrolig)");
    }

    [Fact]
    public void OrderBy_PutsRowsWithoutAValueLast_AndKeepsTheOrderOfEquals()
    {
        Figures.OrderBy("value", descending: true)["value"].Cells.Take(4).Select(c => c.Number).ShouldBe([10.0, 6.0, 3.0, 1.0]);
        Figures.OrderBy("year")["region"].Cells.Take(2).ShouldBe([Cell.Of("A"), Cell.Of("B")]);
    }

    [Fact]
    public void Column_ThatIsNotThere_NamesThoseThatAre() =>
        Should.Throw<ConfigurationException>(() => Figures["valu"]).Message.ShouldBe("table: there is no column \"valu\". Expected one of region, year, value. Correct the name.");

    [Fact]
    public void View_EscapesText_SaysStatusesInWords_AndCountsTheRest()
    {
        var table = new Table([new Column("<b>", [.. Enumerable.Range(0, 31).Select(i => Cell.Of("<script>"))]), new Column("value", [Hidden, .. Enumerable.Range(1, 30).Select(i => Cell.Of(i * 1000))], "kr")]);
        var html = TableView.Html(table);
        html.ShouldNotContain("<script>");
        html.ShouldContain("&lt;b&gt;");
        html.ShouldContain("<em>fortrolig</em>");
        html.ShouldContain("<small>kr</small>");
        html.ShouldContain("1\u00A0000");
        html.ShouldContain("Viser 30 av 31 rader.");
        TableView.Text(Figures).Split('\n').ShouldBe([
            "region  year        value",
            "A       2020            1",
            "A       2021            3",
            "A       2022            6",
            "B       2020           10",
            "B       2021    fortrolig",
            "B       2023  ingen verdi",
            "6 rader.",
        ]);
    }
}
