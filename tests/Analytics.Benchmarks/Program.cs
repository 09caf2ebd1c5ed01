// The benchmarks of each room, run by name: dotnet run -c Release --project tests/Analytics.Benchmarks -- NAME [FILE]
using Analytics.Benchmarks.DuckDb;
using Analytics.Benchmarks.JsonStat;
using Analytics.Benchmarks.Publishing;
using Analytics.Benchmarks.Store;

switch (args)
{
    case ["duckdb"]:
        return DuckDbBenchmark.Run(Console.Out);
    case ["jsonstat", var file]:
        return JsonStatBenchmark.Run(file);
    case ["publish", var file]:
        return PublishBenchmark.Run(file);
    case ["store"]:
        return StoreBenchmark.Run(Console.Out);
    default:
        Console.Error.WriteLine("Usage: duckdb | jsonstat FILE | publish FILE | store");
        return 2;
}
