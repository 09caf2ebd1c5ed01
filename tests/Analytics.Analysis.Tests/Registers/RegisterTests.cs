using Analytics.Analysis.Registers;
using Analytics.Core;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Registers;

public sealed class RegisterTests
{
    private static readonly DateOnly Day = new(2026, 5, 1);

    [Fact]
    public void Overview_AnyItems_StatesSumToTheItems()
    {
        RegisterItem[] items =
        [
            Item("1", ItemState.Done) with { Deadline = new(2026, 1, 1) },
            Item("2", ItemState.Running) with { Deadline = new(2026, 4, 30), Opened = new(2026, 4, 1), OwnerRole = "rektor" },
            Item("3", ItemState.Delayed) with { Deadline = new(2025, 4, 30), Opened = new(2026, 4, 21), Indicator = "x" },
            Item("4", ItemState.NotStarted) with { Deadline = Day },
            Item("5", ItemState.Stopped),
        ];

        var overview = RegisterOverview.Of(items, Day);

        overview.ByState.Values.Sum().ShouldBe(overview.Count);
        overview.Overdue.Select(i => i.Item).ShouldBe(["3", "2"]); // on the day itself nothing is overdue
        (overview.Done, overview.WithoutDeadline, overview.WithoutOwner, overview.WithoutIndicator, overview.MedianOpenDays).ShouldBe((1, 0, 4, 4, 20.0));
    }

    [Fact]
    public void Benefits_WithoutBaselineOrOfOtherUnits_AreNotAddedUp()
    {
        var sums = BenefitRealisation.Of(
        [
            Item("1", ItemState.Running) with { Baseline = 100, Target = 300, Value = 150, MeasuredIn = "kr" },
            Item("2", ItemState.Running) with { Baseline = 0, Target = 100, Value = 100, MeasuredIn = "kr" },
            Item("3", ItemState.Running) with { Baseline = 10, Target = 4, Value = 8, MeasuredIn = "dager" },
            Item("4", ItemState.Running) with { Target = 1000, Value = 1000, MeasuredIn = "kr" },
        ]);

        sums.Select(s => (s.MeasuredIn, s.Planned, s.Realised)).ShouldBe([("dager", -6, -2), ("kr", 300, 150)]);
        sums.Select(s => s.Share!.Value).ShouldBe([1.0 / 3, 0.5], 1e-12);
    }

    // Montgomery, Introduction to Statistical Quality Control (6th ed.), example 7.3: 26 samples of printed circuit boards with 516 nonconformities,
    // mean 19.85, limits 33.22 and 6.48; samples 6 and 20 lie outside.
    [Fact]
    public void ControlChart_MontgomerysCircuitBoards_HasHisLimits()
    {
        int[] boards = [21, 24, 16, 12, 15, 5, 28, 20, 31, 25, 20, 24, 16, 19, 10, 17, 13, 22, 18, 39, 30, 24, 16, 19, 17, 15];

        var chart = ControlChart.Of(boards, new DateOnly(2024, 1, 1))!;

        boards.Sum().ShouldBe(516);
        chart.Mean.ShouldBe(19.85, 0.005);
        chart.Lower.ShouldBe(6.48, 0.01);
        chart.Upper.ShouldBe(33.22, 0.01);
        chart.Outside.ShouldBe([new DateOnly(2024, 6, 1), new DateOnly(2025, 8, 1)]);
        ControlChart.Of(boards[..11], new DateOnly(2024, 1, 1)).ShouldBeNull();
    }

