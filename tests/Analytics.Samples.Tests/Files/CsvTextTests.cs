using Analytics.Samples.Files;
using Shouldly;
using Xunit;

namespace Analytics.Samples.Tests.Files;

public sealed class CsvTextTests
{
    [Fact]
    public void Add_CellsWithSeparatorOrQuote_AreQuoted()
    {
        var csv = new CsvText(',', "a", "b");
        csv.Add("x, y", "say \"no\"");
        csv.ToString().ShouldBe("a,b,source\n\"x, y\",\"say \"\"no\"\"\",oppdiktet\n");
    }

    [Fact]
    public void Add_HeaderThatPlacesSource_FillsItThere()
    {
        var csv = new CsvText(';', "a", "source", "note");
        csv.Add("1", "");
        csv.ToString().ShouldBe("a;source;note\n1;oppdiktet;\n");
    }

    [Fact]
    public void Add_TooFewCells_IsRefused() =>
        Should.Throw<ArgumentException>(() => new CsvText(',', "a", "b").Add("1")).Message.ShouldContain("1 cells");
}
