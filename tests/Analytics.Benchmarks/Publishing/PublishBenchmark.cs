using System.Diagnostics;
using System.Globalization;
using Analytics.Sources.JsonStat;
using Analytics.Store;

namespace Analytics.Benchmarks.Publishing;

/// <summary>From a json-stat file to a published Parquet part: landed, read, written and made visible in the catalogue.</summary>
internal static class PublishBenchmark
{
    private const int Runs = 5;

    public static int Run(string file)
    {
        var folder = Directory.CreateTempSubdirectory("publish-benchmark-").FullName;
        try
        {
            var times = new List<double>();
            long rows = 0;
            for (var run = 0; run <= Runs; run++)
            {
                var start = Stopwatch.GetTimestamp();
                rows = Publish(file, Path.Combine(folder, run.ToString(CultureInfo.InvariantCulture)));
                times.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
            }

            var warm = times.Skip(1).Order().ToList();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"rows={rows} first_s={times[0]:0.000} median_s={warm[Runs / 2]:0.000} peak_mb={Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000}"));
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
        var catalogue = SqliteCatalogue.Open(folder, TimeProvider.System);
        var bytes = File.ReadAllBytes(file);
        var landed = new Landing(folder, catalogue, TimeProvider.System).Land(bytes, ".json");
        var dataset = JsonStatReader.Read(bytes, file);
        var part = new PartWriter(folder).Write(DatasetName.Raw("benchmark"), dataset.ToBatches());
        catalogue.Publish([new PartRegistration(part, "benchmark") { Vintage = landed.Vintage, LandedHash = landed.Hash, SourceUpdated = dataset.Updated }]);
        return part.Rows;
    }
}
