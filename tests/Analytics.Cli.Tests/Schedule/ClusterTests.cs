using System.Diagnostics;
using Analytics.Core;
using Analytics.Pipeline.Publishing;
using Analytics.Store;
using Analytics.Store.Operations;
using Analytics.Testing;
using Analytics.Testing.Postgres;
using Shouldly;

namespace Analytics.Cli.Tests.Schedule;

/// <summary>Two and three processes over one PostgreSQL, as a county runs them.</summary>
public sealed class ClusterTests : IDisposable
{
    private const string EverySecond = """
        events:
          - { id: T1, title: Hvert sekund, at: ["* * * * * ?"], steps: [{ do: remind, text: prøve }] }
        """;

    private const string Pack = """
        events:
          - id: K1
            title: Pakke
            at: ["0 0 3 1 1 ?"]
            for: each
            steps: [{ do: render, formats: [html, docx, pptx, xlsx] }, { do: publish, label: pakke, title: Pakke }]
        """;

    private static readonly bool IsFull = Environment.GetEnvironmentVariable("ANALYTICS_FULL") == "1";

    private readonly TemporaryFolder folder = new();
    private readonly List<ClusterNode> nodes = [];

    public void Dispose()
    {
        nodes.ForEach(n => n.Dispose());
        folder.Dispose();
    }

    [PostgresFact]
    public void EachSlot_IsRunOnce_OverThreeNodes()
    {
        var (database, arguments) = Cluster(EverySecond);
        nodes.AddRange(new[] { "a", "b", "c" }.Select(n => new ClusterNode(n, arguments)));
        var log = Open(database).Occurrences;
        Until(() => log.List("T1").Count >= 15, TimeSpan.FromMinutes(2), "fifteen seconds of runs");

        nodes.ForEach(n => n.Stop());

        var runs = log.List("T1");
        runs.ShouldAllBe(r => r.State == OccurrenceState.Done && r.Attempts == 1);
        var slots = runs.Select(r => r.Key.Slot).Order().ToList();
        slots.Distinct().Count().ShouldBe(slots.Count);
        log.Nodes().ShouldAllBe(n => n.StoppedAt != null);
    }

    [PostgresFact]
    public void ACutNetworkAndARestartedDatabase_AreOutlived_AndNothingIsDoubled()
    {
        using var server = PostgresServer.Start();
        var (database, arguments) = Cluster(EverySecond, server.NewDatabase());
        nodes.AddRange(new[] { "a", "b" }.Select(n => new ClusterNode(n, arguments)));
        var log = Open(database).Occurrences;
        Until(() => log.List("T1").Count >= 5, TimeSpan.FromMinutes(2), "the first runs");

        server.CutConnections(database);
        var afterCut = DateTimeOffset.UtcNow;
        Until(() => log.List("T1").Count(r => r.Key.Slot > afterCut && r.State == OccurrenceState.Done) >= 5, TimeSpan.FromMinutes(3), "runs after the cut");
        server.Crash();
        Thread.Sleep(3000);
        server.Resume();
        var afterRestart = DateTimeOffset.UtcNow;
        Until(() => log.List("T1").Count(r => r.Key.Slot > afterRestart && r.State == OccurrenceState.Done) >= 5, TimeSpan.FromMinutes(4), "runs after the restart");
        nodes.ForEach(n => n.Stop());

        var runs = log.List("T1");
        runs.Select(r => r.Key.Slot).Distinct().Count().ShouldBe(runs.Count);
        runs.Count(r => r.State != OccurrenceState.Done).ShouldBeLessThanOrEqualTo(2, "at most one run a fault was cut off in the middle and is not begun again by itself");
    }

    [PostgresFact]
    public void ANodeWhosePacketsAreLost_HoldsNobodyUp_AndComesBack()
    {
        var (database, arguments) = Cluster(EverySecond);
        using var cable = new NetworkCable(database);
        nodes.Add(new ClusterNode("cut-off", arguments.Select(a => a == database ? cable.Connection : a)));
        var log = Open(database).Occurrences;
        Until(() => log.List("T1").Count(r => r.State == OccurrenceState.Done) >= 3, TimeSpan.FromMinutes(2), "the first runs");
        nodes.Add(new ClusterNode("other", arguments));
        Until(() => log.Nodes().Count == 2, TimeSpan.FromMinutes(2), "the other node");

        // Its locks are the server's until the server has given it up, a minute later.
        cable.Cut();
        var afterCut = DateTimeOffset.UtcNow;
        Until(() => log.List("T1").Count(r => r.Key.Slot > afterCut && r.Node == "other" && r.State == OccurrenceState.Done) >= 10, TimeSpan.FromMinutes(3), "the other node alone");
        cable.Mend();
        var afterMending = DateTimeOffset.UtcNow;
        nodes.Single(n => n.Name == "other").Stop();
        Until(() => log.List("T1").Any(r => r.Key.Slot > afterMending && r.Node == "cut-off" && r.State == OccurrenceState.Done), TimeSpan.FromMinutes(4), "the node that was cut off at work");
        nodes.ForEach(n => n.Stop());

        var runs = log.List("T1");
        runs.Select(r => r.Key.Slot).Distinct().Count().ShouldBe(runs.Count);
        runs.Count(r => r.State != OccurrenceState.Done).ShouldBeLessThanOrEqualTo(2, "at most what was under way when the packets were lost is not begun again by itself");
    }

