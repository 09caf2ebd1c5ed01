using System.Data;
using System.Data.Common;
using Shouldly;
using Xunit;

namespace DuckDB.NET.Data.Tests;

public sealed class DuckDBTransactionTests
{
    [Fact]
    public void Commit_IsSeenByOthers_RollbackIsNot()
    {
        using var connection = Memory.Open();
        connection.Execute("CREATE TABLE t (a INTEGER)");
        using var other = connection.Duplicate();
        other.Open();

        using (var transaction = connection.BeginTransaction())
        {
            connection.Execute("INSERT INTO t VALUES (1)");
            other.Scalar("SELECT count(*) FROM t").ShouldBe(0L);
            transaction.Commit();
        }

        using (var transaction = connection.BeginTransaction())
        {
            connection.Execute("INSERT INTO t VALUES (2)");
            transaction.Rollback();
        }

        other.Scalar("SELECT list(a)::VARCHAR FROM t").ShouldBe("[1]");
    }

    [Fact]
    public void Dispose_NotCommitted_RollsBack()
    {
        using var connection = Memory.Open();
        connection.Execute("CREATE TABLE t (a INTEGER)");
        using (connection.BeginTransaction())
        {
            using var appender = connection.CreateAppender("t");
            appender.CreateRow().AppendValue((int?)1).EndRow();
        }

        connection.Scalar("SELECT count(*) FROM t").ShouldBe(0L);
    }

    [Fact]
    public void Dispose_StatementFailed_LeavesTheConnectionUsable()
    {
        using var connection = Memory.Open();
        connection.Execute("CREATE TABLE t (a INTEGER PRIMARY KEY)");
        using (connection.BeginTransaction())
        {
            connection.Execute("INSERT INTO t VALUES (1)");
            Should.Throw<DuckDBException>(() => connection.Execute("INSERT INTO t VALUES (1)"));
        }

        connection.Scalar("SELECT count(*) FROM t").ShouldBe(0L);
    }

    [Fact]
    public void Close_InTransaction_RollsBack()
    {
        using var connection = Memory.Open();
        connection.Execute("CREATE TABLE t (a INTEGER)");
        using var other = connection.Duplicate();
        other.Open();
        var transaction = other.BeginTransaction();
        other.Execute("INSERT INTO t VALUES (1)");
        other.Close();
        transaction.Dispose();

        connection.Scalar("SELECT count(*) FROM t").ShouldBe(0L);
        Should.Throw<InvalidOperationException>(transaction.Commit);
    }

    [Fact]
    public void BeginTransaction_Twice_IsRefused()
    {
        using var connection = Memory.Open();
        using var transaction = connection.BeginTransaction();

        Should.Throw<InvalidOperationException>(connection.BeginTransaction);
        connection.CreateCommand().Transaction.ShouldBeSameAs(transaction);
    }

    [Fact]
    public void BeginTransaction_OtherIsolation_IsRefused()
    {
        using DbConnection connection = Memory.Open();
        Should.Throw<ArgumentException>(() => connection.BeginTransaction(IsolationLevel.ReadUncommitted)).Message.ShouldContain("ReadUncommitted");
        using var transaction = connection.BeginTransaction(IsolationLevel.Snapshot);
        transaction.IsolationLevel.ShouldBe(IsolationLevel.Snapshot);
    }
}
