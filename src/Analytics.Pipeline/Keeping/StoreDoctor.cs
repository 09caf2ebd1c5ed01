using System.Data.Common;
using System.Globalization;
using System.Runtime.InteropServices;
using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Editions;
using Analytics.Pipeline.Publishing;
using Analytics.Store;
using Analytics.Store.Operations;
using DuckDB.NET.Data;

namespace Analytics.Pipeline.Keeping;

/// <summary>Looks at everything that an installation needs, and says what to do.</summary>
/// <param name="config">The folder of the pipeline definitions.</param>
/// <param name="location">The store.</param>
/// <param name="clock">What ages are counted to.</param>
public sealed class StoreDoctor(string config, StoreLocation location, TimeProvider clock)
{
    private const int MostFiles = 20;
    private const long LeastSpace = 200_000_000;
    private const long LittleSpace = 2_000_000_000;

    private static readonly TimeSpan LongWriting = TimeSpan.FromHours(6);

    // Three signs of life that did not come: a node gives one in five minutes.

    /// <summary>Looks.</summary>
    /// <param name="deep">Also read every file, and the catalogue's own pages.</param>
    /// <returns>A line a thing, and a further line for each damaged file.</returns>
    public IReadOnlyList<DoctorLine> Examine(bool deep)
    {
        var lines = new List<DoctorLine>();
        Look("program", Programs);
        Look("definitions", Definitions);
        Look("retention", Retention);
        if (!Directory.Exists(location.Folder))
        {
            lines.Add(new DoctorLine("store", DoctorState.Error, $"there is no folder {Path.GetFullPath(location.Folder)}", "Give the store's folder with --store DIR, or make one: analytics run"));
            return lines;
        }

        Look("disk", Disk);
        StoreDatabase? store = null;
        Look("catalogue", () =>
        {
            store = StoreDatabase.Open(location, clock, TimeSpan.FromSeconds(5));
            return [new DoctorLine("catalogue", DoctorState.Ok, FormattableString.Invariant($"version {StoreDatabase.CatalogueVersion} in {(store.IsShared ? "PostgreSQL, " : "SQLite, ")}{store.CataloguePlace}"))];
        });
        Look("editions", Shelves);
        if (store is not { } opened)
            return lines;
        Look("files", () => Files(opened, deep));
        Look("writer", () => Writer(opened));
        Look("schedule", () => Schedule(opened.Occurrences.Nodes()));
        Look("alerts", () => Alerts(opened.Alerts.List()));
        return lines;

        void Look(string subject, Func<IEnumerable<DoctorLine>> look)
        {
            try
            {
                lines.AddRange(look());
            }
            catch (AnalyticsException e)
            {
                lines.Add(new DoctorLine(subject, DoctorState.Error, $"{e.Place}: {e.Found}", e.NextStep));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or DbException or DllNotFoundException)
            {
                lines.Add(new DoctorLine(subject, DoctorState.Error, e.Message, "Check the rights of the folder and the installation, and run again."));
            }
        }
    }

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private static IEnumerable<DoctorLine> Alerts(IReadOnlyList<Alert> standing) => standing.Count == 0
        ? [new DoctorLine("alerts", DoctorState.Ok, "none stands")]
        : standing.Select(a => new DoctorLine("alerts", DoctorState.Warning, $"{a.Problem} since {Time(a.Since)}: {a.Message}", "Do what the message says; it heals by itself when the problem is over."));

