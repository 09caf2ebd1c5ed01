using System.Diagnostics;
using System.Globalization;
using DuckDB.NET.Data;

namespace Analytics.Benchmarks.DuckDb;

/// <summary>How long a million rows of (int, varchar, double) take in through the appender and out through the reader.</summary>
internal static class DuckDbBenchmark
{
    private const int Rows = 1_000_000;
    private const int Rounds = 7;

    public static int Run(TextWriter output)
    {
        var codes = Enumerable.Range(0, 1000).Select(n => $"K-{n:0000}").ToArray();
        var names = Enumerable.Range(0, 1000).Select(n => $"Indikator nummer {n} på bokmål").ToArray();
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        Print(output, "append, varchar of 6 bytes", Measure(() => Append(connection, codes)));
        Print(output, "read,   varchar of 6 bytes", Measure(() => Read(connection, streaming: false)));
        Print(output, "read,   the same, streamed", Measure(() => Read(connection, streaming: true)));
        Print(output, "append, varchar of 28-31 bytes", Measure(() => Append(connection, names)));
        Print(output, "read,   varchar of 28-31 bytes", Measure(() => Read(connection, streaming: false)));
        return 0;
    }

    private static void Append(DuckDBConnection connection, string[] texts)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "CREATE OR REPLACE TABLE observation (n INTEGER, text VARCHAR, value DOUBLE)";
        command.ExecuteNonQuery();
        using var appender = connection.CreateAppender("observation");
        for (var n = 0; n < Rows; n++)
            appender.CreateRow().AppendValue(n).AppendValue(texts[n % texts.Length]).AppendValue(n * 0.5).EndRow();
    }

    private static void Read(DuckDBConnection connection, bool streaming)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT n, text, value FROM observation";
        command.UseStreamingMode = streaming;
        using var reader = command.ExecuteReader();
        var rows = 0;
        var sum = 0.0;
        var characters = 0L;
        while (reader.Read())
        {
            sum += reader.GetInt32(0) + reader.GetDouble(2);
            characters += reader.GetString(1).Length;
            rows++;
        }

        if (rows != Rows || characters == 0 || sum <= 0)
            throw new InvalidOperationException($"{rows} rows were read, and {Rows} appended.");
    }

    // On a machine that does other work too, the processor time tells more than the clock.
    private static (double Clock, double Processor) Measure(Action action)
    {
        action();
        var clock = new double[Rounds];
        var processor = new double[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            var used = Environment.CpuUsage.TotalTime;
            var start = Stopwatch.GetTimestamp();
            action();
            clock[round] = Stopwatch.GetElapsedTime(start).TotalSeconds;
            processor[round] = (Environment.CpuUsage.TotalTime - used).TotalSeconds;
        }

        Array.Sort(clock);
        Array.Sort(processor);
        return (clock[Rounds / 2], processor[Rounds / 2]);
    }

    private static void Print(TextWriter output, string what, (double Clock, double Processor) median) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{Rows} rows, {what}: median of {Rounds}: {median.Clock:0.000} s ({median.Processor:0.000} s of processor)"));
}
