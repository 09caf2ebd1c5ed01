// The benchmarks of each room, run by name: dotnet run -c Release --project tests/Analytics.Benchmarks -- NAME [FILE]
using Analytics.Benchmarks.DuckDb;
using Analytics.Benchmarks.Store;

switch (args.FirstOrDefault())
{
    case "duckdb":
        return DuckDbBenchmark.Run(Console.Out);
    case "store":
        return StoreBenchmark.Run(Console.Out);
    default:
        Console.Error.WriteLine("Usage: NAME [FILE]; names: duckdb, store.");
        return 2;
}
