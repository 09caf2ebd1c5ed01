using Analytics.Core;
using Shouldly;
using Xunit;

namespace Analytics.Store.Tests;

public sealed class StoreLockTests
{
    [Theory, OnSqlite, OnPostgres]
    public void Acquire_WhileHeld_NamesTheHolder(DatabaseKind kind)
    {
        using var test = new TestStore(kind);
        using var held = test.Node().Acquire("analytics run");

        var error = Should.Throw<StoreException>(() => test.Node().Acquire("analytics ingest"));

        error.Found.ShouldContain("analytics run");
        error.Found.ShouldContain($"process {Environment.ProcessId} on {Environment.MachineName}");
        error.Found.ShouldContain("since 2026-04-01 12:00:00 UTC");
        error.NextStep.ShouldStartWith("Wait");
    }

    [Theory, OnSqlite, OnPostgres]
    public void Acquire_AfterRelease_Succeeds(DatabaseKind kind)
    {
        using var test = new TestStore(kind);
        test.Node().Acquire("first").Dispose();

        using var second = test.Node().Acquire("second");

        Should.Throw<StoreException>(() => test.Node().Acquire("third")).Found.ShouldContain("second");
    }

    [Theory, OnSqlite, OnPostgres]
    public void Acquire_FromManyThreads_GivesItToOne(DatabaseKind kind)
    {
        using var test = new TestStore(kind);
        var (given, refused) = (0, 0);
        var holders = new System.Collections.Concurrent.ConcurrentBag<StoreLock>();

        Parallel.For(0, 16, i =>
        {
            try
            {
                holders.Add(test.Node().Acquire($"run {i}"));
                Interlocked.Increment(ref given);
            }
            catch (StoreException)
            {
                Interlocked.Increment(ref refused);
            }
        });

        (given, refused).ShouldBe((1, 15));
        holders.ShouldHaveSingleItem().Dispose();
    }

    [Fact]
    public void Acquire_OwnerFileOfADeadProcess_IsNoObstacle()
    {
        using var test = new TestStore();
        File.WriteAllText(test.Folder.LockFile, "");
        File.WriteAllText(test.Folder.LockFile + ".owner", "half a sent");

        using var held = StoreLock.Acquire(test.Folder, "analytics run", test.Clock);

        File.ReadAllText(test.Folder.LockFile + ".owner").ShouldContain("analytics run");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Acquire_WithPatience_WaitsForTheOther(DatabaseKind kind)
    {
        using var test = new TestStore(kind);
        var first = test.Node().Acquire("first");
        var second = Task.Run(() => test.Node().Acquire("second", TimeSpan.FromSeconds(30)));
        await Task.Delay(400);
        second.IsCompleted.ShouldBeFalse();

        first.Dispose();

        using var held = await second;
        Should.Throw<StoreException>(() => test.Node().Acquire("third", TimeSpan.FromMilliseconds(300))).Found.ShouldContain("'second'");
    }

    [Theory, OnSqlite, OnPostgres]
    public void Acquire_StoppedWhileItWaits_EndsAtOnce(DatabaseKind kind)
    {
        using var test = new TestStore(kind);
        using var held = test.Node().Acquire("first");
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        Should.Throw<OperationCanceledException>(() => test.Node().Acquire("second", TimeSpan.FromMinutes(5), stop.Token));
    }
}
