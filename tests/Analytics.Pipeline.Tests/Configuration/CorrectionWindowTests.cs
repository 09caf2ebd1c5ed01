using Analytics.Pipeline.Configuration;
using Shouldly;
using Xunit;

namespace Analytics.Pipeline.Tests.Configuration;

public sealed class CorrectionWindowTests
{
    private static readonly CorrectionWindow Window = new(3, 15, 4, 15, "SSB", "verified_primary");

    [Theory]
    [InlineData(2026, 3, 14, false)]
    [InlineData(2026, 3, 15, true)]
    [InlineData(2026, 4, 15, true)]
    [InlineData(2027, 4, 16, false)]
    public void Has_FirstAndLastDay_AreInside(int year, int month, int day, bool inside) => Window.Has(new DateOnly(year, month, day)).ShouldBe(inside);

    [Fact]
    public void TextNb_OpenAndShut_SaysWhich()
    {
        Window.TextNb(new DateOnly(2026, 4, 1)).ShouldBe("Rettevinduet er 15. mars til 15. april (SSB); 14 dager igjen.");
        Window.TextNb(new DateOnly(2026, 11, 1)).ShouldContain("Det er ikke åpent i dag");
        (Window with { Verification = "unverified" }).TextNb(new DateOnly(2026, 4, 1)).ShouldContain("ikke verifisert");
    }
}
