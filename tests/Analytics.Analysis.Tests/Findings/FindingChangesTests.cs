using Analytics.Analysis.Findings;
using Analytics.Core;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Findings;

public sealed class FindingChangesTests
{
    private static readonly Finding Debt = Of(FindingKind.NetDebt, 90e6, ("year", 2024), ("value", 103), ("limit", 90));
    private static readonly Finding Fund = Of(FindingKind.ReserveFund, 14e6, ("year", 2024), ("value", 5.9), ("limit", 8));

    [Fact]
    public void Between_TheSameFindings_SaysNothingHasChanged() =>
        FindingChanges.Between([Debt, Fund], [Debt, Fund]).ShouldAllBe(c => c.Kind == FindingChangeKind.Same && c.Reasons.Count == 0);

    [Fact]
    public void Between_OneMoreAndOneLess_NamesBoth() =>
        FindingChanges.Between([Debt], [Fund]).Select(c => (c.Finding, c.Kind)).ShouldBe([(FindingKind.ReserveFund, FindingChangeKind.New), (FindingKind.NetDebt, FindingChangeKind.Gone)]);

    [Fact]
    public void Between_LaterYearFromNewVintage_IsStrongerForBothReasons()
    {
        var now = Of(FindingKind.NetDebt, 97e6, ("year", 2025), ("value", 105), ("limit", 90)) with { Sources = [Source("b")] };

        var change = FindingChanges.Between([Debt], [now]).ShouldHaveSingleItem();

        change.Kind.ShouldBe(FindingChangeKind.Stronger);
        change.Reasons.ShouldBe([new(FindingChangeReasonKind.NewYear, "2024 \u2192 2025"), new(FindingChangeReasonKind.NewVintage, "12134")]);
    }

    [Fact]
    public void Between_MovedTarget_IsWeakerBecauseOfIt()
    {
        var now = Of(FindingKind.NetDebt, 60e6, ("year", 2024), ("value", 103), ("limit", 95));

        var change = FindingChanges.Between([Debt], [now]).ShouldHaveSingleItem();

        change.Kind.ShouldBe(FindingChangeKind.Weaker);
        change.Reasons.ShouldBe([new(FindingChangeReasonKind.Target, "90 \u2192 95")]);
    }

    [Fact]
    public void Between_OtherNumbersFromTheSameSourceAndTarget_IsAnotherMethod() =>
        FindingChanges.Between([Debt], [Debt with { Kroner = 91.5e6 }]).ShouldHaveSingleItem().Reasons.ShouldBe([new(FindingChangeReasonKind.Method, "")]);

    [Fact]
    public void Between_MoreCertainAtTheSameSize_IsStronger() =>
        FindingChanges.Between([Debt with { Certainty = Certainty.Likely }], [Debt]).ShouldHaveSingleItem().Kind.ShouldBe(FindingChangeKind.Stronger);

    private static Finding Of(FindingKind kind, double kroner, params (string Name, double Value)[] facts) =>
        new(kind, facts.ToDictionary(f => f.Name, f => f.Value), new Dictionary<string, string>(), kroner, Certainty.Certain, Provisional: false, Influence: 2, Unfavourable: true, [Source("a")]);

    private static Provenance Source(string hash) => new("12134", "KOSAGD", "", AccountingScope.None, null, default, DataMaturity.Final, hash);
}
