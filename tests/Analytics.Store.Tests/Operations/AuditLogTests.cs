using Analytics.Store.Operations;
using Shouldly;
using Xunit;

namespace Analytics.Store.Tests.Operations;

public sealed class AuditLogTests
{
    private static readonly DateTimeOffset At = new(2026, 4, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory, OnSqlite, OnPostgres]
    public void List_Entries_AreNewestFirst(DatabaseKind kind)
    {
        using var test = new TestStore(kind);
        var audit = test.Database.Audit;
        var entries = Enumerable.Range(0, 5).Select(i => new AuditEntry(At.AddMinutes(i / 2), "Kari", "reader", "read", $"/report/{i}", "ok")).ToList();
        entries.ForEach(audit.Add);

        audit.List().ShouldBe(Enumerable.Reverse(entries));
        audit.List(At.AddMinutes(1)).ShouldBe(Enumerable.Reverse(entries[2..]));
        audit.List(limit: 2).ShouldBe([entries[4], entries[3]]);
    }

    [Theory, OnSqlite, OnPostgres]
    public void Add_WhatNoDatabaseKeeps_IsKeptWithoutIt(DatabaseKind kind)
    {
        using var test = new TestStore(kind);

        test.Database.Audit.Add(new AuditEntry(At, "Kari", "analyst", "query", "SELECT 'a\0b\ud800c æ😀'; DROP TABLE audit", "refused"));

        test.Database.Audit.List().ShouldHaveSingleItem().What.ShouldBe("SELECT 'a\ufffdb\ufffdc æ😀'; DROP TABLE audit");
    }
}
