using Analytics.Analysis.Disclosure;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Disclosure;

public sealed class ReleaseLedgerTests
{
    private static readonly DisclosureRules Rules = new();

    private static readonly int[] Many = [.. Enumerable.Range(0, 25).Select(i => (i % 5) + 1)];

    [Fact]
    public void With_SameFiguresAgain_IsNoNewPublication()
    {
        var table = Tables.Hierarchy([[Many, Many], [Many]]);
        var result = ComplementarySuppression.Protect(table, Rules);
        var once = ReleaseLedger.Empty.With(table, result);

        once.Cells.Count.ShouldBe(6);
        once.With(table, ComplementarySuppression.Protect(table, Rules, once)).ShouldBe(once);
    }

    // One answer came late: mean and number before and after tell what it was.
    [Fact]
    public void Protect_OneLateAnswer_IsNotShownAgain()
    {
        var before = Tables.Hierarchy([[Many, Many], [Many, Many]]);
        var ledger = ReleaseLedger.Empty.With(before, ComplementarySuppression.Protect(before, Rules));
        var after = Tables.Hierarchy([[[.. Many, 1], Many], [Many, Many]]);

        var result = ComplementarySuppression.Protect(after, Rules, ledger);

        foreach (var key in (string[])["unit 0.0", "sector 0", "all"])
            result.Reasons[key].ShouldBe(HiddenReason.TooCloseToEarlier, key);
        result.IsShown("unit 0.1").ShouldBeTrue();
        result.IsShown("sector 1").ShouldBeTrue();
        ComplementarySuppression.Audit(after, Rules, result, ledger).ShouldBeEmpty();
    }

    // Small units elsewhere were hidden before. That nothing has come in there is no secret, and no reason to take anything back.
    [Fact]
    public void Protect_OneLateAnswer_LeavesOtherSectorsAsTheyWere()
    {
        int[] small = [3, 4, 2];
        var before = Tables.Hierarchy([[Many, Many, small], [Many, Many, small]]);
        var first = ComplementarySuppression.Protect(before, Rules);
        var ledger = ReleaseLedger.Empty.With(before, first);
        var after = Tables.Hierarchy([[[.. Many, 1], Many, small], [Many, Many, small]]);

        var result = ComplementarySuppression.Protect(after, Rules, ledger);

        result.Exposed.ShouldBeEmpty();
        foreach (var key in before.Cells.Select(c => c.Key).Where(k => k.StartsWith("unit 1", StringComparison.Ordinal)))
            result.IsShown(key).ShouldBe(first.IsShown(key), key);
        result.IsShown("sector 1").ShouldBeTrue();
        result.IsShown("all").ShouldBeFalse();
    }

    [Fact]
    public void Protect_OneAnswerCorrected_IsNotShownAgain()
    {
        var before = Tables.Hierarchy([[Many, Many], [Many]]);
        var ledger = ReleaseLedger.Empty.With(before, ComplementarySuppression.Protect(before, Rules));

        ComplementarySuppression.Protect(Tables.Hierarchy([[[.. Many[..^1], 1], Many], [Many]]), Rules, ledger).Reasons["unit 0.0"].ShouldBe(HiddenReason.TooCloseToEarlier);
    }

    [Fact]
    public void Protect_ManyLateAnswers_AreShown()
    {
        var before = Tables.Hierarchy([[Many, Many], [Many]]);
        var ledger = ReleaseLedger.Empty.With(before, ComplementarySuppression.Protect(before, Rules));

        var result = ComplementarySuppression.Protect(Tables.Hierarchy([[[.. Many, 1, 2, 3, 4, 5], Many], [Many]]), Rules, ledger);

        result.Reasons.Values.ShouldAllBe(r => r == HiddenReason.None);
    }

    // The first publication hid the small unit behind A. A second one that hides it behind B instead would, together with the first, tell it.
    [Fact]
    public void Protect_OtherPartnerPreferredLater_KeepsToTheFirst()
    {
        int[] small = [3, 4, 2];
        var table = Tables.Hierarchy([[small, Many, [.. Many, .. Many]]]);
        var first = ComplementarySuppression.Protect(table, Rules);
        var ledger = ReleaseLedger.Empty.With(table, first);

        var second = ComplementarySuppression.Protect(table, Rules, ledger, new HashSet<string> { "unit 0.2" });

        first.IsShown("unit 0.1").ShouldBeFalse();
        second.Reasons.ShouldBe(first.Reasons);
        ComplementarySuppression.Audit(table, Rules, second, ledger).ShouldBeEmpty();
    }

    // Published with KS's minimum of three: what is known already cannot protect the others, nor be protected.
    [Fact]
    public void Protect_StricterRulesLater_HideWhatTheyCan()
    {
        var table = Tables.Hierarchy([[[3, 4, 2], Many, Many], [Many]]);
        var loose = Rules with { MinimumRespondents = 3 };
        var ledger = ReleaseLedger.Empty.With(table, ComplementarySuppression.Protect(table, loose));

        var result = ComplementarySuppression.Protect(table, Rules, ledger);

        result.Reasons["unit 0.0"].ShouldBe(HiddenReason.TooFew);
        result.Reasons.Values.Count(r => r != HiddenReason.None).ShouldBe(1, "its figure is known, so that hiding others behind it protects nobody");
    }

    // What was shown cannot be taken back: five known sisters and the sum leave the sixth.
    [Fact]
    public void Protect_ExposedByEarlierPublications_RefusesTheTable()
    {
        var table = Tables.Hierarchy([[[3, 4, 2], Many], [Many]]);
        var known = table with { Cells = [.. table.Cells.Select(c => c with { IsKnown = c.Key != "unit 0.0" })] };

        var result = ComplementarySuppression.Protect(known, Rules);

        result.Exposed.ShouldHaveSingleItem().Key.ShouldBe("unit 0.0");
        result.Reasons.Values.ShouldNotContain(HiddenReason.None);
    }
}
