using System.Diagnostics;
using System.Globalization;
using Analytics.Analysis.Demography.Flows;
using Analytics.Analysis.Demography.Paths;
using Analytics.Core;

namespace Analytics.Benchmarks.Cohorts;

/// <summary>The deterministic and the random year loop, in turn with the NumPy script of the same inputs when its path is given.</summary>
internal static class CohortBenchmark
{
    private const int Runs = 15;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);

    private static readonly Year First = new(2026);

    public static int Run(TextWriter output, string? script)
    {
        var country = Country(CohortInputs.Closed with { ExtraFlows = SexAgeValues.Uniform(0.3) });
        var pooled = Country(CohortInputs.Closed with { OutProbability = SexAgeValues.Uniform(0.04), EmigrationProbability = SexAgeValues.Uniform(0.005), Immigration = SexAgeValues.Uniform(0.1) });
        Compare(output, "deterministic, 357 areas x 30 years, net migration as the script's", () => Again(country), script, "deterministic");
        var newest = Country(CohortInputs.Closed with { ExtraFlows = SexAgeValues.Uniform(0.3) }, KeptYears.Newest);
        Compare(output, "  the same, keeping the newest year alone as the script does", () => Again(newest), script, "deterministic");
        Compare(output, "deterministic, 357 areas x 30 years, moves through the pool", () => Again(pooled), script, "deterministic");
        var before = GC.GetAllocatedBytesForCurrentThread();
        Again(country);
        output.WriteLine($"  allocated in the years: {GC.GetAllocatedBytesForCurrentThread() - before} bytes");

        Compare(output, "random, one municipality of 1 400 x 1 000 paths x 30 years", () => Simulate(CohortInputs.Inhabitants, LevelShocks.None), script, "stochastic");
        Compare(output, "random, the same with uncertain levels", () => Simulate(CohortInputs.Inhabitants, Uncertain), script, "stochastic");
        output.WriteLine($"  allocated for 30 years: {Allocated(30)} bytes; for 60: {Allocated(60)} bytes; kept of a year: {1000 * 5 * sizeof(int)} bytes");
        All(output, "random, 357 municipalities of Norway's sizes", LevelShocks.None);
        All(output, "random, the same with uncertain levels", Uncertain);
        using var process = Process.GetCurrentProcess();
        output.WriteLine($"peak memory: {process.PeakWorkingSet64 / 1024 / 1024} MB");
        return 0;
    }

    private static LevelShocks Uncertain { get; } = new()
    {
        Migration = new LevelShock { SigmaLevel = 0.1, SigmaYear = 0.15, Autocorrelation = 0.5 },
        Fertility = new LevelShock { SigmaLevel = 0.05, SigmaWalk = 0.02 },
        Mortality = new LevelShock { SigmaLevel = 0.06, SigmaWalk = 0.01 },
    };

    private static CountryProjection Country(YearFlows flows, KeptYears kept = KeptYears.All)
    {
        var shares = InShares.OfWeights([.. Enumerable.Repeat(SexAgeValues.One, CohortInputs.Areas)]);
        var year = new CountryYear([.. Enumerable.Repeat(flows, CohortInputs.Areas)], shares);
        return new CountryProjection([.. Enumerable.Repeat(CohortInputs.Population(5000), CohortInputs.Areas)], [.. Enumerable.Repeat(year, CohortInputs.Years)], kept: kept);
    }

    private static void Again(CountryProjection country)
    {
        country.Restart();
        country.Run();
    }

    private static PathEnsemble Simulate(int inhabitants, LevelShocks shocks, string area = "", int years = CohortInputs.Years)
    {
        var flows = CohortInputs.Open(inhabitants);
        return PathSimulator.Simulate(
            CohortInputs.Population(inhabitants), First, [.. Enumerable.Repeat(flows, years)], new PathSettings(1) { Paths = CohortInputs.Paths, Area = area, Shocks = shocks });
    }

    // Other programs take time from the clock, and hardly any from the processors' own count.
    private static void All(TextWriter output, string what, LevelShocks shocks)
    {
        var (started, before) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var total = 0.0;
        for (var area = 0; area < CohortInputs.Areas; area++)
        {
            var paths = Simulate(CohortInputs.Sizes[area], shocks, $"{area}");
            total += paths.Quantile(paths.Groups[0], First.Plus(CohortInputs.Years), 0.5);
        }

        if (total == 0)
            throw new InvalidOperationException("Nobody is left in the country.");
        Print(output, what, Stopwatch.GetElapsedTime(started).TotalSeconds);
        Print(output, "  of the processors", (Environment.CpuUsage.TotalTime - before).TotalSeconds);
    }

    private static long Allocated(int years)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        Simulate(CohortInputs.Inhabitants, LevelShocks.None, years: years);
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }

    private static void Compare(TextWriter output, string what, Action action, string? script, string mode)
    {
        var (own, numpy) = (new List<double>(), new List<double>());
        // The runtime compiles what runs often once more, a tenth of a second after it has seen that.
        for (var warm = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(warm) < WarmUp;)
            action();
        for (var run = 0; run < Runs; run++)
        {
            var started = Stopwatch.GetTimestamp();
            action();
            own.Add(Stopwatch.GetElapsedTime(started).TotalSeconds);
            if (script is not null && run % 5 == 0)
                numpy.Add(NumPy(script, mode));
        }

        Print(output, what, Median(own));
        if (numpy.Count > 0)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  NumPy in turn: {Median(numpy):0.0000} s, {Median(numpy) / Median(own):0.0} times as long"));
    }

    private static double NumPy(string script, string mode)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("COHORT_PYTHON") ?? "python3", [script, mode]) { RedirectStandardOutput = true };
        start.Environment.Remove("OPENBLAS_CORETYPE");
        start.Environment.Remove("OPENBLAS_L2_SIZE");
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start; set COHORT_PYTHON to a Python with NumPy.");
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        const string mark = "median_s=";
        var at = text.IndexOf(mark, StringComparison.Ordinal);
        return at >= 0
            ? double.Parse(text.AsSpan(at + mark.Length).Trim(), NumberStyles.Float, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"{script} printed no {mark}; found \"{text}\". Set COHORT_PYTHON to a Python with NumPy.");
    }

    private static double Median(List<double> seconds) => seconds.Order().ElementAt(seconds.Count / 2);

    private static void Print(TextWriter output, string what, double seconds) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {seconds:0.0000} s"));
}
