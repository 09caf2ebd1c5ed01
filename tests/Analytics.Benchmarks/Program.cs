// The benchmarks of each room, run by name: dotnet run -c Release --project tests/Analytics.Benchmarks -- NAME [FILE]
using Analytics.Benchmarks.DuckDb;

switch (args.FirstOrDefault())
{
    case "duckdb":
        return DuckDbBenchmark.Run(Console.Out);
    default:
        Console.Error.WriteLine("Usage: NAME [FILE]; names: duckdb.");
        return 2;
}
