using Analytics.Pipeline.Live;
using Analytics.Sources.PxWeb;
using Analytics.Store;
using Analytics.Testing;
using Analytics.Testing.Postgres;
using Shouldly;
using Xunit;

namespace Analytics.Pipeline.Tests.Live;

/// <summary>One bucket for the calls of all nodes.</summary>
public sealed class StoreGateStorageTests : IDisposable
{
    private static readonly GateLimits Limits = new() { Calls = 4, Window = TimeSpan.FromMilliseconds(800) };

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [PostgresFact]
    public async Task Enter_ThreeNodes_KeepToTheLimitTogether()
    {
        var store = new StoreLocation(folder.Path, PostgresServer.Shared.NewDatabase());
        StoreDatabase.Open(store, TimeProvider.System);

        var calls = (await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            var (gate, own) = (Gate(store), new List<(DateTimeOffset Start, DateTimeOffset End)>());
            for (var i = 0; i < 4; i++)
            {
                await using var permission = await gate.EnterAsync(default);
                var start = TimeProvider.System.GetUtcNow();
                await Task.Delay(5);
                own.Add((start, TimeProvider.System.GetUtcNow()));
            }

            return own;
        })))).SelectMany(c => c).OrderBy(c => c.Start).ToList();

        calls.Count.ShouldBe(12);
        calls.Zip(calls.Skip(1)).ShouldAllBe(pair => pair.First.End <= pair.Second.Start);
        foreach (var call in calls)
            calls.Count(c => c.Start >= call.Start && c.Start < call.Start + Limits.Window).ShouldBeLessThanOrEqualTo(Limits.Calls);
    }

    [PostgresFact]
    public async Task Enter_NodeIsCutOffDuringItsCall_FreesTheGate()
    {
        var store = new StoreLocation(folder.Path, PostgresServer.Shared.NewDatabase());
        StoreDatabase.Open(store, TimeProvider.System);
        await using var held = await Gate(store).EnterAsync(default);
        using (var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(500)))
            await Should.ThrowAsync<OperationCanceledException>(async () => await Gate(store).EnterAsync(soon.Token));

        PostgresServer.Shared.CutConnections(store.Database!);

        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await using var permission = await Gate(store).EnterAsync(late.Token);
        permission.ShouldNotBeNull();
    }

    [PostgresFact]
    public async Task Report_Refusal_ClosesTheGateForAllNodes()
    {
        var store = new StoreLocation(folder.Path, PostgresServer.Shared.NewDatabase());
        StoreDatabase.Open(store, TimeProvider.System);
        var first = Gate(store);
        await using (await first.EnterAsync(default))
            await first.ReportAsync(new RateReport(null, null, null, TimeSpan.FromMinutes(5), IsRefused: true), default);

        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(700));
        await Should.ThrowAsync<OperationCanceledException>(async () => await Gate(store).EnterAsync(soon.Token));
    }

    [Fact]
    public void Shared_StoreOfOneNode_HasNone() => StoreDatabase.Open(folder.Path, TimeProvider.System).Shared("statistics-bank").ShouldBeNull();

    private static SharedRequestGate Gate(StoreLocation store) =>
        new(new StoreGateStorage(StoreDatabase.Open(store, TimeProvider.System).Shared("statistics-bank")!, TimeProvider.System), TimeProvider.System, Limits);
}
