// The benchmarks of each room, run by name: dotnet run -c Release --project tests/Analytics.Benchmarks -- NAME [FILE]
using Analytics.Benchmarks.JsonStat;

switch (args)
{
    case ["jsonstat", var file]:
        return JsonStatBenchmark.Run(file);
    default:
        Console.Error.WriteLine("Usage: NAME [FILE], where NAME is jsonstat (a json-stat2 file).");
        return 2;
}
