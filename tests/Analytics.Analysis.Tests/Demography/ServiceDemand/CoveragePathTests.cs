using Analytics.Analysis.Demography.ServiceDemand;
using Analytics.Core;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Demography.ServiceDemand;

public sealed class CoveragePathTests
{
    [Fact]
    public void In_Constant_IsTheSameInEveryYear()
    {
        var path = new ConstantCoverage(24.8);

        path.In(new Year(2020)).ShouldBe(24.8);
        path.In(new Year(2060)).ShouldBe(24.8);
        path.AssumptionNb.ShouldBe("dekningsgraden holdes på 24,8\u00A0%");
    }

    [Fact]
    public void In_StraightTrend_GoesThroughBothObservationsAndOn()
    {
        var path = new TrendCoverage(new Year(2020), 30, new Year(2025), 25);

        path.In(new Year(2020)).ShouldBe(30, 1e-12);
        path.In(new Year(2023)).ShouldBe(27, 1e-12);
        path.In(new Year(2025)).ShouldBe(25, 1e-12);
        path.In(new Year(2030)).ShouldBe(20, 1e-12);
        path.In(new Year(2080)).ShouldBe(0);
        path.AssumptionNb.ShouldBe("dekningsgraden fortsetter som fra 2020 til 2025, \u22121\u00A0prosentpoeng i året");
    }

    [Fact]
    public void In_DampedTrend_AddsEverSmallerSteps()
    {
        var path = new TrendCoverage(new Year(2024), 50, new Year(2025), 52, damping: 0.5);

        path.In(new Year(2026)).ShouldBe(53, 1e-12);
        path.In(new Year(2027)).ShouldBe(53.5, 1e-12);
        path.In(new Year(2100)).ShouldBe(54, 1e-9);
        path.AssumptionNb.ShouldEndWith("og flater ut");
    }

    [Fact]
    public void In_Target_MovesEvenlyAndStays()
    {
        var path = new TargetCoverage(new Year(2025), 9, new Year(2035), 14);

        path.In(new Year(2020)).ShouldBe(9);
        path.In(new Year(2030)).ShouldBe(11.5, 1e-12);
        path.In(new Year(2035)).ShouldBe(14);
        path.In(new Year(2050)).ShouldBe(14);
    }

    [Fact]
    public void In_AnyTrend_StaysBetween0And100() =>
        Prop.ForAll(
            (from first in Gen.Choose(0, 100)
             from last in Gen.Choose(0, 100)
             from damping in Gen.Choose(1, 100)
             from year in Gen.Choose(1990, 2150)
             select (Path: new TrendCoverage(new Year(2020), first, new Year(2024), last, damping / 100.0), Year: new Year(year))).ToArbitrary(),
            c => c.Path.In(c.Year) is >= 0 and <= 100).QuickCheckThrowOnFailure();

    [Fact]
    public void New_ValuesThatMakeNoPath_AreRefused()
    {
        Refused(() => new ConstantCoverage(101)).ShouldContain("between 0 and 100");
        Refused(() => new TrendCoverage(new Year(2025), 1, new Year(2025), 2)).ShouldContain("after the older one, 2025");
        Refused(() => new TrendCoverage(new Year(2024), 1, new Year(2025), 2, 0)).ShouldContain("above 0");
        Refused(() => new TargetCoverage(new Year(2025), 1, new Year(2024), 2)).ShouldContain("after 2025");

        static string Refused(Func<CoveragePath> make) => Should.Throw<ArgumentOutOfRangeException>(make).Message;
    }
}
