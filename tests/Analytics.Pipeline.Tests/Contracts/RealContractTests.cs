using Analytics.Testing;
using Shouldly;

namespace Analytics.Pipeline.Tests.Contracts;

/// <summary>The checkout's contracts against SSB's own answers about Strand (real/ssb-jsonstat2/strand) and around the publication mornings of March 2026.</summary>
public sealed class RealContractTests
{
    /// <summary>
    /// Account lines: 13551 has 6 years, 13543 has 5 years in 2 scopes, 13202 has 5 years, 13540 the same 5 years in 2 scopes; 14674 has totals in 19 years.
    /// </summary>
    [SharedFact]
    public void Check_Strand_EverySumHolds()
    {
        using var store = ContractStore.OfTheCheckout();

        store.Ingest(SharedFolder.Combine("real", "ssb-jsonstat2", "strand")).Files.Refused.ShouldBe(0);

        foreach (var (source, sums, each) in ((string, int, long)[])[("13551", 5, 6), ("13543", 5, 10), ("13202", 4, 5), ("13540", 2, 10), ("14674", 1, 19)])
        {
            var rows = store.Check(source).Where(r => r.Id.EndsWith("/sum", StringComparison.Ordinal)).ToList();
            rows.Select(r => (r.Tested, r.Failed)).ShouldBe(Enumerable.Repeat((each, 0L), sums), source);
        }

        store.Check("12362").ShouldNotContain(r => r.IsFailedError);
    }

    [SharedFact]
    public void Ingest_PublicationMornings_HoldsBackTheLossesAndNothingElse()
    {
        using var store = ContractStore.OfTheCheckout();

        store.Ingest(SharedFolder.Combine("real", "ssb-embargo-and-revisions")).Files.Refused.ShouldBe(0);

        store.Query("SELECT rule, count(*) FROM raw.result_contract WHERE outcome = 'held back' GROUP BY rule").Single().ShouldBe(["loss", 5L]);

        // The same answers came again without the loss, so nothing waits any longer.
        store.Query("SELECT count(*) FROM check_result WHERE is_current AND outcome = 'held back'").Single()[0].ShouldBe(0L);
        store.Query("SELECT count(*) FROM raw.result_contract WHERE rule = 'jump' AND failed > 0").Single()[0].ShouldBe(0L);
    }
}
