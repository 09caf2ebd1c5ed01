using Analytics.Analysis.Sustainability;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Sustainability;

public sealed class ResultRiskTests
{
    // Eleven futures with results of −5 … 5 million: five below zero; tenths at −4, 0 and 4 million of 500.
    [Fact]
    public void Of_ElevenFutures_CountsAndRanksThem()
    {
        var paths = Enumerable.Range(-5, 11).Select(million => SustainabilityPaths.Of(Town.Steady with { NetResult = million * 1e6, Fund = 3.5e6 }, Town.Unchanged(1), new SustainabilityAssumptions())).ToList();

        var risk = ResultRisk.Of(paths).ShouldHaveSingleItem();

        risk.BelowZero.ShouldBe(5 / 11.0, 1e-12);
        risk.FundEmpty.ShouldBe(2 / 11.0, 1e-12);
        (risk.LowPercent, risk.MiddlePercent, risk.HighPercent).ShouldBe((-0.8, 0, 0.8));
    }

    [Fact]
    public void Of_NoFuture_Refuses() => Should.Throw<ArgumentException>(() => ResultRisk.Of([])).Message.ShouldContain("no future");

    [Fact]
    public void Kob_PartsStandApart()
    {
        var year = SustainabilityPaths.Of(Town.Steady, Town.Unchanged(1), new SustainabilityAssumptions()).Years[0];

        var view = KobView.Of(year, 2, 8, 75);

        view.ResultShort.ShouldBe(1, 1e-9);
        view.FundShort.ShouldBe(3, 1e-9);
        view.DebtBeyond.ShouldBe(25, 1e-9);
        view.Holds.ShouldBeFalse();
        KobView.Of(year, 1, 5, 101).Holds.ShouldBeTrue();
    }
}
