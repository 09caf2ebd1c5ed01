using Shouldly;
using Xunit;

namespace Analytics.Pipeline.Tests.Contracts;

/// <summary>Each rule where it holds and where it is broken, with the value, the place and what was expected.</summary>
public sealed class RuleTests
{
    [Theory]
    [InlineData("  ranges: [{ from: 0, to: 10 }]", 10, "")]
    [InlineData("  ranges: [{ from: 0, to: 10 }]", 11, "1130, 2025, KOSbelop0000, KOKart0000=A: 11, ventet fra 0 til 10")]
    [InlineData("  ranges: [{ from: 0 }]", -0.5, "1130, 2025, KOSbelop0000, KOKart0000=A: -0.5, ventet fra 0")]
    [InlineData("  ranges: [{ where: { KOKart0000: B }, from: 0 }]", -1, "")]
    [InlineData("  ranges: [{ where: { Eier: B }, from: 0 }]", -1, "")]
    [InlineData("  allowed: { KOKart0000: [A, B] }", 1, "")]
    [InlineData("  allowed: { KOKart0000: [B] }", 1, "KOKart0000 A: 1 rader, ventet B")]
    [InlineData("  allowed: { region: \"^[0-9]{4}$\" }", 1, "")]
    [InlineData("  allowed: { region: \"^[0-9]{3}\" }", 1, "region 1130: 1 rader, ventet ^[0-9]{3}")]
    public void Ingest_OneCell_IsHeldBackOnlyWhenTheRuleIsBroken(string contract, double value, string detail)
    {
        using var store = new ContractStore(contract);

        store.Ingest(store.Answer("a.json", "2026-03-16T07:00:00Z", ("1130", "A", "2025", value))).Files.Refused.ShouldBe(detail.Length == 0 ? 0 : 1);

        var failed = store.Query("SELECT detail FROM raw.result_contract WHERE failed > 0").Select(r => r[0]);
        failed.ShouldBe(detail.Length == 0 ? [] : [detail]);
    }

    [Fact]
    public void Ingest_Warning_IsPublishedAndSaid()
    {
        using var store = new ContractStore("  ranges: [{ to: 10, severity: warning }]");

        store.Ingest(store.Answer("a.json", "2026-03-16T07:00:00Z", ("1130", "A", "2025", 11))).Files.Refused.ShouldBe(0);

        store.Query("SELECT value FROM raw.accounts").Single()[0].ShouldBe(11.0);
        store.Progress.Warnings.ShouldHaveSingleItem().ShouldContain("The file was published");
        store.Check("accounts").ShouldContain(r => r.Id == "accounts/range" && r.Severity == "warning" && r.Failed == 1 && !r.IsFailedError);
    }

    [Fact]
    public void Ingest_KeyTwiceInATable_NamesIt()
    {
        using var store = new ContractStore(table: "  keys: [id, kind]");

        store.Ingest(store.Write("places.csv", "id,kind,places\na,x,1\na,x,2\nb,x,3\n")).Files.Refused.ShouldBe(1);

        store.Query("SELECT tested, failed, detail FROM raw.result_contract WHERE rule = 'keys'").Single().ShouldBe([3L, 1L, "id a, kind x: 2 rader"]);
    }

    /// <summary>A register lists the same items in each term's file.</summary>
    [Fact]
    public void Check_SameKeyInTwoFiles_IsNoBreach()
    {
        using var store = new ContractStore(table: "  keys: [id]");
        store.Ingest(store.Write("places-1.csv", "id,kind,places\na,x,1\n"), store.Write("places-2.csv", "id,kind,places\na,x,2\n"));

        store.Check("places").ShouldAllBe(r => r.Failed == 0);
    }

    [Theory]
    [InlineData(7, false)]
    [InlineData(6, true)]
    public void Ingest_FewerRowsThanBefore_IsHeldBackBeyondTheLimit(int rows, bool refused)
    {
        using var store = new ContractStore(table: "  rows: { fall: 0.3 }");
        store.Ingest(store.Write("places.csv", Table(10)));

        store.Ingest(store.Write("places.csv", Table(rows))).Files.Refused.ShouldBe(refused ? 1 : 0);

        store.Query("SELECT count(*) FROM raw.places").Single()[0].ShouldBe(refused ? 10L : 7L);
        if (refused)
            store.Query("SELECT detail FROM raw.result_contract WHERE failed > 0").Single()[0].ShouldBe("6 rader mot 10 sist; et fall på opptil 30 % er tillatt");

        static string Table(int count) => "id,kind,places\n" + string.Concat(Enumerable.Range(1, count).Select(i => $"{i},x,1\n"));
    }

