using System.Diagnostics;
using System.Globalization;
using Analytics.Analysis.Disclosure;
using Analytics.Analysis.Surveys;

namespace Analytics.Benchmarks.Surveys;

/// <summary>Two rounds of 50 000 respondents × 40 items × 300 units in 20 sectors: statistics, differences, disclosure control with its final audit, and a second publication over the first.</summary>
internal static class SurveyBenchmark
{
    private const int Respondents = 50_000;
    private const int Factors = 10;
    private const int ItemsOfFactor = 4;
    private const int Units = 300;
    private const int Sectors = 20;

    public static int Run(TextWriter output)
    {
        var instrument = new SurveyInstrument("benchmark", "Benchmark", ScoreScale.OneToFive, [.. Enumerable.Range(1, Factors).Select(f => new SurveyFactor($"{f}", $"Factor {f}", [.. Enumerable.Range(1, ItemsOfFactor).Select(i => $"{f}_{i}")]))], 0.1);
        SurveyRound[] rounds = [Round(instrument, "2023", 1), Round(instrument, "2025", 2)];
        using var process = Process.GetCurrentProcess();
        process.Refresh();
        var (start, used) = (Stopwatch.GetTimestamp(), process.TotalProcessorTime);
        var first = SurveyStatistics.Of(rounds[1]);
        var statistics = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var one = SurveyPublication.Of([first], new DisclosureRules(), ReleaseLedger.Empty, []);
        var published = Stopwatch.GetElapsedTime(start).TotalSeconds;
        process.Refresh();
        Print(output, $"{Respondents} respondents x {Factors * ItemsOfFactor} items x {Units} units: statistics {statistics:0.00} s, with suppression and audit {published:0.00} s, {(process.TotalProcessorTime - used).TotalSeconds:0.00} s of processor; {Hidden(one)} of {one.Figures.Count} figures hidden, {one.Findings.Count} found by the audit");

        start = Stopwatch.GetTimestamp();
        var two = SurveyPublication.Of([SurveyStatistics.Of(rounds[0]), first], new DisclosureRules(), one.Ledger, []);
        Print(output, $"two rounds with changes, over the ledger of the first: {Stopwatch.GetElapsedTime(start).TotalSeconds:0.00} s; {Hidden(two)} of {two.Figures.Count} figures hidden, {two.Findings.Count} found by the audit; peak {process.PeakWorkingSet64 / 1e6:0} MB");
        return one.Findings.Count + two.Findings.Count == 0 ? 0 : 1;
    }

    private static SurveyRound Round(SurveyInstrument instrument, string name, int seed)
    {
        var random = new Random(seed);

        // One unit in five is too small to be shown, so that there is much to protect.
        int[] counts = [.. Enumerable.Range(0, Units).Select(i => i % 5 == 2 ? random.Next(1, 5) : random.Next(5, 400))];
        counts[0] += Math.Max(0, Respondents - counts.Sum());
        for (var i = 0; counts.Sum() > Respondents; i = (i + 1) % Units)
            counts[i] = counts[i] > 10 ? counts[i] - 5 : counts[i];
        counts[0] += Respondents - counts.Sum();
        var units = counts.Select((n, i) => new SurveyUnit($"Sector {i % Sectors}", $"Unit {i}", n + (n / 3))).ToList();
        int[] unitOf = [.. counts.SelectMany((n, i) => Enumerable.Repeat(i, n))];
        double[] mood = [.. unitOf.Select(_ => random.NextDouble() - 0.5)];
        return SurveyRound.Of(instrument, name, units, unitOf, [.. instrument.Items.Select(_ => Array.ConvertAll(mood, m => random.NextDouble() < 0.03 ? double.NaN : Math.Clamp(Math.Round(4 + m + (2 * random.NextDouble()) - 1), 1, 5)))]);
    }

    private static int Hidden(PublishedSurvey survey) => survey.Figures.Count(f => f.Hidden != HiddenReason.None);

    private static void Print(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
