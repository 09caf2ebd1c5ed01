using System.Diagnostics;
using System.Globalization;
using Analytics.Analysis.Editing;
using Analytics.Analysis.Forecasting;
using Analytics.Core;
using Analytics.Testing;
using Analytics.Testing.Injection;

namespace Analytics.Benchmarks.Editing;

/// <summary>How many errors that are put into real tables are found, what else is suspected, and how long it takes.</summary>
internal static class EditingBenchmark
{
    private const double Share = 0.02;
    private const int Seeds = 20;

    public static int Run(TextWriter output)
    {
        if (SharedFolder.MissingReason is { } missing)
        {
            output.WriteLine(missing);
            return 3;
        }

        foreach (var (name, read) in RealFigures.All)
        {
            var figures = read();
            foreach (var newestOnly in new[] { true, false })
            {
                foreach (var perThousand in new[] { 1, 5 })
                {
                    var started = Stopwatch.GetTimestamp();
                    var untouched = DetectionTable.Of(figures, 0, newestOnly, [1], perThousand);
                    var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
                    var table = DetectionTable.Of(figures, Share, newestOnly, Enumerable.Range(1, Seeds), perThousand);
                    Print(output, $"{name} ({figures.Count} figures, {figures.Sum(f => f.Municipalities.Count)} series), {(newestOnly ? "newest year" : "all years")}, {perThousand} in 1000: untouched {untouched.Suspected} of {untouched.Judged} suspected, {untouched.ExpectedFalseAlarms:0.0} expected ({seconds:0.00} s); precision {100 * table.Precision:0} %");
                    Print(output, $"  found of {table.Rows[^1].Injected} (named right): {string.Join(", ", table.Rows.Select(r => $"{r.Kind} {100 * r.Recall:0} ({100.0 * r.Named / r.Injected:0})"))}");
                }
            }
        }

        output.WriteLine(BrokenSums.Of(RealFigures.StrandSums()));
        Speed(output);
        return 0;
    }

    /// <summary>As much as a whole country's catalogue, invented.</summary>
    private static void Speed(TextWriter output)
    {
        const int Municipalities = 357;
        const int Figures = 80;
        const int Years = 10;
        var random = new Random(1);
        List<ReportedFigure> figures =
        [
            .. Enumerable.Range(0, Figures).Select(f => new ReportedFigure(
                f.ToString(CultureInfo.InvariantCulture),
                0,
                IndicatorBounds.None,
                [.. Enumerable.Range(0, Municipalities).Select(m => new ReportedSeries(new RegionCode((1000 + m).ToString(CultureInfo.InvariantCulture)), $"EKG{m % 17:00}", 1000 + m, [.. Enumerable.Range(0, Years).Select(y => new ReportedValue(new Year(2015 + y), Measure.Of(random.Next(9000, 11_000))))]))],
                [])),
        ];
        foreach (var scope in new[] { EditingScope.All, new EditingScope(null, new Year(2015 + Years - 1), null) })
        {
            using var process = Process.GetCurrentProcess();
            var used = process.TotalProcessorTime;
            var started = Stopwatch.GetTimestamp();
            var judged = figures.AsParallel().Sum(f => SuspicionFinder.Find(f, scope).Judged);
            var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
            process.Refresh();
            Print(output, $"{Municipalities} municipalities, {Figures} figures, {Years} years, invented: {judged} judged in {seconds:0.0} s, {(process.TotalProcessorTime - used).TotalSeconds:0.0} s of processor");
        }
    }

    private static void Print(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
