using Analytics.Testing;
using DuckDB.NET.Native;
using Shouldly;
using Xunit;

namespace DuckDB.NET.Data.Tests;

public sealed class DuckDBCommandTests
{
    [Fact]
    public void ExecuteNonQuery_SeveralStatements_RunsAllAndCountsRows()
    {
        using var connection = Memory.Open();

        connection.Execute("CREATE TABLE t (a INTEGER); INSERT INTO t FROM range(10); UPDATE t SET a = a + 1 WHERE a < 3; SELECT * FROM t; DELETE FROM t")
            .ShouldBe(10 + 3 + 10);
        connection.Scalar("SELECT count(*) FROM t;").ShouldBe(0L);
    }

    [Fact]
    public void ExecuteReader_SeveralStatements_RunsTheRestWithNextResult()
    {
        using var connection = Memory.Open();
        using var reader = connection.Query("CREATE TABLE t AS SELECT 1 AS a; SELECT a FROM t; INSERT INTO t VALUES (2); SELECT count(*) AS n, 'x' AS x FROM t");

        reader.FieldCount.ShouldBe(1);
        reader.Read().ShouldBeTrue();
        reader.GetInt32(0).ShouldBe(1);
        reader.Read().ShouldBeFalse();
        reader.NextResult().ShouldBeTrue();
        reader.FieldCount.ShouldBe(2);
        reader.Read().ShouldBeTrue();
        reader.GetInt64(0).ShouldBe(2);
        reader.NextResult().ShouldBeFalse();
        reader.Read().ShouldBeFalse();
    }

    [Fact]
    public void ExecuteScalar_NoRowsNullOrNoResult_IsNullDBNullOrNull()
    {
        using var connection = Memory.Open();
        connection.Scalar("SELECT 1 WHERE false").ShouldBeNull();
        connection.Scalar("SELECT NULL").ShouldBe(DBNull.Value);
        connection.Scalar("SELECT NULL::VARCHAR").ShouldBe(DBNull.Value);
        connection.Scalar("CREATE TABLE t (a INTEGER)").ShouldBeNull();
    }

    [Fact]
    public void ExecuteReader_SyntaxError_KeepsDuckDBsPosition()
    {
        using var connection = Memory.Open();
        var error = Should.Throw<DuckDBException>(() => connection.Query("SELECT 1;\nSELEKT 2"));

        error.ErrorType.ShouldBe(DuckDBErrorType.Parser);
        error.Message.ShouldContain("SELEKT");
        error.Message.ShouldContain("LINE 2");
        error.Message.ShouldContain("^");
    }

    [Theory]
    [InlineData("SELECT a FROM nowhere", DuckDBErrorType.Catalog)]
    [InlineData("SELECT nothing", DuckDBErrorType.Binder)]
    [InlineData("SELECT 'x'::INTEGER", DuckDBErrorType.Conversion)]
    [InlineData("FROM read_parquet('no-such-file.parquet')", DuckDBErrorType.Io)]
    public void ExecuteScalar_Fails_TellsTheKind(string sql, DuckDBErrorType expected)
    {
        using var connection = Memory.Open();
        var error = Should.Throw<DuckDBException>(() => connection.Scalar(sql));

        error.ErrorType.ShouldBe(expected, error.Message);
        error.ErrorCode.ShouldBe((int)expected);
        connection.Scalar("SELECT 1").ShouldBe(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  -- only a comment\n")]
    public void ExecuteNonQuery_NoStatement_IsRefused(string sql)
    {
        using var connection = Memory.Open();
        Should.Throw<ArgumentException>(() => connection.Execute(sql)).Message.ShouldContain("no SQL statement");
    }

    [Fact]
    public void ExecuteNonQuery_NulInText_IsRefusedAndNotCutOff()
    {
        using var connection = Memory.Open();
        Should.Throw<ArgumentException>(() => connection.Execute("SELECT 1\0; DROP")).Message.ShouldContain("NUL at character 9");
    }

    [Fact]
    public void Execute_NoConnectionOrClosed_SaysSo()
    {
        using var command = new DuckDBCommand("SELECT 1");
        Should.Throw<InvalidOperationException>(() => command.ExecuteScalar()).Message.ShouldContain("needs a connection");
        command.Connection = new DuckDBConnection("Data Source=:memory:");
        Should.Throw<InvalidOperationException>(() => command.ExecuteNonQuery()).Message.ShouldBe("ExecuteNonQuery needs an open connection: call Open() first.");
        command.Cancel();
    }

    [Fact]
    public void Prepare_OneStatement_RunsAgainWithOtherParameters()
    {
        using var connection = Memory.Open();
        connection.Execute("CREATE TABLE t (a INTEGER, b VARCHAR)");
        using var command = connection.Command("INSERT INTO t VALUES (?, ?)", new DuckDBParameter(0), new DuckDBParameter("x"));
        command.Prepare();
        for (var n = 0; n < 100; n++)
        {
            command.Parameters[0].Value = n;
            command.Parameters[1].Value = n % 2 == 0 ? null : "odd";
            command.ExecuteNonQuery().ShouldBe(1);
        }

        connection.Scalar("SELECT count(b) || '/' || sum(a) FROM t").ShouldBe("50/4950");
        command.CommandText = "SELECT count(*) FROM t";
        command.Parameters.Clear();
        command.ExecuteScalar().ShouldBe(100L);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Cancel_FromAnotherThread_EndsTheQuery(bool streaming)
    {
        using var connection = Memory.Open();
        using var command = connection.Command("SELECT count(*) FROM range(1000000000) a, range(1000000000) b WHERE a.range + b.range < 0");
        command.UseStreamingMode = streaming;
        var query = Task.Run(() =>
        {
            using var reader = command.ExecuteReader();
            reader.Read();
        });
        while (!query.IsCompleted)
        {
            command.Cancel();
            await Task.WhenAny(query, Task.Delay(20));
        }

        await Should.ThrowAsync<OperationCanceledException>(query);
        connection.Scalar("SELECT 1").ShouldBe(1);
    }

    [Fact]
    public void ExecuteReader_Parquet_RoundTripsThroughZstd()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Combine("del ø.parquet");
        using var connection = Memory.Open();
        connection.Execute($"COPY (SELECT range AS n, 'kommune ' || range AS navn FROM range(3000)) TO '{path}' (FORMAT parquet, COMPRESSION zstd)").ShouldBe(3000);

        connection.Scalar("SELECT count(DISTINCT navn) FROM read_parquet($files) WHERE n >= 1000", new DuckDBParameter("files", new[] { path })).ShouldBe(2000L);
        connection.Scalar($"SELECT DISTINCT compression FROM parquet_metadata('{path}')").ShouldBe("ZSTD");
    }
}
