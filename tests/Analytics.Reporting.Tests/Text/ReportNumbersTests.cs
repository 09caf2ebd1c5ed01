using Analytics.Reporting.Text;
using Shouldly;
using Xunit;

namespace Analytics.Reporting.Tests.Text;

public sealed class ReportNumbersTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(999, "999")]
    [InlineData(1000, "1\u00A0000")]
    [InlineData(1402, "1\u00A0402")]
    [InlineData(1234567.4, "1\u00A0234\u00A0567")]
    [InlineData(-10, "\u221210")]
    [InlineData(-0.4, "0")]
    [InlineData(0.5, "1")]
    public void Whole_Number_HasNonBreakingThousandsAndRealMinus(double value, string expected) => ReportNumbers.Whole(value).ShouldBe(expected);

    [Theory]
    [InlineData(3.44, 1, "3,4")]
    [InlineData(3.45, 1, "3,5")]
    [InlineData(-1.25, 1, "\u22121,3")]
    [InlineData(1.75, 2, "1,75")]
    [InlineData(-0.04, 1, "0,0")]
    [InlineData(12345.678, 2, "12\u00A0345,68")]
    public void Fixed_Decimals_RoundsHalvesAwayFromZero(double value, int decimals, string expected) => ReportNumbers.Fixed(value, decimals).ShouldBe(expected);

    [Theory]
    [InlineData(4, 0, "+4")]
    [InlineData(-13.3, 1, "\u221213,3")]
    [InlineData(0.04, 1, "0,0")]
    [InlineData(0, 0, "0")]
    public void Signed_Change_HasSignUnlessItRoundsToNothing(double value, int decimals, string expected) => ReportNumbers.Signed(value, decimals).ShouldBe(expected);

    [Theory]
    [InlineData(1.75, "1,75")]
    [InlineData(2, "2,0")]
    [InlineData(8, "8")]
    [InlineData(90, "90")]
    [InlineData(0.9, "0,9")]
    public void Limit_AsAdopted_KeepsItsDecimals(double value, string expected) => ReportNumbers.Limit(value).ShouldBe(expected);

    [Fact]
    public void Millions_Kroner_HasOneDecimalAndUnbrokenUnit() => ReportNumbers.Millions(7_178_240).ShouldBe("7,2\u00A0mill.\u00A0kr");

    [Fact]
    public void NearestTen_Forecast_IsRounded() => ReportNumbers.NearestTen(1252).ShouldBe("1\u00A0250");

    [Fact]
    public void Percent_InText_IsAWord() => ReportNumbers.Percent(7.8).ShouldBe("7,8\u00A0prosent");

    [Fact]
    public void Years_Range_HasEnDashAndNoThousands() => ReportNumbers.Years(2005, 2026).ShouldBe("2005\u20132026");

    [Fact]
    public void Years_SameEnds_IsOneYear() => ReportNumbers.Years(2026, 2026).ShouldBe("2026");

    [Fact]
    public void Dates_ThreeForms_AsTheReportWritesThem()
    {
        var day = new DateOnly(2026, 3, 6);
        ReportDates.Long(day).ShouldBe("6.\u00A0mars 2026");
        ReportDates.Short(day).ShouldBe("6.3.2026");
        ReportDates.Column(day).ShouldBe("06.03.2026");
    }

    [Fact]
    public void Day_LateEveningInUtc_IsNextDayInNorway() => ReportDates.Day(new DateTimeOffset(2026, 3, 15, 23, 30, 0, TimeSpan.Zero)).ShouldBe(new DateOnly(2026, 3, 16));

    [Fact]
    public void TryRead_WhatWasWritten_GivesTheRoundedNumberBack()
    {
        var random = new Random(5);
        for (var i = 0; i < 2000; i++)
        {
            var decimals = random.Next(5);
            var value = Math.Round(((random.NextDouble() * 2) - 1) * Math.Pow(10, random.Next(9)), decimals);
            ReportNumbers.TryRead(ReportNumbers.Signed(value, decimals), out var read, out var digits).ShouldBeTrue();
            read.ShouldBe(value, 1e-9 * Math.Max(1, Math.Abs(value)));
            digits.ShouldBe(decimals);
        }
    }

    [Theory]
    [InlineData("skjult")]
    [InlineData(".")]
    [InlineData("")]
    [InlineData("1 av 3")]
    [InlineData("7,2 mill. kr")]
    public void TryRead_Words_AreNoNumber(string text) => ReportNumbers.TryRead(text, out _, out _).ShouldBeFalse();
}
