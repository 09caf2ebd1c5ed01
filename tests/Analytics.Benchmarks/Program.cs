// The benchmarks of each room, run by name: dotnet run -c Release --project tests/Analytics.Benchmarks -- NAME [FILE]
Console.Error.WriteLine("Usage: NAME [FILE]; no benchmark is registered yet.");
return 2;
