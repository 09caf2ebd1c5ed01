using Analytics.Sources.PxWeb;
using Analytics.Testing;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Analytics.Sources.Tests.PxWeb;

/// <summary>What must hold for any number of processes, here instances over one file, whatever they do in between.</summary>
public sealed class SharedRequestGateProperties
{
    private const int Calls = 12;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);

    private static readonly Gen<Case> Cases =
        from limit in Gen.Choose(1, 5)
        from atOnce in Gen.Choose(1, 3)
        from workers in Gen.Choose(1, 4)
        from pauses in Gen.Choose(0, 500).ArrayOf(Calls)
        from lengths in Gen.Choose(0, 400).ArrayOf(Calls)
        from damageAt in Gen.Choose(0, 2 * Calls)
        select new Case(limit, atOnce, workers, pauses, lengths, damageAt);

    [Fact]
    public void Enter_AnyInterleaving_NeverPassesTheLimitInAnyWindow() =>
        Prop.ForAll(Cases.ToArbitrary(), c =>
        {
            var calls = c.Run();
            return calls.Count == c.Workers * (Calls / c.Workers)
                && GateCall.MostInAWindow(calls, Window) <= c.Limit
                && GateCall.MostAtOnce(calls) <= c.AtOnce;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(20));

    /// <param name="Limit">Calls in a window.</param>
    /// <param name="AtOnce">Calls at once.</param>
    /// <param name="Workers">Instances side by side.</param>
    /// <param name="Pauses">Milliseconds before each call.</param>
    /// <param name="Lengths">Milliseconds that each call takes.</param>
    /// <param name="DamageAt">The call before which the file is torn; none where there are fewer.</param>
    private sealed record Case(int Limit, int AtOnce, int Workers, int[] Pauses, int[] Lengths, int DamageAt)
    {
        public List<GateCall> Run()
        {
            using var folder = new TemporaryFolder();
            var file = folder.Combine("gate");
            var clock = new VirtualClock();
            var calls = new List<GateCall>();
            var limits = new GateLimits { Calls = Limit, AtOnce = AtOnce, Window = Window };
            clock.RunAll(Enumerable.Range(0, Workers).Select(worker => (Func<Task>)(async () =>
            {
                var gate = new SharedRequestGate(file, clock, limits);
                for (var i = 0; i < Calls / Workers; i++)
                {
                    var call = worker * (Calls / Workers) + i;
                    await Task.Delay(TimeSpan.FromMilliseconds(Pauses[call]), clock);
                    if (call == DamageAt && File.Exists(file))
                        File.WriteAllBytes(file, File.ReadAllBytes(file)[..^3]);
                    DateTimeOffset start;
                    await using (await gate.EnterAsync(default))
                    {
                        start = clock.GetUtcNow();
                        await Task.Delay(TimeSpan.FromMilliseconds(Lengths[call]), clock);
                    }

                    calls.Add(new GateCall(start, clock.GetUtcNow()));
                }
            }))).GetAwaiter().GetResult();
            return calls;
        }
    }
}
