using System.Diagnostics;
using System.Globalization;
using Analytics.Core;
using Analytics.Pipeline.Analyses;
using Analytics.Pipeline.Configuration;

namespace Analytics.Benchmarks.Analyses;

/// <summary>Every analysis for every municipality of a country, by the code that the commands run, over one opened store.</summary>
internal static class AnalysesBenchmark
{
    private const ulong DrawSeed = 1;
    private const int Horizon = 15;
    private const int YearsAhead = 4;

    /// <summary>Makes the country in a temporary folder, reads it in, and measures each analysis over all municipalities.</summary>
    /// <param name="pipelines">Folder of the definitions.</param>
    /// <param name="output">Where the table goes.</param>
    public static int Run(string pipelines, TextWriter output)
    {
        using var made = new CountryStore(pipelines);
        Print(output, $"{made.Country.Codes.Count} municipalities, {made.Definition.Indicators.Count} indicators, {AnalysisCountry.Years} years, {made.Cells} values");
        Measure(made.Definition, made.Store, made.Country.Codes, output);
        return 0;
    }

    private static void Measure(PipelineDefinition definition, string store, IReadOnlyList<MunicipalityCode> codes, TextWriter output)
    {
        var (started, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        using var opened = AnalysedStore.Open(definition, store, TimeProvider.System);
        (string Name, Action<MunicipalityCode> Run)[] analyses =
        [
            ("need", code => PublishedNeed.Run(opened, code, null)),
            ("gap, to group and country", code => PublishedGap.Run(opened, code, null)),
            ("similar", code => PublishedSimilar.Run(opened, code)),
            ("service", code => PublishedServices.Run(opened, code, null, null)),
            ("forecast", code => PublishedForecasts.Run(opened, code, null, YearsAhead)),
            ("demand, with the projection and its 1000 futures", code => PublishedDemand.Run(opened, code, Horizon, DrawSeed)),
            ("costs", code => PublishedCosts.Run(opened, code, Horizon, [], DrawSeed)),
            ("staffing", code => PublishedStaffing.Run(opened, code, [], DrawSeed)),
            ("sustainability", code => PublishedSustainability.Run(opened, code, DrawSeed)),
        ];
        var spent = new (TimeSpan Clock, TimeSpan Processor)[analyses.Length + 1];
        foreach (var code in codes)
        {
            for (var i = 0; i < analyses.Length; i++)
                spent[i] = Add(spent[i], () => analyses[i].Run(code));
        }

        spent[^1] = Add(spent[^1], () => PublishedOdd.Run(opened, codes, null, isAll: false));
        foreach (var (name, time) in analyses.Select(a => a.Name).Append("odd").Zip(spent))
            Print(output, $"  {name,-50} {time.Clock.TotalSeconds,6:0.0} s  {time.Processor.TotalSeconds,6:0.0} s of processor");
        using var process = Process.GetCurrentProcess();
        Print(output, $"  {"all analyses, opening the store included",-50} {Stopwatch.GetElapsedTime(started).TotalSeconds,6:0.0} s  {(Environment.CpuUsage.TotalTime - used).TotalSeconds,6:0.0} s of processor, peak {process.PeakWorkingSet64 / 1_000_000} MB");
    }

    private static (TimeSpan Clock, TimeSpan Processor) Add((TimeSpan Clock, TimeSpan Processor) spent, Action action)
    {
        var (started, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        action();
        return (spent.Clock + Stopwatch.GetElapsedTime(started), spent.Processor + Environment.CpuUsage.TotalTime - used);
    }

    private static void Print(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
