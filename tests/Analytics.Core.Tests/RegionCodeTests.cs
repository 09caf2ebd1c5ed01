using Shouldly;
using Xunit;

namespace Analytics.Core.Tests;

public sealed class RegionCodeTests
{
    /// <summary>Codes as they stand in SSB's answers: FORMAT-FACTS section 4.</summary>
    [Theory]
    [InlineData("1130", RegionKind.Municipality)]
    [InlineData("EKG07", RegionKind.Group)]
    [InlineData("EKA31", RegionKind.County)]
    [InlineData("EAK", RegionKind.Country)]
    [InlineData("EAKUO", RegionKind.Country)]
    [InlineData("0", RegionKind.Country)]
    [InlineData("030101", RegionKind.Other)]
    public void Kind_IsToldFromTheCode(string code, RegionKind kind) => new RegionCode(code).Kind.ShouldBe(kind);

    [Fact]
    public void Constructor_Blank_IsRefused() => Should.Throw<FormatException>(() => new RegionCode(" "));
}
