using Analytics.Sources.PxWeb;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Sources.Tests.PxWeb;

public sealed class GateProcessTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string StateFile => folder.Combine("gate");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Enter_TwoProcesses_KeepToTheLimitTogether()
    {
        using var one = new GateProcess(StateFile, 6);
        using var other = new GateProcess(StateFile, 6);

        var calls = Calls(one).Concat(Calls(other)).ToList();

        calls.Count.ShouldBe(12);
        GateCall.MostInAWindow(calls, GateProcess.Limits.Window).ShouldBeLessThanOrEqualTo(GateProcess.Limits.Calls);
        GateCall.MostAtOnce(calls).ShouldBe(1);
    }

    [Fact]
    public async Task Enter_ProcessIsKilledDuringItsCall_FreesTheGate()
    {
        using var child = new GateProcess(StateFile, 0);
        child.Next().ShouldNotBeNull();
        var gate = new SharedRequestGate(StateFile, TimeProvider.System, GateProcess.Limits);
        using (var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(300)))
            await Should.ThrowAsync<OperationCanceledException>(async () => await gate.EnterAsync(soon.Token));

        child.Kill();

        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await using var permission = await gate.EnterAsync(late.Token);
        permission.ShouldNotBeNull();
    }

    private static IEnumerable<GateCall> Calls(GateProcess process)
    {
        while (process.Next() is { } call)
            yield return call;
    }
}
