// The benchmarks of each room, run by name: dotnet run -c Release --project tests/Analytics.Benchmarks -- NAME [FILE]
using System.Globalization;
using Analytics.Benchmarks.Analyses;
using Analytics.Benchmarks.Cohorts;
using Analytics.Benchmarks.DuckDb;
using Analytics.Benchmarks.Editing;
using Analytics.Benchmarks.Forecasts;
using Analytics.Benchmarks.JsonStat;
using Analytics.Benchmarks.Publishing;
using Analytics.Benchmarks.Scale;
using Analytics.Benchmarks.Store;
using Analytics.Benchmarks.Surveys;

switch (args)
{
    case ["analyses"]:
        return AnalysesBenchmark.Run("pipelines", Console.Out);
    case ["cohort", .. var script]:
        return CohortBenchmark.Run(Console.Out, script is [var path] ? path : null);
    case ["duckdb"]:
        return DuckDbBenchmark.Run(Console.Out);
    case ["forecast", var file, .. var newest]:
        return ForecastBenchmark.Run(file, newest is [var values] ? int.Parse(values, CultureInfo.InvariantCulture) : int.MaxValue, Console.Out);
    case ["jsonstat", var file]:
        return JsonStatBenchmark.Run(file);
    case ["nodes", var program, .. var reports]:
        return NodesBenchmark.Run("pipelines", program, reports is [var many] ? int.Parse(many, CultureInfo.InvariantCulture) : 100, Console.Out);
    case ["odd"]:
        return EditingBenchmark.Run(Console.Out);
    case ["publish", var file, .. var runs]:
        return PublishBenchmark.Run(file, runs is [var number] ? int.Parse(number, CultureInfo.InvariantCulture) : 5);
    case ["reports"]:
        return ReportsBenchmark.Run("pipelines", Console.Out);
    case ["scale", .. var tables]:
        return ScaleBenchmark.Run("pipelines", "data-samples", tables is [var count] ? int.Parse(count, CultureInfo.InvariantCulture) : 200);
    case ["store"]:
        return StoreBenchmark.Run(Console.Out);
    case ["survey"]:
        return SurveyBenchmark.Run(Console.Out);
    default:
        Console.Error.WriteLine("Usage: analyses | cohort [NUMPY_SCRIPT] | duckdb | forecast FILE [NEWEST] | jsonstat FILE | nodes ANALYTICS_DLL [REPORTS] | odd | publish FILE [RUNS] | reports | scale [TABLES] | store | survey");
        return 2;
}
