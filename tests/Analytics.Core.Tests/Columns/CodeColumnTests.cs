using Analytics.Core.Columns;
using Shouldly;
using Xunit;

namespace Analytics.Core.Tests.Columns;

public sealed class CodeColumnTests
{
    private static readonly CodeColumn Regions = new("Region", ["1130", "9905"], [0, 1, -1, 0]);

    [Fact]
    public void As_Labels_GivesTheSameRowsOtherTexts()
    {
        var names = Regions.As("region_name", ["Strand", "Lyngvær"]);

        Enumerable.Range(0, names.Length).Select(i => names[i]).ShouldBe(["Strand", "Lyngvær", null, "Strand"]);
        names.Name.ShouldBe("region_name");
    }

    [Fact]
    public void As_TooFewLabels_IsRefused() => Should.Throw<ArgumentException>(() => Regions.As("region_name", ["Strand"])).Message.ShouldContain("2 codes");

    [Theory]
    [InlineData("real")]
    [InlineData(null)]
    public void Constant_SaysTheSameInEveryRow(string? text)
    {
        var column = CodeColumn.Constant("origin", text, 3);

        Enumerable.Range(0, 3).ShouldAllBe(i => column[i] == text);
    }
}
