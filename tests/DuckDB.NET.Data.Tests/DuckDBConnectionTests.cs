using System.Data;
using Analytics.Testing;
using DuckDB.NET.Native;
using Shouldly;
using Xunit;

namespace DuckDB.NET.Data.Tests;

public sealed class DuckDBConnectionTests
{
    [Fact]
    public void Open_Memory_IsADatabaseOfItsOwn()
    {
        using var first = Memory.Open();
        using var second = Memory.Open();
        first.Execute("CREATE TABLE t (a INTEGER)");

        Should.Throw<DuckDBException>(() => second.Execute("FROM t")).ErrorType.ShouldBe(DuckDBErrorType.Catalog);
        first.DataSource.ShouldBe(":memory:");
        first.ServerVersion.ShouldStartWith("v1.5.");
    }

    [Fact]
    public void Duplicate_Memory_SharesTheDatabaseUntilTheLastCloses()
    {
        var first = Memory.Open();
        first.Execute("CREATE TABLE t AS SELECT 42 AS a");
        using var second = first.Duplicate();
        second.State.ShouldBe(ConnectionState.Closed);
        second.Open();
        using var third = second.Duplicate();
        first.Dispose();
        third.Open();

        second.Execute("INSERT INTO t VALUES (1)").ShouldBe(1);
        third.Scalar("SELECT count(*) FROM t").ShouldBe(2L);
    }

    [Fact]
    public void Duplicate_OriginalClosedBeforeOpen_Refuses()
    {
        var first = Memory.Open();
        using var second = first.Duplicate();
        first.Dispose();

        Should.Throw<ObjectDisposedException>(second.Open);
    }

    [Fact]
    public void Duplicate_File_IsNotSupported()
    {
        using var folder = new TemporaryFolder();
        using var connection = Memory.Open($"Data Source={folder.Combine("a.duckdb")}");
        Should.Throw<NotSupportedException>(connection.Duplicate).Message.ShouldContain("a.duckdb");
    }

    [Fact]
    public void Open_SameFileTwice_IsOneDatabase()
    {
        using var folder = new TemporaryFolder();
        var connectionString = $"Data Source={folder.Combine("æøå.duckdb")}";
        using (var first = Memory.Open(connectionString))
        using (var second = Memory.Open(connectionString))
        {
            first.Execute("CREATE TABLE t AS SELECT 7 AS a");
            second.Scalar("SELECT a FROM t").ShouldBe(7);
        }

        using var third = Memory.Open(connectionString);
        third.Scalar("SELECT a FROM t").ShouldBe(7);
    }

    [Fact]
    public void Open_ReadOnlyFile_ReadsAndRefusesToWrite()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Combine("a.duckdb");
        using (var writer = Memory.Open($"DataSource={path}"))
            writer.Execute("CREATE TABLE t AS SELECT 7 AS a");

        using var reader = Memory.Open($"Data Source={path};ACCESS_MODE=READ_ONLY;threads=2");
        reader.Scalar("SELECT a FROM t").ShouldBe(7);
        reader.Scalar("SELECT current_setting('threads')").ShouldBe(2L);
        Should.Throw<DuckDBException>(() => reader.Execute("INSERT INTO t VALUES (1)")).Message.ShouldContain("read-only");
    }

    [Theory]
    [InlineData("Data Source=:memory:;access_mode=sometimes", "access_mode")]
    [InlineData("Data Source=:memory:;no_such_setting=1", "no_such_setting")]
    [InlineData("Data Source=/no/such/folder/a.duckdb", "/no/such/folder/a.duckdb")]
    public void Open_CannotBe_NamesTheCause(string connectionString, string cause)
    {
        using var connection = new DuckDBConnection(connectionString);
        Should.Throw<DuckDBException>(connection.Open).Message.ShouldContain(cause);
        connection.State.ShouldBe(ConnectionState.Closed);
    }

    [Theory]
    [InlineData("")]
    [InlineData("threads=1")]
    public void Open_NoDataSource_SaysWhatToWrite(string connectionString)
    {
        using var connection = new DuckDBConnection(connectionString);
        Should.Throw<ArgumentException>(connection.Open).Message.ShouldContain("write 'Data Source=:memory:' or 'Data Source=PATH'");
    }

    [Fact]
    public void State_OpenAndClose_IsAnnounced()
    {
        List<ConnectionState> states = [];
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.StateChange += (_, change) => states.Add(change.CurrentState);
        connection.Open();
        Should.Throw<InvalidOperationException>(connection.Open);
        connection.Close();
        Should.Throw<InvalidOperationException>(connection.Close);
        connection.Open();
        connection.Dispose();
        connection.Dispose();

        states.ShouldBe([ConnectionState.Open, ConnectionState.Closed, ConnectionState.Open, ConnectionState.Closed]);
    }

    [Fact]
    public void Dispose_ConnectionFirst_LeavesReaderAppenderAndCommandSafe()
    {
        var connection = Memory.Open();
        connection.Execute("CREATE TABLE t (a INTEGER)");
        var prepared = connection.Command("SELECT 1");
        prepared.Prepare();
        var appender = connection.CreateAppender("t");
        appender.CreateRow().AppendValue((int?)1).EndRow();
        var materialised = connection.Query("SELECT range FROM range(5000)");
        using var streamCommand = new DuckDBCommand("SELECT range FROM range(5000)", connection) { UseStreamingMode = true };
        var streamed = streamCommand.ExecuteReader();
        connection.Dispose();

        Count(materialised).ShouldBe(5000);
        Count(streamed).ShouldBe(5000);
        Should.Throw<InvalidOperationException>(() => prepared.ExecuteScalar()).Message.ShouldContain("needs an open connection");
        streamed.Dispose();
        appender.Dispose();
        prepared.Dispose();
        materialised.Dispose();
        materialised.IsClosed.ShouldBeTrue();
    }

    [Fact]
    public void CreateCommand_ThroughDbProviderFactory_Works()
    {
        using var connection = DuckDBClientFactory.Instance.CreateConnection();
        connection!.ConnectionString = "Data Source=:memory:";
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT $answer";
        var parameter = command.CreateParameter();
        parameter.ParameterName = "answer";
        parameter.Value = 42;
        command.Parameters.Add(parameter);

        command.ExecuteScalar().ShouldBe(42);
    }

    private static int Count(DuckDBDataReader reader)
    {
        var rows = 0;
        while (reader.Read())
            rows++;

        return rows;
    }
}
