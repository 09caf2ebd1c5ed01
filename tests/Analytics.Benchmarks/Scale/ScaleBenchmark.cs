using System.Diagnostics;
using System.Globalization;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Exporting;
using Analytics.Pipeline.Running;
using Analytics.Store;

namespace Analytics.Benchmarks.Scale;

/// <summary>From landed files to Parquet and marts for a whole country, and again with nothing new, and with one table changed; then out of the store again.</summary>
internal static class ScaleBenchmark
{
    /// <summary>Makes the tables in a temporary folder and runs three times, then exports.</summary>
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
            Run("all new", folder, config, samples, data);
            Run("nothing new", folder, config, samples, data);
            ScaleCountry.WriteTable(data, 1, edition: 1);
            Run("one table changed", folder, config, samples, data);
            var definition = PipelineDefinition.Load(config);
            Measure("exported as Parquet and csv", () => new StarExport(definition, new ExportOptions(Store(folder), Path.Combine(folder, "export"), [ExportFormat.Parquet, ExportFormat.Csv]), TimeProvider.System, new SilentProgress()).Execute());
            Measure("first page of the largest table over REST", () => FirstPage(definition.Star.Single(t => t.Name == "fact_kostra_cell"), folder));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static StoreLocation Store(string folder) => new(Path.Combine(folder, "store"));

    /// <summary>As serve reads it: 10 000 rows as JSON, with one thread and half a GB.</summary>
    private static void FirstPage(StarTable table, string folder)
    {
        const int Rows = 10_000;
        var question = new StarQuestion(string.Create(CultureInfo.InvariantCulture, $"SELECT * FROM (\n{table.Select}\n)\nORDER BY {table.Order}\nLIMIT {Rows + 1}"), [], table.TextColumns, table.Key, Rows);
        var options = new SessionOptions { Threads = 1, MemoryLimitMegabytes = 512, SpillFolder = Directory.CreateDirectory(Path.Combine(folder, "spill")).FullName };
        StarReader.Read(Store(folder), question, null, options, TimeProvider.System, Stream.Null, default);
    }

    private static void Run(string name, string folder, string config, string samples, string data)
    {
        var result = Measure(name, () => new PipelineRun(PipelineDefinition.Load(config), new RunOptions(Store(folder), Path.Combine(folder, "out"), [samples, data]), TimeProvider.System, new SilentProgress()).Execute());
        foreach (var step in result.Steps)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {step.Step}: {step.Elapsed.TotalSeconds:0.00} s, {step.Detail}"));
    }

    private static void Measure(string name, Action work) => Measure(name, () =>
    {
        work();
        return 0;
    });

    private static T Measure<T>(string name, Func<T> work)
    {
        using var process = Process.GetCurrentProcess();
        var (start, cpu) = (Stopwatch.GetTimestamp(), process.TotalProcessorTime);
        var result = work();
        process.Refresh();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s, {(process.TotalProcessorTime - cpu).TotalSeconds:0.0} s of processor, peak {process.PeakWorkingSet64 / 1_000_000} MB"));
        return result;
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