    /// <summary>An answer about one region is no fall from an answer about two.</summary>
    [Fact]
    public void Ingest_FewerRegions_IsNoFall()
    {
        using var store = new ContractStore("  rows: { fall: 0.1 }");
        store.Ingest(store.Answer("a.json", "2026-03-16T07:00:00Z", ("1130", "A", "2025", 1), ("5025", "A", "2025", 1)));

        store.Ingest(store.Answer("b.json", "2026-06-15T06:00:00Z", ("1130", "A", "2025", 1))).Files.Refused.ShouldBe(0);
    }

    [Fact]
    public void Ingest_MoreMissingThanBefore_IsHeldBack()
    {
        using var store = new ContractStore(table: "  missing: { rise: 0.1 }");
        store.Ingest(store.Write("places.csv", "id,kind,places\na,x,1\nb,x,2\n"));

        store.Ingest(store.Write("places.csv", "id,kind,places\na,x,1\nb,x,\n")).Files.Refused.ShouldBe(1);

        // One of six fields: two rows of three columns.
        store.Query("SELECT detail FROM raw.result_contract WHERE failed > 0").Single()[0].ShouldBe("17 % uten verdi mot 0 % sist; en stigning på opptil 10 prosentpoeng er tillatt");
    }

    [Theory]
    [InlineData(1000, 6, true)] // kroner for thousands of kroner
    [InlineData(1000, 4, false)] // too few to tell
    [InlineData(1.89, 6, false)]
    [InlineData(1.91, 6, true)]
    [InlineData(0.05, 6, true)]
    public void Ingest_Jumps_AreHeldBackBeyondTheTolerance(double factor, int cells, bool refused)
    {
        using var store = new ContractStore("  jumps: { factor: 0.9, share: 0.1 }");
        store.Ingest(store.Answer("a.json", "2026-03-16T07:00:00Z", Cells(1)));

        store.Ingest(store.Answer("b.json", "2026-06-15T06:00:00Z", Cells(factor))).Files.Refused.ShouldBe(refused ? 1 : 0);

        if (refused)
        {
            var detail = store.Query("SELECT detail FROM raw.result_contract WHERE rule = 'jump' AND failed > 0").Single()[0].ShouldBeOfType<string>();
            detail.ShouldStartWith("2025: 6 av 10 tall er endret med mer enn 90 %, opptil 10 % er tillatt; 1130, KOSbelop0000, KOKart0000=L");
            store.Progress.Warnings.ShouldHaveSingleItem().ShouldContain("Fetch the file again later");
        }

        IReadOnlyList<(string, string, string, double)> Cells(double times) => [.. Enumerable.Range(0, 10).Select(i => ("1130", $"L{i}", "2025", i < cells ? 100 * times : 100.0))];
    }

    [Theory]
    [InlineData("2024", "2026-03-28", false)]
    [InlineData("2024", "2026-03-29", true)]
    [InlineData("2025", "2026-03-29", false)]
    [InlineData("2025", "2027-03-28", false)]
    public void Check_NewestPeriod_IsLateAfterDueDateAndGrace(string newest, string today, bool late)
    {
        using var store = new ContractStore("  fresh: { period: yearly, due: \"03-15\", grace_days: 14 }") { Now = DateTimeOffset.Parse(today + "T12:00:00Z", System.Globalization.CultureInfo.InvariantCulture) };

        // Retrieved and published the same day; the year of the figures is what counts.
        store.Ingest(store.Answer("a.json", today + "T07:00:00Z", ("1130", "A", newest, 1), ("1130", "A", "2026", double.NaN))).Files.Refused.ShouldBe(0);

        var row = store.Check("accounts").Single(r => r.Id == "accounts/fresh");
        row.Failed.ShouldBe(late ? 1 : 0);
        row.Severity.ShouldBe("warning");
        if (late)
            row.Detail.ShouldBe("nyeste periode med tall er 2024; 2025 skulle ha kommet 15.3.2026");
    }

    [Theory]
    [InlineData("quarterly", "2025K4", "2026-02-18", 0)]
    [InlineData("quarterly", "2025K3", "2026-02-18", 0)]
    [InlineData("quarterly", "2025K3", "2026-02-19", 1)] // K4 ends on 31 December; 50 days later is 19 February
    [InlineData("monthly", "2025M11", "2026-02-18", 0)]
    [InlineData("monthly", "2025M11", "2026-02-19", 1)]
    public void Check_ShorterPeriods_AreDueDaysAfterTheirEnd(string period, string newest, string today, int failed)
    {
        using var store = new ContractStore($"  fresh: {{ period: {period}, due_days: 50 }}") { Now = DateTimeOffset.Parse(today + "T12:00:00Z", System.Globalization.CultureInfo.InvariantCulture) };
        store.Ingest(store.Answer("a.json", today + "T07:00:00Z", ("1130", "A", newest, 1)));

        store.Check("accounts").Single(r => r.Id == "accounts/fresh").Failed.ShouldBe(failed);
    }
}
