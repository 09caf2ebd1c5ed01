using Analytics.Analysis.Demography;
using Analytics.Core;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Demography;

public sealed class BackTesterTests
{
    [Fact]
    public void Run_LaterYearsChanged_LeavesEarlierLaunchesAlone()
    {
        var known = Enumerable.Range(2010, 11).ToDictionary(y => new Year(y), y => Towns.Broad(1 + (y - 2010) * 0.01));
        var changed = known.ToDictionary(p => p.Key, p => p.Key > new Year(2015) ? Towns.Broad(9) : p.Value);

        var one = Run(Reference.History("A", known), [5]).Rows.Where(r => r.Launch == new Year(2015)).ToList();
        var other = Run(Reference.History("A", changed), [5]).Rows.Where(r => r.Launch == new Year(2015)).ToList();

        one.Count.ShouldBe(1 + ServiceAgeGroup.Standard.Count);
        one.Select(r => r.Projected).ShouldBe(other.Select(r => r.Projected));
        other[0].Actual.ShouldBeGreaterThan(one[0].Actual);
    }

    [Fact]
    public void Run_NoOutcomeAtHorizon_HasNoSummary()
    {
        var test = Run(Towns.Still(2015, 2026));

        test.Summaries.ShouldContain(s => s.Horizon == 5 && s.Launches == 2 && s.GroupNb == BackTester.TotalNb);
        test.Summaries.ShouldNotContain(s => s.Horizon == 10);
    }

    [Fact]
    public void Run_NobodyCounted_IsEmpty() =>
        Run(Reference.History("Tom", new Dictionary<Year, PopulationVector>())).Rows.ShouldBeEmpty();

    [Fact]
    public void Run_Summary_IsMeanOfAbsoluteErrors()
    {
        var test = Run(Towns.Still(2005, 2026), [5]);
        var rows = test.Rows.Where(r => r.GroupNb == BackTester.TotalNb).ToList();

        var summary = test.Summaries.Single(s => s.GroupNb == BackTester.TotalNb);

        summary.Launches.ShouldBe(rows.Count);
        summary.ModelMape.ShouldBe(rows.Average(r => Math.Abs(r.ErrorPercent)), 1e-12);
        summary.NoChangeMape.ShouldBe(0, 1e-12);
    }

    [Fact]
    public void Run_WithPaths_CountsOutcomesThatIntervalsHeld()
    {
        var history = Towns.Still(2005, 2026);

        var test = BackTester.Run([history], history.Municipality, Reference.National, [5], paths: 50);

        test.Rows.ShouldAllBe(r => r.Interval != null);
        foreach (var summary in test.Summaries)
            summary.Held.ShouldBe(test.Rows.Count(r => r.GroupNb == summary.GroupNb && r.Interval!.Value.Contains(r.Actual)));
        Run(history, [5]).Summaries.ShouldAllBe(s => s.Held == null);
    }

    // Statistics Norway, table 07459: in Strand the method must beat "no change" for the oldest, who are all born already.
    [SharedFact]
    public void Run_Strand_BeatsNoChangeForTheEighties()
    {
        var test = Run(Reference.Real("1130"));

        foreach (var horizon in new[] { 5, 10 })
        {
            var summary = test.Summaries.Single(s => s.Horizon == horizon && s.GroupNb == "80–89 år");
            summary.Launches.ShouldBe(horizon == 5 ? 12 : 7);
            summary.ModelMape.ShouldBeLessThan(summary.NoChangeMape);
        }
    }

    private static BackTest Run(PopulationHistory history, IReadOnlyList<int>? horizons = null) => BackTester.Run([history], history.Municipality, Reference.National, horizons);
}
