using System.Diagnostics;
using System.Globalization;
using Analytics.Benchmarks.Analyses;
using Analytics.Pipeline.Keeping;
using Analytics.Store;
using Analytics.Store.Operations;
using Analytics.Testing;
using Analytics.Testing.Postgres;

namespace Analytics.Benchmarks.Publishing;

/// <summary>Many municipalities' reports, rendered by one, two and three nodes of the schedule over one PostgreSQL and one folder. Each node does one job at a time.</summary>
internal static class NodesBenchmark
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    /// <summary>Makes the country, and lets the nodes render.</summary>
    /// <param name="pipelines">Folder of the definitions.</param>
    /// <param name="program">The command's <c>analytics.dll</c>.</param>
    /// <param name="reports">How many municipalities.</param>
    /// <param name="output">Where the figures go.</param>
    public static int Run(string pipelines, string program, int reports, TextWriter output)
    {
        using var made = new CountryStore(pipelines);
        using var folder = new TemporaryFolder();
        var config = folder.Combine("pipelines");
        FolderCopy.Make(pipelines, config);
        var codes = made.Country.Codes.Take(reports).Select(c => $"\"{c}\"");
        File.WriteAllText(Path.Combine(config, "schedule.yaml"), $$"""
            at_once: 1
            municipalities: [{{string.Join(", ", codes)}}]
            events:
              - id: H1
                title: Hundre rapporter
                at: ["0 0 3 1 1 ?"]
                for: each
                steps: [{ do: render, formats: [html] }]
            """);
        var backup = folder.Combine("country.zip");
        new StoreBackup(made.Store, TimeProvider.System).Write(backup);
        var alone = 0.0;
        foreach (var nodes in new[] { 1, 2, 3 })
        {
            var seconds = Measure(nodes, reports, program, config, backup, folder.Combine(string.Create(CultureInfo.InvariantCulture, $"nodes-{nodes}")));
            alone = nodes == 1 ? seconds : alone;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{nodes} node(s): {reports} reports in {seconds:0.0} s, {60 * reports / seconds:0} a minute, {alone / seconds:0.00} times one node"));
        }

        return 0;
    }

    private static double Measure(int nodes, int reports, string program, string config, string backup, string folder)
    {
        var store = new StoreLocation(Path.Combine(folder, "store"), PostgresServer.Shared.NewDatabase());
        new StoreRestore(store, TimeProvider.System).Restore(backup, replace: false);
        string[] places = ["--config", config, "--store", store.Folder, "--out", Path.Combine(folder, "out"), "--data", Directory.CreateDirectory(Path.Combine(folder, "data")).FullName, "--database", store.Database!];
        var log = StoreDatabase.Open(store, TimeProvider.System).Occurrences;
        var running = Enumerable.Range(1, nodes).Select(n => Start(program, ["schedule", .. places, "--node", string.Create(CultureInfo.InvariantCulture, $"node-{n}"), "--quiet"])).ToList();
        try
        {
            Until(() => log.Nodes().Count == nodes);
            var started = Stopwatch.GetTimestamp();
            using (var asked = Start(program, ["schedule", "run", "H1", .. places]))
                asked.WaitForExit();
            Until(() => log.List("H1").Count(o => o.State == OccurrenceState.Done) == reports);
            return Stopwatch.GetElapsedTime(started).TotalSeconds;
        }
        finally
        {
            foreach (var node in running)
            {
                node.Kill();
                node.WaitForExit();
                node.Dispose();
            }
        }
    }

    private static Process Start(string program, IEnumerable<string> arguments) => Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments]))!;

    private static void Until(Func<bool> isSo)
    {
        for (var waited = Stopwatch.StartNew(); !isSo(); Thread.Sleep(100))
        {
            if (waited.Elapsed > Patience)
                throw new TimeoutException("The nodes were not done in time; what they said stands above.");
        }
    }
}
