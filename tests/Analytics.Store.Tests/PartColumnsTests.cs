using Shouldly;
using Xunit;

namespace Analytics.Store.Tests;

public sealed class PartColumnsTests
{
    [Fact]
    public void TryRead_PlainSchema_GivesNamesAndTypes()
    {
        PartColumns.TryRead("region VARCHAR, value DECIMAL(18,3), at TIMESTAMP WITH TIME ZONE, list VARCHAR[]", out var columns).ShouldBeTrue();

        columns.ShouldBe([new("region", "VARCHAR"), new("value", "DECIMAL(18,3)"), new("at", "TIMESTAMP WITH TIME ZONE"), new("list", "VARCHAR[]")]);
    }

    [Theory]
    [InlineData("my column VARCHAR")]
    [InlineData("a STRUCT(b VARCHAR, c INTEGER)")]
    [InlineData("a")]
    [InlineData("")]
    [InlineData("a VARCHAR'); DROP VIEW x; --")]
    public void TryRead_SchemaThatMayMeanSeveralThings_IsLeft(string schema) => PartColumns.TryRead(schema, out _).ShouldBeFalse();
}
