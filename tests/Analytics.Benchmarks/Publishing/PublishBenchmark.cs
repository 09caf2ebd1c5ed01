using System.Diagnostics;
using System.Globalization;
using Analytics.Sources.JsonStat;
using Analytics.Store;

namespace Analytics.Benchmarks.Publishing;

/// <summary>From a json-stat file to published Parquet: landed, read, written and made visible in the catalogue.</summary>
internal static class PublishBenchmark
{
    /// <summary>Publishes the file once to warm up, and then <paramref name="runs"/> times; with 0 runs only the first, as a command would do it.</summary>
    public static int Run(string file, int runs)
    {
        var folder = Directory.CreateTempSubdirectory("publish-benchmark-").FullName;
        try
        {
            var times = new List<double>();
            long rows = 0;
            for (var run = 0; run <= runs; run++)
            {
                var start = Stopwatch.GetTimestamp();
                rows = Publish(file, Path.Combine(folder, run.ToString(CultureInfo.InvariantCulture)));
                times.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
            }

            var warm = times.Skip(runs == 0 ? 0 : 1).Order().ToList();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"rows={rows} first_s={times[0]:0.000} median_s={warm[warm.Count / 2]:0.000} peak_mb={Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000}"));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static long Publish(string file, string store)
    {
        var folder = StoreFolder.Open(store);
        var catalogue = StoreDatabase.Open(folder.Path, TimeProvider.System).Catalogue;
        var bytes = File.ReadAllBytes(file);
        var landing = Task.Run(() => new Landing(folder, catalogue, TimeProvider.System).Land(bytes, ".json"));
        var dataset = JsonStatReader.Read(bytes, file);
        var parts = new PartWriter(folder).WriteInParts(DatasetName.Raw("benchmark"), dataset.ToBatches());
        var landed = landing.GetAwaiter().GetResult();
        catalogue.Publish(parts.Select((part, i) => new PartRegistration(part, "benchmark")
        {
            Partition = i.ToString(CultureInfo.InvariantCulture),
            Vintage = landed.Vintage,
            LandedHash = landed.Hash,
            SourceUpdated = dataset.Updated,
        }));
        return parts.Sum(p => p.Rows);
    }
}
