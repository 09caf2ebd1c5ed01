using System.Diagnostics;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace DuckDB.NET.Data.Tests;

/// <summary>Not beside other tests, whose memory would be measured too.</summary>
[CollectionDefinition(nameof(MemoryUseTests), DisableParallelization = true)]
public sealed class MemoryUseCollection;

[Collection(nameof(MemoryUseTests))]
public sealed class MemoryUseTests(ITestOutputHelper output)
{
    private const long Bound = 32 << 20;

    [Fact]
    public void Execute_ManyTimes_LeavesNoMemoryBehind()
    {
        var queries = Environment.GetEnvironmentVariable("ANALYTICS_FULL") == "1" ? 100_000 : 5_000;
        using var connection = Memory.Open("Data Source=:memory:;threads=1");
        connection.Execute("CREATE TABLE t (n BIGINT, text VARCHAR, list VARCHAR[])");
        Run(connection, 500);
        var (process, native) = Measure(connection);
        Run(connection, queries);
        var (processAfter, nativeAfter) = Measure(connection);

        output.WriteLine($"{queries} rounds: process {process >> 10} KiB before, {processAfter >> 10} KiB after; DuckDB {native} B before, {nativeAfter} B after");
        (processAfter - process).ShouldBeLessThan(Bound);
        (nativeAfter - native).ShouldBeLessThan(Bound);
    }

    // A chunk has room for 2048 rows, some 80 KB, whatever it holds: left behind 5 000 times it would be twelve times the bound.
    private static void Run(DuckDBConnection connection, int rounds)
    {
        for (var n = 0; n < rounds; n++)
        {
            using var command = connection.Command(
                "SELECT range AS n, 'en tekst på over tolv bytes ' || range AS text, $list AS list FROM range($rows)",
                new DuckDBParameter("rows", 100),
                new DuckDBParameter("list", new[] { "æ", "ø", "å" }));
            command.UseStreamingMode = n % 2 == 0;
            using (var reader = command.ExecuteReader())
            {
                reader.Read();
                reader.GetFieldValue<List<string>>(2).Count.ShouldBe(3);
            }

            if (n % 100 == 0)
                Should.Throw<DuckDBException>(() => connection.Scalar("SELECT * FROM missing"));
            if (n % 100 == 1)
                AppendAndDelete(connection);
        }
    }

    private static void AppendAndDelete(DuckDBConnection connection)
    {
        using var transaction = connection.BeginTransaction();
        using (var appender = connection.CreateAppender("t"))
        {
            for (var n = 0L; n < 10; n++)
                appender.CreateRow().AppendValue(n).AppendValue("en tekst på over tolv bytes").AppendValue(new[] { "a", null }).EndRow();
        }
    }

    private static (long Process, long Native) Measure(DuckDBConnection connection)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        return (process.WorkingSet64, (long)(System.Numerics.BigInteger)connection.Scalar("SELECT sum(memory_usage_bytes) FROM duckdb_memory()")!);
    }
}
