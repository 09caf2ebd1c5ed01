using System.Diagnostics;
using System.Globalization;
using Analytics.Analysis.Forecasting;
using Analytics.Core;

namespace Analytics.Benchmarks.Forecasts;

/// <summary>Time and mean sMAPE of the product's forecast, its methods and its intervals over series with held-back values, such as M3's 645 yearly ones.</summary>
internal static class ForecastBenchmark
{
    private const int Runs = 5;
    private const int FirstYear = 1900;

    /// <param name="file">Comma-separated, with the history in the fourth column and the held-back values in the fifth, blanks between values.</param>
    /// <param name="newest">Use this many of the newest values, as indicators of municipalities have few.</param>
    /// <param name="output">Where the table goes.</param>
    public static int Run(string file, int newest, TextWriter output)
    {
        List<(KnownValue[] Known, double[] Outcome)> series =
        [
            .. File.ReadLines(file).Skip(1).Select(line => line.Split(',')).Select(cells => (Known([.. Numbers(cells[3]).TakeLast(newest)]), Numbers(cells[4]))),
        ];
        var (seconds, processor) = (new List<double>(), new List<double>());
        using var process = Process.GetCurrentProcess();
        List<IndicatorForecast> forecasts = [];
        for (var run = 0; run < Runs; run++)
        {
            var started = Stopwatch.GetTimestamp();
            process.Refresh();
            var used = process.TotalProcessorTime;
            forecasts = [.. series.Select(s => Forecaster.Forecast(s.Known, IndicatorBounds.None, s.Outcome.Length).Value!)];
            seconds.Add(Stopwatch.GetElapsedTime(started).TotalSeconds);
            process.Refresh();
            processor.Add((process.TotalProcessorTime - used).TotalSeconds);
        }

        Print(output, $"{series.Count} series, forecast with intervals, {Runs} runs: first {seconds[0]:0.00} s ({processor[0]:0.00} s of processor), median {seconds.Order().ElementAt(Runs / 2):0.00} s ({processor.Order().ElementAt(Runs / 2):0.00} s)");
        output.WriteLine("method      sMAPE    odd   even");
        foreach (var method in ForecastMethods.All)
            Errors(output, method.Code, [.. series.Select(s => Smape(method.Forecast(new YearlySeries(s.Known), s.Outcome.Length), s.Outcome))]);
        Errors(output, "chosen", [.. forecasts.Zip(series, (f, s) => Smape([.. f.Years.Select(y => y.Value)], s.Outcome))]);
        output.WriteLine("years ahead   80 % held   95 % held");
        for (var h = 0; h < series[0].Outcome.Length; h++)
            Print(output, $"{h + 1,11}   {100 * forecasts.Zip(series, (f, s) => f.Years[h].Interval80.Contains(s.Outcome[h]) ? 1.0 : 0).Average(),9:0.0}   {100 * forecasts.Zip(series, (f, s) => f.Years[h].Interval95.Contains(s.Outcome[h]) ? 1.0 : 0).Average(),9:0.0}");
        return 0;
    }

    private static KnownValue[] Known(double[] values) => [.. values.Select((value, i) => new KnownValue(new Year(FirstYear + i), value))];

    private static double[] Numbers(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => double.Parse(n, CultureInfo.InvariantCulture))];

    private static double Smape(double[] forecast, double[] outcome) => forecast.Zip(outcome, (f, a) => 200 * Math.Abs(f - a) / (Math.Abs(a) + Math.Abs(f))).Average();

    private static void Errors(TextWriter output, string code, double[] smape) =>
        Print(output, $"{code,-10} {smape.Average(),6:0.00} {smape.Where((_, i) => i % 2 == 0).Average(),6:0.00} {smape.Where((_, i) => i % 2 == 1).Average(),6:0.00}");

    private static void Print(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
