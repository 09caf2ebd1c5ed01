using Analytics.Core;
using Shouldly;
using Xunit;

namespace Analytics.Store.Tests;

public sealed class KilledProcessTests : IDisposable
{
    private readonly TestStore test = new();

    public void Dispose() => test.Dispose();

    [Fact]
    public void Publish_ProcessIsKilledAtAnyMoment_LeavesAWholeState()
    {
        foreach (var milliseconds in new[] { 0, 7, 19 })
        {
            using var child = new ChildProcess(test.Folder.Path);
            child.WaitForPublication();
            Thread.Sleep(milliseconds);
            child.Kill();

            using var session = test.Session();
            session.Query("SELECT one.value = two.value FROM raw.one, raw.two", row => row.GetBoolean(0)).ShouldBe([true]);
            new StoreVerifier(test.Folder, test.Catalogue).Verify(deep: true).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Acquire_HeldByAnotherProcess_IsRefusedUntilThatProcessDies()
    {
        using var child = new ChildProcess(test.Folder.Path);
        child.WaitForPublication();

        var error = Should.Throw<StoreException>(() => StoreLock.Acquire(test.Folder, "analytics run", test.Clock));
        error.Found.ShouldContain(FormattableString.Invariant($"'endless publication' (process {child.Id} "));

        child.Kill();
        StoreLock.Acquire(test.Folder, "analytics run", test.Clock).Dispose();
    }
}
