using Analytics.Core;
using Analytics.Notebooks.Tables;
using Shouldly;
using Xunit;

namespace Analytics.Notebooks.Tests.Tables;

public sealed class ColumnTests
{
    [Fact]
    public void Kind_OfACopyWithOtherCells_IsThatOfItsOwn()
    {
        var empty = new Column("value", [Cell.Absent]);
        empty.Kind.ShouldBe(ColumnKind.Text);
        (empty with { Cells = [Cell.Of(1.5)] }).IsNumber.ShouldBeTrue();
        new Table([empty]).FillMissing("value", 0.5)["value"].IsNumber.ShouldBeTrue();
        var whole = new Table([new Column("group", [Cell.Of("a"), Cell.Of("a")]), new Column("value", [Cell.Of(1), Cell.Of(2)])]);
        whole["value"].Kind.ShouldBe(ColumnKind.Whole);
        whole.GroupBy("group").Mean("value")["value"].Kind.ShouldBe(ColumnKind.Number);
    }

    [Fact]
    public void Join_NamesThatBothHave_GetNumbers()
    {
        var table = new Table([new Column("key", [Cell.Of(1)]), new Column("value", [Cell.Of(2)])]);
        table.Join(table, "key").Join(table, "key").Columns.Select(c => c.Name).ShouldBe(["key", "value", "value_2", "value_3"]);
    }

    [Fact]
    public void Rows_ACodeThatIsNone_IsRefusedInASentence()
    {
        var table = new Table([new Column("region", [Cell.Of("Lyngvær")]), new Column("year", [Cell.Of(12)])]);
        Should.Throw<ConfigurationException>(() => table.Rows<(MunicipalityCode Region, int Year)>().ToList()).Message.ShouldContain("Rows, row 1, column region: \"Lyngvær\" is no MunicipalityCode");
        Should.Throw<ConfigurationException>(() => table.Rows<(string Region, Year Year)>().ToList()).Message.ShouldContain("\"12\" is no Year");
    }
}
