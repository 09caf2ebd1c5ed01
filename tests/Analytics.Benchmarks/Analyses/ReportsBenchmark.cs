using System.Diagnostics;
using System.Globalization;
using Analytics.Benchmarks.Scale;
using Analytics.Pipeline.Running;
using Analytics.Reporting;

namespace Analytics.Benchmarks.Analyses;

/// <summary>The report of every municipality of a made country, as <c>analytics report --all</c> renders them.</summary>
internal static class ReportsBenchmark
{
    /// <summary>Makes the country, and renders the page of each municipality.</summary>
    /// <param name="pipelines">Folder of the definitions.</param>
    /// <param name="output">Where the figures go.</param>
    public static int Run(string pipelines, TextWriter output)
    {
        using var made = new CountryStore(pipelines);
        var definition = made.Definition with { Municipality = made.Definition.Municipality.For(made.Country.Codes[0]) };
        var (started, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var files = new ReportRun(definition, new ReportRequest(made.Store, made.Out, [ReportFormat.Html]) { All = true }, TimeProvider.System, new SilentProgress()).Execute();
        using var process = Process.GetCurrentProcess();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{files.Count} reports, {files.Sum(f => f.Bytes) / 1_000_000} MB: {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s, {(Environment.CpuUsage.TotalTime - used).TotalSeconds:0.0} s of processor, peak {process.PeakWorkingSet64 / 1_000_000} MB"));
        return 0;
    }
}