    [Fact]
    public void Deviations_OverAYear_AreCountedByWholeMonth()
    {
        List<RegisterItem> deviations = [.. Enumerable.Range(0, 14).Select(m => Item($"{m}", m < 10 ? ItemState.Done : ItemState.Running) with { Opened = new DateOnly(2025, 3, 10).AddMonths(m), Closed = m < 10 ? new DateOnly(2025, 3, 10).AddMonths(m).AddDays(m) : null })];

        var overview = DeviationOverview.Of(deviations, new DateOnly(2026, 4, 20));

        (overview.Count, overview.Open, overview.MedianDaysToClose).ShouldBe((14, 4, 4.5));
        overview.Chart!.Counts.Count.ShouldBe(13); // April 2026 is not over
        overview.Chart.Counts.ShouldAllBe(c => c == 1);
    }

    [Fact]
    public void Agreements_OlderThanAYearOrUndated_AreNotValid() =>
        AgreementCoverage.Of([Item("1", ItemState.Done) with { Opened = new(2025, 5, 1) }, Item("2", ItemState.Done) with { Opened = new(2025, 4, 30) }, Item("3", ItemState.Done)], Day, 12)
            .ShouldBe(new AgreementCoverage(3, 1));

    [Fact]
    public void Programme_ItemsInSeveralLayers_CountInEachAndEmptyFieldsAreSeen()
    {
        var profile = ProgrammeProfile.Of(
            [
                Item("M1", ItemState.Running) with { Unit = "Oppvekst", Layers = ["2.0", "3.0"], Ways = ["lytt"], FromInput = "I1" },
                Item("M2", ItemState.Running) with { Unit = "Helse", Layers = [], Ways = ["lytt", "led"], FromInput = "I9" },
            ],
            [Item("I1", ItemState.Chosen), Item("I2", ItemState.Declined), Item("I3", ItemState.Declined), Item("I4", ItemState.NotStarted)],
            [
                Item("P1", ItemState.Scaled) with { Baseline = 1, Value = 2 }, Item("P2", ItemState.Learnt) with { Baseline = 1 }, Item("P3", ItemState.Stopped) with { Baseline = 1, Value = 2 },
                Item("P4", ItemState.NotStarted), Item("P5", ItemState.Running) with { Baseline = 0, Value = 0 },
            ]);

        profile.ByLayer.ShouldBe(new Dictionary<string, int> { ["1.0"] = 0, ["2.0"] = 1, ["3.0"] = 1 }, ignoreOrder: true);
        profile.WithoutLayer.ShouldBe(1);
        profile.ByWay["lytt"].ShouldBe(new Dictionary<string, int> { ["Oppvekst"] = 1, ["Helse"] = 1 }, ignoreOrder: true);
        profile.ByWay["lær"].Values.Sum().ShouldBe(0);
        (profile.Inputs, profile.Chosen, profile.Declined).ShouldBe((4, 1, 2));
        profile.ChoiceRate!.Value.ShouldBe(1.0 / 3, 1e-12);
        profile.WithoutInput.Select(m => m.Item).ShouldBe(["M2"]);
        (profile.Pilots, profile.Started, profile.Learnt, profile.Scaled, profile.Stopped).ShouldBe((5, 4, 2, 1, 1));
        profile.Unmeasured.Select(p => p.Item).ShouldBe(["P2"]);
    }

    [Fact]
    public void Effect_IndicatorBeforeAndAfter_TakesTheLastYearThatWasOver()
    {
        var values = new Dictionary<Year, double> { [new(2022)] = 10, [new(2023)] = 12, [new(2024)] = 11, [new(2025)] = 9 };

        var effect = IndicatorEffect.Of(Item("1", ItemState.Running) with { Opened = new(2024, 2, 1) }, values)!;

        (effect.BeforeYear.Value, effect.Before, effect.AfterYear.Value, effect.After, effect.Change).ShouldBe((2023, 12, 2025, 9, -3));
        IndicatorEffect.Of(Item("1", ItemState.Running) with { Opened = new(2026, 2, 1) }, values).ShouldBeNull();
        IndicatorEffect.Of(Item("1", ItemState.Running), values).ShouldBeNull();
    }

    private static RegisterItem Item(string number, ItemState state) => new("tiltak", number, $"Tiltak {number}", "Stab", state);
}
