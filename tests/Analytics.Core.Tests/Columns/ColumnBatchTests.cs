using Analytics.Core.Columns;
using Shouldly;
using Xunit;

namespace Analytics.Core.Tests.Columns;

public sealed class ColumnBatchTests
{
    [Fact]
    public void Constructor_DifferentLengths_NamesBoth()
    {
        var error = Should.Throw<ArgumentException>(() => new ColumnBatch([new NumberColumn("value", [1, 2]), new IntegerColumn("year", [2025])]));

        error.Message.ShouldContain("year has 1 rows");
        error.Message.ShouldContain("value has 2");
    }

    [Fact]
    public void Constructor_SameNameTwice_IsRefusedWhateverTheCase() =>
        Should.Throw<ArgumentException>(() => new ColumnBatch([new NumberColumn("value", [1]), new NumberColumn("Value", [1])])).Message.ShouldContain("twice");

    [Fact]
    public void Columns_NullsAreNulls()
    {
        new NumberColumn("n", [1.5, double.NaN])[1].ShouldBeNull();
        new IntegerColumn("i", [1, IntegerColumn.Null])[1].ShouldBeNull();
        new CodeColumn("c", ["a"], [0, -1])[1].ShouldBeNull();
        new TextColumn("t", [null])[0].ShouldBeNull();
    }
}
