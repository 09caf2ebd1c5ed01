// The benchmarks of each room, run by name: dotnet run -c Release --project tests/Analytics.Benchmarks -- NAME [FILE]
using Analytics.Benchmarks.Store;

switch (args.FirstOrDefault())
{
    case "store":
        StoreBenchmark.Run();
        return 0;
    default:
        Console.Error.WriteLine("Usage: NAME [FILE]; the names are: store.");
        return 2;
}