    [PostgresFact]
    public void ANodeThatIsKilledInMidJob_IsFollowedByAnother_AndWhatItDoesIsThereOnce()
    {
        var (database, arguments) = Cluster(Pack);
        Samples(database);
        var log = Open(database).Occurrences;
        var shelf = new PublicationShelf(folder.Combine("store"), TimeProvider.System);
        nodes.AddRange(new[] { "a0", "b0" }.Select(n => new ClusterNode(n, arguments)));

        for (var round = 1; round <= (IsFull ? 20 : 2); round++)
        {
            Until(() => log.Nodes().Count(n => n.StoppedAt is null && nodes.Any(p => p.Name == n.Node)) == 2, TimeSpan.FromMinutes(2), "two nodes");
            var asked = CommandLine.Run(["schedule", "run", "K1", .. arguments.Skip(1).Where(a => a is not ("--silence" or "5"))]);
            asked.ExitCode.ShouldBe(0, asked.Error);
            Occurrence? Newest() => log.List("K1").FirstOrDefault();
            var before = shelf.All().Count;
            Until(() => Newest() is { State: OccurrenceState.Running }, TimeSpan.FromMinutes(2), "a node at it");
            var slot = Newest()!.Key.Slot;

            // At another moment of the work each time: at its beginning, in the middle of the files, at the publication.
            Thread.Sleep(round * 397 % 3000);
            var victim = nodes.Single(n => n.Name == log.List("K1").First(r => r.Key.Slot == slot).Node);
            victim.Kill();
            nodes.Remove(victim);
            victim.Dispose();

            Until(() => log.List("K1").Any(r => r.Key.Slot == slot && r.Key.Step == "2-publish" && r.State == OccurrenceState.Done), TimeSpan.FromMinutes(3), $"round {round} to be done by another node");
            shelf.All().Count.ShouldBe(Math.Max(before, 1), "the day's publication is one, however often it is run");
            foreach (var file in shelf.All().SelectMany(p => p.Files.Select(f => (Path: shelf.PathOf(p, f.Name)!, f.Bytes))))
                new FileInfo(file.Path).Length.ShouldBe(file.Bytes);
            nodes.Add(new ClusterNode($"n{round}", arguments));
        }
    }

    private (string Database, IReadOnlyList<string> Arguments) Cluster(string schedule, string? database = null)
    {
        database ??= PostgresServer.Shared.NewDatabase();
        var config = folder.Combine("pipelines");
        FolderCopy.Make(RepositoryFolder.Combine("pipelines"), config);
        File.WriteAllText(Path.Combine(config, "schedule.yaml"), schedule);
        Directory.CreateDirectory(folder.Combine("data"));
        return (database, ["schedule", "--config", config, "--store", folder.Combine("store"), "--out", folder.Combine("out"), "--data", folder.Combine("data"), "--database", database, "--silence", "5"]);
    }

    private void Samples(string database)
    {
        var run = CommandLine.Run("run", "--config", folder.Combine("pipelines"), "--database", database, "--store", folder.Combine("store"), "--out", folder.Combine("out"), "--data", Path.Combine("data-samples", "kommuner.csv"), "--data", Path.Combine("data-samples", "ssb", "07459-kommuner.json"));
        run.ExitCode.ShouldBe(0, run.Error);
    }

    private StoreDatabase Open(string database) => StoreDatabase.Open(new StoreLocation(folder.Combine("store"), database), TimeProvider.System);

    private void Until(Func<bool> isSo, TimeSpan patience, string what)
    {
        for (var waited = Stopwatch.StartNew(); ; Thread.Sleep(100))
        {
            if (IsSo(isSo))
                return;
            if (waited.Elapsed > patience)
                throw new InvalidOperationException($"Waited in vain for {what}. {string.Join("\n", nodes.Select(n => $"{n.Name}: {n.Said}"))}");
        }
    }

    /// <summary>A database that is away answers nothing, which is what some tests bring about.</summary>
    private static bool IsSo(Func<bool> isSo)
    {
        try
        {
            return isSo();
        }
        catch (StoreException)
        {
            return false;
        }
    }
}
