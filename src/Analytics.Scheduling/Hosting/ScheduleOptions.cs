using Analytics.Store;

namespace Analytics.Scheduling.Hosting;

/// <summary>Where the schedule reads and writes.</summary>
/// <param name="Config">Folder of the pipeline definitions.</param>
/// <param name="Store">The store; with a database, several nodes share the schedule.</param>
/// <param name="Out">Folder for what is rendered before it is published.</param>
/// <param name="Data">Folders of the municipalities' own files.</param>
public sealed record ScheduleOptions(string Config, StoreLocation Store, string Out, IReadOnlyList<string> Data)
{
    /// <summary>A server that stands in for SSB and KLASS; null for the addresses of services.yaml.</summary>
    public Uri? Server { get; init; }

    /// <summary>The program that runs a notebook's cells, with its arguments; none where no notebooks are run.</summary>
    public IReadOnlyList<string> NotebookKernel { get; init; } = [];

    /// <summary>The node's name, unique among the nodes of a store; the machine's name and the process by default.</summary>
    public string Node { get; init; } = FormattableString.Invariant($"{Environment.MachineName}-{Environment.ProcessId}");

    /// <summary>How often problems are looked for, schedule.yaml is read again, and a sign of life is given.</summary>
    public TimeSpan WatchEvery { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a node of a cluster may be silent before others take its jobs over.</summary>
    public TimeSpan NodeSilence { get; init; } = TimeSpan.FromSeconds(30);
}