    private IEnumerable<DoctorLine> Programs()
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        yield return new DoctorLine("program", DoctorState.Ok, $"analytics {typeof(StoreDoctor).Assembly.GetName().Version}, {RuntimeInformation.FrameworkDescription}, DuckDB {connection.ServerVersion}, {RuntimeInformation.RuntimeIdentifier}");
    }

    private IEnumerable<DoctorLine> Definitions()
    {
        var definition = PipelineDefinition.Load(config);
        yield return new DoctorLine("definitions", DoctorState.Ok, FormattableString.Invariant($"{config}: municipality {definition.Municipality.Municipality}, {definition.Sources.Count} sources, {definition.Indicators.Count} indicators"));
    }

    private IEnumerable<DoctorLine> Retention()
    {
        var rules = RetentionRules.Load(config);
        yield return new DoctorLine("retention", DoctorState.Ok, FormattableString.Invariant(
            $"retired parts {rules.RetiredParts.TotalDays} days, landed files {(rules.Landed is { } landed ? FormattableString.Invariant($"{landed.TotalDays} days") : "for ever")}, drafts {rules.DraftPublications.TotalDays} days, notebook caches {rules.NotebookCaches.TotalDays} days, editions for ever"));
    }

    private IEnumerable<DoctorLine> Disk()
    {
        var free = new DriveInfo(Path.GetFullPath(location.Folder)).AvailableFreeSpace;
        var found = FormattableString.Invariant($"{free / 1e9:0.0} GB free where the store is");
        yield return free < LeastSpace ? new DoctorLine("disk", DoctorState.Error, found, "Free space now: nothing can be published soon. analytics gc shows what may go from the store.")
            : free < LittleSpace ? new DoctorLine("disk", DoctorState.Warning, found, "Free space. analytics gc shows what may go from the store.")
            : new DoctorLine("disk", DoctorState.Ok, found);
    }

    private IEnumerable<DoctorLine> Files(StoreDatabase store, bool deep)
    {
        var problems = new StoreVerifier(store.Folder, store.Catalogue).Verify(deep);
        if (problems.Count == 0)
            yield return new DoctorLine("files", DoctorState.Ok, FormattableString.Invariant($"{store.Catalogue.Parts().Count} parts and {store.Catalogue.Landed().Count} landed files are there, {(deep ? "each with its SHA-256" : "each with its size")}"), deep ? "" : "To read them all: analytics doctor --deep");
        foreach (var problem in problems.Take(MostFiles))
            yield return new DoctorLine("files", DoctorState.Error, $"{problem.Place}: {problem.Found}", problem.NextStep);
        if (problems.Count > MostFiles)
            yield return new DoctorLine("files", DoctorState.Error, FormattableString.Invariant($"{problems.Count - MostFiles} further files are missing or damaged"), "Put a backup back: analytics restore FILE");
    }

    private IEnumerable<DoctorLine> Shelves()
    {
        var parts = EditionShelf.PartsOfAll(location).Count;
        var published = new PublicationShelf(location, clock).All().Count;
        yield return new DoctorLine("editions", DoctorState.Ok, FormattableString.Invariant($"frozen editions of {parts} parts can be read, and {published} publications"));
    }

    private IEnumerable<DoctorLine> Writer(StoreDatabase store)
    {
        if (store.Writer() is not { } writer)
            yield return new DoctorLine("writer", DoctorState.Ok, "nobody writes now");
        else if (clock.GetUtcNow() - writer.Since > LongWriting)
            yield return new DoctorLine("writer", DoctorState.Warning, writer.Sentence, "See whether it hangs; all other runs wait for it. The lock is free as soon as that process ends.");
        else
            yield return new DoctorLine("writer", DoctorState.Ok, writer.Sentence);
    }

    private IEnumerable<DoctorLine> Schedule(IReadOnlyList<NodeBeat> nodes)
    {
        if (nodes.Count == 0)
            return [new DoctorLine("schedule", DoctorState.Ok, "no schedule has ever run on this store", "If it should run by itself, start: analytics schedule")];
        var running = nodes.Where(n => n.IsAlive(clock.GetUtcNow())).ToList();
        if (running.Count > 0)
            return [new DoctorLine("schedule", DoctorState.Ok, FormattableString.Invariant($"{running.Count} of {nodes.Count} nodes run: {string.Join(", ", running.Select(n => $"{n.Node} (seen {Time(n.SeenAt)})"))}"))];
        var newest = nodes.MaxBy(n => n.SeenAt)!;
        return
        [
            newest.StoppedAt is { } stopped
                ? new DoctorLine("schedule", DoctorState.Warning, $"it was stopped {Time(stopped)} on {newest.Node}, and runs nowhere", "Start it again: analytics schedule")
                : new DoctorLine("schedule", DoctorState.Error, $"it is silent: its last sign of life is of {Time(newest.SeenAt)}, on {newest.Node}, which did not say that it stops", "See whether that machine runs, and start it again: analytics schedule. What was missed is caught up."),
        ];
    }
}
