using Analytics.Core;
using Shouldly;
using Xunit;

namespace Analytics.Pipeline.Tests.Contracts;

/// <summary>The four modes for columns, codes and values that the source's file does not know.</summary>
public sealed class SchemaModeTests
{
    private const string NewColumn = "id,kind,places,note\na,x,1,\nb,x,2,new\n";
    private const string NewCode = "id,kind,places\na,x,1\nb,y,2\n";
    private const string NoNumber = "id,kind,places\na,x,1\nb,x,ca. 2\n";

    [Theory]
    [InlineData("", "a x 1, b x 2", "", "columns 1 0 published: utelatt: note")]
    [InlineData("  schema: { columns: evolve }", "a x 1, b x 2", "note: new", "columns 1 1 published: tatt inn: note")]
    [InlineData("  schema: { columns: freeze }", "", "", "columns 1 1 held back: ukjent: note")]
    [InlineData("  schema: { columns: discard_row }", "a x 1", "", "columns 1 1 published: ukjent: note; 1 rader med noe i dem er utelatt")]
    [InlineData("  schema: { columns: discard_value }", "a x 1, b x 2", "", "columns 1 1 published: utelatt: note")]
    public void Ingest_NewColumn_FollowsTheMode(string contract, string rows, string taken, string logged)
    {
        using var store = new ContractStore(table: "  keys: [id]\n" + contract);
        store.Ingest(store.Write("places.csv", NewColumn)).Files.Refused.ShouldBe(rows.Length == 0 ? 1 : 0);

        Rows(store).ShouldBe(rows);
        Log(store, "columns").ShouldBe(logged);
        if (taken.Length > 0)
            store.Query("SELECT note FROM raw.places WHERE note IS NOT NULL").Single()[0].ShouldBe("new");
    }

    [Theory]
    [InlineData("", "", "codes 2 1 held back: kind y: 1 rader, ventet x")]
    [InlineData("  schema: { codes: evolve }", "a x 1, b y 2", "codes 2 1 published: kind y: 1 rader, ventet x")]
    [InlineData("  schema: { codes: freeze }", "", "codes 2 1 held back: kind y: 1 rader, ventet x")]
    [InlineData("  schema: { codes: discard_row }", "a x 1", "codes 1 1 published: radene er utelatt: kind y: 1 rader")]
    [InlineData("  schema: { codes: discard_value }", "a x 1, b  2", "codes 1 1 published: verdiene er utelatt: kind y: 1 rader")]
    public void Ingest_NewCode_FollowsTheMode(string mode, string rows, string logged)
    {
        using var store = new ContractStore(table: "  allowed: { kind: [x] }\n" + mode);
        store.Ingest(store.Write("places.csv", NewCode)).Files.Refused.ShouldBe(rows.Length == 0 ? 1 : 0);

        Rows(store).ShouldBe(rows);
        Log(store, "codes").ShouldStartWith(logged);
    }

    /// <summary>A cell without its code would be no cell: of a cube it is the figure that goes.</summary>
    [Theory]
    [InlineData("discard_row", "A:1")]
    [InlineData("discard_value", "A:1 B:null")]
    public void Ingest_NewCodeInACube_LeavesOutTheRowOrTheFigure(string mode, string cells)
    {
        using var store = new ContractStore($"  allowed: {{ KOKart0000: [A] }}\n  schema: {{ codes: {mode} }}");
        store.Ingest(store.Answer("a.json", "2026-03-16T07:00:00Z", ("1130", "A", "2025", 1), ("1130", "B", "2025", 2)));

        string.Join(' ', store.Query("SELECT KOKart0000 || ':' || coalesce(value::INTEGER::VARCHAR, 'null') FROM raw.accounts ORDER BY 1").Select(r => r[0])).ShouldBe(cells);
    }

    [Theory]
    [InlineData("evolve", "a x 1, b x null", "types 1 1 published: teksten står i en egen kolonne: ")]
    [InlineData("discard_row", "a x 1", "types 1 1 published: radene er utelatt: ")]
    [InlineData("discard_value", "a x 1, b x null", "types 1 1 published: verdiene er utelatt: ")]
    public void Ingest_NoNumber_FollowsTheMode(string mode, string rows, string logged)
    {
        using var store = new ContractStore(table: $"  schema: {{ types: {mode} }}");
        store.Ingest(store.Write("places.csv", NoNumber)).Files.Refused.ShouldBe(0);

        Rows(store).ShouldBe(rows);
        Log(store, "types").ShouldStartWith(logged);
        Log(store, "types").ShouldContain(": places.csv, line 3");
        Log(store, "types").ShouldEndWith(": \"ca. 2\"");
        if (mode == "evolve")
            store.Query("SELECT places_text FROM raw.places WHERE places IS NULL").Single()[0].ShouldBe("ca. 2");
    }

    [Theory]
    [InlineData("")]
    [InlineData("  schema: { types: freeze }")]
    public void Ingest_NoNumberByDefault_RefusesTheFile(string mode)
    {
        using var store = new ContractStore(table: "  keys: [id]\n" + mode);

        var error = Should.Throw<SourceFormatException>(() => store.Ingest(store.Write("places.csv", NoNumber)));

        error.Message.ShouldContain("ca. 2");
    }

    private static string Rows(ContractStore store) => store.Query("SELECT count(*) FROM information_schema.tables WHERE table_schema = 'raw' AND table_name = 'places'").Single()[0] is 0L
        ? ""
        : string.Join(", ", store.Query("SELECT id || ' ' || coalesce(kind, '') || ' ' || coalesce(places::INTEGER::VARCHAR, 'null') FROM raw.places ORDER BY id").Select(r => r[0]));

    private static string Log(ContractStore store, string rule) =>
        (string)store.Query($"SELECT rule || ' ' || tested || ' ' || failed || ' ' || outcome || ': ' || detail FROM raw.result_contract WHERE rule = '{rule}' AND (failed > 0 OR rule = 'columns')").Single()[0]!;
}
