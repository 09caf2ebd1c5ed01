using Analytics.Core;
using Shouldly;
using Xunit;

namespace Analytics.Pipeline.Tests.Contracts;

/// <summary>A file that breaks a rule of severity error is not published; the rest of the run goes on.</summary>
public sealed class HeldBackTests
{
    private const string Sum = """
          sums:
            - name: Inntekter minus utgifter er resultatet
              total: { KOKart0000: R }
              parts: { KOKart0000: [I1, I2] }
              minus: { KOKart0000: U }
              by: [region, period]
              tolerance: 0.5
        """;

    private const string Known = "SELECT KOKart0000, value FROM raw.accounts ORDER BY published_at, KOKart0000";

    [Fact]
    public void Ingest_SumHolds_IsPublishedAndRecorded()
    {
        using var store = new ContractStore(Sum);

        var result = store.Ingest(store.Answer("a.json", "2026-03-16T07:00:00Z", Accounts(30)));

        result.Files.Refused.ShouldBe(0);
        store.Progress.Warnings.ShouldBeEmpty();
        store.Query("SELECT rule, tested, failed, outcome FROM raw.result_contract ORDER BY rule").Select(r => string.Join(' ', r)).ShouldBe(["keys 4 0 published", "sum 1 0 published"]);
    }

    [Fact]
    public void Ingest_SumBroken_HoldsTheFileBackWithASentenceAndLetsOthersIn()
    {
        using var store = new ContractStore(Sum);
        store.Ingest(store.Answer("a.json", "2026-03-16T07:00:00Z", Accounts(30)));

        var result = store.Ingest(store.Answer("b.json", "2026-06-15T06:00:00Z", Accounts(31)), store.Write("places.csv", "id,kind,places\na,x,1\n"));

        result.Files.Refused.ShouldBe(1);
        result.Files.FilesRead.ShouldBe(1);
        var sentence = store.Progress.Warnings.ShouldHaveSingleItem();
        foreach (var part in (string[])["b.json", "source accounts", "rule sum", "Inntekter minus utgifter er resultatet", "1 of 1", "1130, 2025: 31 mot beregnet 30", "not published", "values from before stand", "correct contract in", "accounts.yaml"])
            sentence.ShouldContain(part);
        store.Query(Known).Select(r => r[1]).ShouldBe([20.0, 15.0, 30.0, 5.0]);
        store.Query("SELECT count(*) FROM raw.places").Single()[0].ShouldBe(1L);
        store.Query("SELECT file, rule, severity, passed, outcome FROM check_result WHERE is_current AND passed = 'no'").Single().ShouldBe(["b.json", "sum", "error", "no", "held back"]);
    }

    [Fact]
    public void Ingest_CorrectedAnswer_TakesTheHeldOnesPlace()
    {
        using var store = new ContractStore(Sum);
        store.Ingest(store.Answer("b.json", "2026-06-15T06:00:00Z", Accounts(31)));
        store.Check("accounts").ShouldContain(r => r.IsFailedError && r.Outcome == "held back" && r.Detail.Contains("b.json", StringComparison.Ordinal));

        store.Ingest(store.Answer("c.json", "2026-06-16T06:00:00Z", Accounts(30)));

        store.Query("SELECT count(*) FROM check_result WHERE is_current AND passed = 'no'").Single()[0].ShouldBe(0L);
        store.Query("SELECT count(*) FROM raw.result_contract WHERE outcome = 'held back'").Single()[0].ShouldBe(1L);
        store.Check("accounts").ShouldNotContain(r => r.Failed > 0);
    }

    [Fact]
    public void Ingest_HeldBackAgain_IsSaidAgainAndKeptOnce()
    {
        using var store = new ContractStore(Sum);
        var file = store.Answer("b.json", "2026-06-15T06:00:00Z", Accounts(31));
        store.Ingest(file);
        store.Now += TimeSpan.FromDays(1);

        store.Ingest(file).Files.Refused.ShouldBe(1);

        store.Progress.Warnings.Count.ShouldBe(2);
        store.Query("SELECT count(*) FROM raw.result_contract").Single()[0].ShouldBe(1L);
    }

    [Fact]
    public void Ingest_PartOfASumIsMissing_TestsNothing()
    {
        using var store = new ContractStore(Sum);

        store.Ingest(store.Answer("a.json", "2026-03-16T07:00:00Z", [.. Accounts(99).Where(c => c.Line != "U")])).Files.Refused.ShouldBe(0);
    }

    [Fact]
    public void Ingest_ContractCorrected_TakesTheFileIn()
    {
        using var store = new ContractStore(Sum);
        var file = store.Answer("b.json", "2026-06-15T06:00:00Z", Accounts(31));
        store.Ingest(file).Files.Refused.ShouldBe(1);
        store.SetContract(Sum.Replace("tolerance: 0.5", "tolerance: 1", StringComparison.Ordinal));

        store.Ingest(file).Files.Refused.ShouldBe(0);

        store.Query("SELECT count(*) FROM check_result WHERE is_current AND passed = 'no'").Single()[0].ShouldBe(0L);
    }

    [Fact]
    public void Ingest_EmbargoAndLoss_AreKeptWithWhatToDo()
    {
        using var store = new ContractStore();
        (string, string, string, double)[] good = [("1130", "A", "2024", 1), ("1130", "B", "2024", 2), ("1130", "C", "2024", 3)];
        store.Ingest(store.Answer("good.json", "2026-01-14T07:00:00Z", good));

        var result = store.Ingest(
            store.Answer("loss.json", "2026-03-16T07:00:00Z", [.. good.Select(g => (g.Item1, g.Item2, g.Item3, double.NaN))]),
            store.Answer("embargo.json", "2027-03-15T07:00:00Z", good));

        result.Files.Refused.ShouldBe(0); // A morning's empty answer is routine: it is fetched again.
        store.Query("SELECT file, rule, severity, outcome, detail FROM check_result WHERE is_current AND outcome = 'held back' ORDER BY file").ShouldBe(
        [
            ["embargo.json", "embargo", "warning", "held back", "2027-03-15 07:00 UTC er ennå ikke kommet"],
            ["loss.json", "loss", "warning", "held back", "2024: 3 av 3 kjente verdier er borte eller null"],
        ]);
        store.Query("SELECT next_step FROM raw.result_contract WHERE rule = 'embargo'").Single()[0].ShouldBe("Fetch table 99999 again after that time.");
        store.Check("accounts").ShouldNotContain(r => r.IsFailedError);
    }

    [Fact]
    public void Check_UnknownSource_NamesThoseThatExist()
    {
        using var store = new ContractStore();

        Should.Throw<ConfigurationException>(() => store.Check("account")).Message.ShouldContain("accounts, places");
    }

    private static IReadOnlyList<(string Region, string Line, string Year, double Value)> Accounts(double result) =>
        [("1130", "I1", "2025", 20), ("1130", "I2", "2025", 15), ("1130", "U", "2025", 5), ("1130", "R", "2025", result)];
}
