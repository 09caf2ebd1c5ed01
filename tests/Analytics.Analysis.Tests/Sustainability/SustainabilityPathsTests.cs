using Analytics.Analysis.Sustainability;
using Analytics.Core;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Sustainability;

public sealed class SustainabilityPathsTests
{
    private static readonly SustainabilityAssumptions Plain = new();

    // By hand: 50 fewer inhabitants take 50 × 80 000 of free income; need per inhabitant gives 302 − 4 950 × 0.06 = 5 million back; the inhabitants cost 2 million more.
    // Debt grows by 0.6 × 50 − 500/25 = 10 million, so that the next year has 0.4 million of interest and 0.4 million of repayments more.
    [Fact]
    public void Of_TwoYears_AreTheArithmeticOfTheHand()
    {
        var path = SustainabilityPaths.Of(Town.Accounts, Town.Need(2, 4950, 302e6, 61_000), Plain);

        var (first, second) = (path.Years[0], path.Years[1]);
        first.FreeIncome.ShouldBe(401e6, 1);
        first.DemographicCost.ShouldBe(2e6, 1e-3);
        first.DebtCost.ShouldBe(0, 1e-3);
        first.NetResult.ShouldBe(4e6, 1);
        first.Revenue.ShouldBe(501e6, 1);
        first.Fund.ShouldBe(24e6, 1);
        first.NetDebt.ShouldBe(510e6, 1e-3);
        second.DebtCost.ShouldBe(0.8e6, 1e-3);
        second.NetResult.ShouldBe(3.2e6, 1);
        second.Fund.ShouldBe(27.2e6, 1);
        second.ResultPercent.ShouldBe(100 * 3.2 / 501, 1e-6);
    }

    [Fact]
    public void Of_NothingChanges_KeepsTheResult()
    {
        var path = SustainabilityPaths.Of(Town.Steady, Town.Unchanged(20), Plain);

        path.Years.ShouldAllBe(y => Math.Abs(y.NetResult - 5e6) < 1e-3 && Math.Abs(y.NetDebt - 500e6) < 1e-3);
        path.FundEmpty.ShouldBeNull();
        path.RobekLate.ShouldBeNull();
        path.Adjustment(1).ShouldBe(0, 1e-6);
        path.Adjustment(2).ShouldBe(5e6, 1e-3);
    }

    [Fact]
    public void Of_YearlyDeficit_EmptiesTheFundAndThenAccumulates()
    {
        var poor = Town.Steady with { NetResult = -8e6 };

        var path = SustainabilityPaths.Of(poor, Town.Unchanged(6), Plain);

        path.Years.Select(y => Math.Round(y.Fund / 1e6)).ShouldBe([12, 4, 0, 0, 0, 0]);
        path.Years.Select(y => Math.Round(y.Uncovered / 1e6)).ShouldBe([0, 0, 4, 12, 20, 28]);
        path.FundEmpty.ShouldBe(new Year(2028));
        path.Robek.ShouldBe(new Year(2030));
    }

    /// <summary>Kommuneloven § 14-12: a deficit is covered within two years after the one that it arose in, so that of 2028 stands too long at the end of 2030.</summary>
    [Fact]
    public void RobekLate_DeficitStandsLongerThanTwoYears_IsTheFirstYearThatItDoes()
    {
        SustainabilityPaths.Of(Town.Steady with { NetResult = -8e6 }, Town.Unchanged(6), Plain).RobekLate.ShouldBe(new Year(2030));
        SustainabilityPaths.Of(Town.Steady with { NetResult = -8e6 }, Town.Unchanged(4), Plain).RobekLate.ShouldBeNull();
    }

    /// <summary>40 million of the opening balance with 5 million covered a year: 30 are left after the two years that they may take.</summary>
    [Fact]
    public void RobekLate_DeficitOfTheOpeningBalance_CountsFromTheOpeningYear()
    {
        SustainabilityPaths.Of(Town.Steady with { Fund = -40e6 }, Town.Unchanged(3), Plain).RobekLate.ShouldBe(new Year(2027));
        SustainabilityPaths.Of(Town.Steady with { Fund = -7e6 }, Town.Unchanged(3), Plain).RobekLate.ShouldBeNull();
    }

    /// <summary>Kommuneproposisjonens regnestykke (F14): growth of free incomes minus demographic cost, pension and what is bound: here 0 − 10 − 2 − 1 million, as the state covers nothing.</summary>
    [Fact]
    public void Room_GivenPensionAndBoundGrowth_TakesBothOff()
    {
        var path = SustainabilityPaths.Of(Town.Steady, Town.Need(1, 5000, 310e6, 62_000), Plain with { CountryNeedCovered = 0, NeedEvenedOut = 0, PensionGrowth = 2e6, BoundGrowth = 1e6 });
        var without = SustainabilityPaths.Of(Town.Steady, Town.Need(1, 5000, 310e6, 62_000), Plain with { CountryNeedCovered = 0, NeedEvenedOut = 0 });

        path.Room(path.Years[0]).ShouldBe(-13e6, 1);
        without.Room(without.Years[0]).ShouldBe(-10e6, 1);
        path.Years[0].NetResult.ShouldBe(without.Years[0].NetResult - 3e6, 1);
    }

