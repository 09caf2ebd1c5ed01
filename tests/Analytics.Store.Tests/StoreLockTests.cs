using Analytics.Core;
using Shouldly;
using Xunit;

namespace Analytics.Store.Tests;

public sealed class StoreLockTests : IDisposable
{
    private readonly TestStore test = new();

    public void Dispose() => test.Dispose();

    [Fact]
    public void Acquire_WhileHeld_NamesTheHolder()
    {
        using var held = StoreLock.Acquire(test.Folder, "analytics run", test.Clock);

        var error = Should.Throw<StoreException>(() => StoreLock.Acquire(test.Folder, "analytics ingest", test.Clock));

        error.Found.ShouldContain("analytics run");
        error.Found.ShouldContain($"process {Environment.ProcessId} on {Environment.MachineName}");
        error.Found.ShouldContain("since 2026-04-01 12:00:00 UTC");
        error.NextStep.ShouldStartWith("Wait");
    }

    [Fact]
    public void Acquire_AfterRelease_Succeeds()
    {
        StoreLock.Acquire(test.Folder, "first", test.Clock).Dispose();

        using var second = StoreLock.Acquire(test.Folder, "second", test.Clock);

        Should.Throw<StoreException>(() => StoreLock.Acquire(test.Folder, "third", test.Clock)).Found.ShouldContain("second");
    }

    [Fact]
    public void Acquire_OwnerFileOfADeadProcess_IsNoObstacle()
    {
        File.WriteAllText(test.Folder.LockFile, "");
        File.WriteAllText(test.Folder.LockFile + ".owner", "half a sent");

        using var held = StoreLock.Acquire(test.Folder, "analytics run", test.Clock);

        File.ReadAllText(test.Folder.LockFile + ".owner").ShouldContain("analytics run");
    }

    [Fact]
    public void Acquire_FromManyThreads_GivesItToOne()
    {
        var (given, refused) = (0, 0);
        var holders = new System.Collections.Concurrent.ConcurrentBag<StoreLock>();

        Parallel.For(0, 16, i =>
        {
            try
            {
                holders.Add(StoreLock.Acquire(test.Folder, $"run {i}", test.Clock));
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
}
