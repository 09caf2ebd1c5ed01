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

    // Changes of 2, −2, 2 and −2: half of their mean square is 2.
    [Fact]
    public void Noise_OfASeries_IsThatOfItsYearlyChanges()
    {
        ResultNoise.Of([1, 3, 1, 3, 1])!.DeviationPercent.ShouldBe(Math.Sqrt(2), 1e-12);
        ResultNoise.Of([1, 3, 1, 3]).ShouldBeNull();
        var draws = Enumerable.Range(0, 4000).SelectMany(future => new ResultNoise(2, 9).Draw(future, 5, 1)).ToList();
        draws.Average().ShouldBe(0, 0.06);
        draws.Average(d => d * d).ShouldBe(4, 0.15);
        new ResultNoise(2, 9).Draw(7, 5, 1).ShouldBe(new ResultNoise(2, 9).Draw(7, 5, 1));
    }

    [Fact]
    public void Of_DeviatingYears_CarryOverToTheFund()
    {
        var path = SustainabilityPaths.Of(Town.Steady, Town.Unchanged(2), new SustainabilityAssumptions(), [-2, 1], []);

        path.Years.Select(y => y.NetResult).ShouldBe([-5e6, 10e6], 1e-3);
        path.Years[^1].Fund.ShouldBe(25e6, 1e-3);
    }

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
