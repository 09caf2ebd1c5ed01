using System.Diagnostics;
using System.Globalization;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Running;

namespace Analytics.Benchmarks.Scale;

/// <summary>From landed files to Parquet and marts for a whole country, and again with nothing new, and with one table changed.</summary>
internal static class ScaleBenchmark
{
    /// <summary>Makes the tables in a temporary folder and runs three times.</summary>
    public static int Run(string pipelines, string samples, int tables)
    {
        var folder = Directory.CreateTempSubdirectory("scale-benchmark-").FullName;
        try
        {
            var config = Path.Combine(folder, "pipelines");
            Copy(pipelines, config);
            ScaleCountry.WriteSources(Path.Combine(config, "sources"), tables);
            var data = Directory.CreateDirectory(Path.Combine(folder, "data")).FullName;
            for (var number = 1; number <= tables; number++)
                ScaleCountry.WriteTable(data, number, edition: 0);

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{tables} tables, {(long)tables * ScaleCountry.Cells} cells"));
            Measure("all new", folder, config, samples, data);
            Measure("nothing new", folder, config, samples, data);
            ScaleCountry.WriteTable(data, 1, edition: 1);
            Measure("one table changed", folder, config, samples, data);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Measure(string name, string folder, string config, string samples, string data)
    {
        using var process = Process.GetCurrentProcess();
        var (start, cpu) = (Stopwatch.GetTimestamp(), process.TotalProcessorTime);
        var options = new RunOptions(Path.Combine(folder, "store"), Path.Combine(folder, "out"), [samples, data]);
        var result = new PipelineRun(PipelineDefinition.Load(config), options, TimeProvider.System, new SilentProgress()).Execute();
        process.Refresh();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s, {(process.TotalProcessorTime - cpu).TotalSeconds:0.0} s of processor, peak {process.PeakWorkingSet64 / 1_000_000} MB"));
        foreach (var step in result.Steps)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {step.Step}: {step.Elapsed.TotalSeconds:0.00} s, {step.Detail}"));
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