    [Fact]
    public void Of_FundBelowZero_IsCoveredBeforeItFills()
    {
        var path = SustainabilityPaths.Of(Town.Steady with { Fund = -7e6 }, Town.Unchanged(2), Plain);

        path.Years.Select(y => y.Uncovered).ShouldBe([2e6, 0], 1e-3);
        path.Years[1].Fund.ShouldBe(3e6, 1e-3);
    }

    [Fact]
    public void Of_StateCoversNothing_LeavesTheWholeDemographicCost()
    {
        var alone = Plain with { CountryNeedCovered = 0, NeedEvenedOut = 0 };

        var year = SustainabilityPaths.Of(Town.Steady, Town.Need(1, 5000, 310e6, 62_000), alone).Years[0];

        year.NetResult.ShouldBe(5e6 - 10e6, 1e-3);
        SustainabilityPaths.Of(Town.Steady, Town.Need(1, 5000, 310e6, 62_000), Plain).Years[0].NetResult.ShouldBe(5e6, 1e-3);
    }

    [Fact]
    public void Of_DearerInterest_CostsExposedDebt() =>
        SustainabilityPaths.Of(Town.Steady, Town.Unchanged(1), Plain with { InterestChange = 1 }).Years[0].NetResult.ShouldBe(5e6 - 3e6, 1e-3);

    [Fact]
    public void Of_ProductivityOfOnePercent_SavesMoreEachYear()
    {
        var path = SustainabilityPaths.Of(Town.Steady, Town.Unchanged(3), Plain, new Lever("produktivitet", "Produktivitet", new Year(2026)) { ProductivityPercent = 1 });

        path.Years.Select(y => y.LeverEffect / 300e6).ShouldBe([0.01, 1 - 0.99 * 0.99, 1 - 0.99 * 0.99 * 0.99], 1e-12);
    }

    [Fact]
    public void Of_InvestmentPause_LowersDebtAndItsCost()
    {
        var pause = new Lever("pause", "Pause i investeringene", new Year(2026)) { To = new Year(2027), InvestmentsPaused = 1 };

        var path = SustainabilityPaths.Of(Town.Steady, Town.Unchanged(4), Plain, pause);

        path.Years.Take(3).Select(y => y.NetDebt / 1e6).ShouldBe([480, 460.8, 460.8 + 20 - 460.8 / 25], 1e-9);
        path.Years[2].NetResult.ShouldBeGreaterThan(5e6);
    }

    // The result is what came in less what went out, whatever is assumed: the parts add up to it.
    [Fact]
    public void Of_AnyNeed_PartsAddUpToTheResult() => Prop.ForAll<int, int, byte>((people, need, covered) =>
    {
        var inhabitants = 500 + Math.Abs(people % 20_000);
        var assumptions = Plain with { CountryNeedCovered = covered / 255.0, CostLevel = 1.1, FreeIncomeGrowthPercent = 0.5 };

        var path = SustainabilityPaths.Of(Town.Accounts, Town.Need(8, inhabitants, 1e6 * (1 + Math.Abs(need % 900)), 61_000), assumptions, new Lever("skatt", "Skatt", new Year(2028)) { Kroner = 3e6 });

        foreach (var year in path.Years)
        {
            var parts = Town.Accounts.NetResult + year.FreeIncome - Town.Accounts.FreeIncome - year.DemographicCost - year.DebtCost + year.LeverEffect;
            year.NetResult.ShouldBe(parts, 1e-3);
            year.Fund.ShouldBeGreaterThanOrEqualTo(0);
            (year.Fund * year.Uncovered).ShouldBe(0);
        }

        (path.Years[^1].Fund - path.Years[^1].Uncovered).ShouldBe(Town.Accounts.Fund + path.Years.Sum(y => y.NetResult), 1);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_NeedThatDoesNotFit_SaysWhatIsWrong()
    {
        Should.Throw<ArgumentException>(() => SustainabilityPaths.Of(Town.Accounts, [.. Town.Unchanged(3).Skip(1)], Plain)).Message.ShouldContain("2026");
        Should.Throw<ArgumentException>(() => SustainabilityPaths.Of(Town.Accounts, [Town.Unchanged(3)[0], Town.Unchanged(3)[2]], Plain)).Message.ShouldContain("2027");
        Should.Throw<ArgumentException>(() => SustainabilityPaths.Of(Town.Accounts with { Revenue = 0 }, Town.Unchanged(3), Plain)).Message.ShouldContain("above zero");
        Should.Throw<ArgumentException>(() => SustainabilityPaths.Of(Town.Accounts, Town.Need(1, 0, 1, 1), Plain)).Message.ShouldContain("Inhabitants of 2026");
    }
}
