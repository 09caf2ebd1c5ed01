using System.Diagnostics;
using System.Globalization;
using Analytics.Sources.JsonStat;

namespace Analytics.Benchmarks.JsonStat;

/// <summary>A JSON-stat file to columnar batches: the counterpart of jsonstat-toolkit's toTable in the same layout of output.</summary>
internal static class JsonStatBenchmark
{
    private const int Runs = 5;

    public static int Run(string file)
    {
        var seconds = new List<double>();
        long cells = 0;
        for (var run = 0; run <= Runs; run++)
        {
            var started = Stopwatch.GetTimestamp();
            using var stream = File.OpenRead(file);
            cells = JsonStatReader.Read(stream, Path.GetFileName(file)).ToBatches().Sum(b => (long)b.Rows);
            if (run > 0)
                seconds.Add(Stopwatch.GetElapsedTime(started).TotalSeconds);
        }

        var median = seconds.Order().ElementAt(Runs / 2);
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"cells={cells} median_s={median:F4} cells_per_s={cells / median:F0} peak_mb={process.PeakWorkingSet64 / 1024 / 1024}"));
        return 0;
    }
}
