using System.Diagnostics;
using System.Globalization;
using Analytics.Sources.PxWeb;

namespace Analytics.Sources.Tests.PxWeb;

/// <summary>Another process at the same gate: this assembly, run by itself.</summary>
internal sealed class GateProcess : IDisposable
{
    public static readonly GateLimits Limits = new() { Calls = 4, Window = TimeSpan.FromMilliseconds(400) };

    private readonly Process process;

    /// <param name="file">The gate's file.</param>
    /// <param name="calls">How many calls it makes; with 0 it makes one that does not end.</param>
    public GateProcess(string file, int calls) => process = Process.Start(
        new ProcessStartInfo("dotnet", ["exec", typeof(GateProcess).Assembly.Location, file, calls.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true })!;

    /// <summary>Waits for the next call that it tells of; null when it has ended.</summary>
    public GateCall? Next() => process.StandardOutput.ReadLine()?.Split(' ') is [var start, var end]
        ? new GateCall(Time(start), Time(end))
        : null;

    /// <summary>SIGKILL: no finally block and no Dispose runs in the child.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        if (!process.HasExited)
            Kill();
        process.Dispose();
    }

    private static DateTimeOffset Time(string ticks) => new(long.Parse(ticks, CultureInfo.InvariantCulture), TimeSpan.Zero);

    private static async Task Main(string[] arguments)
    {
        var gate = new SharedRequestGate(arguments[0], TimeProvider.System, Limits);
        var calls = int.Parse(arguments[1], CultureInfo.InvariantCulture);
        for (var i = 0; i < Math.Max(calls, 1); i++)
        {
            await using var permission = await gate.EnterAsync(default);
            var start = TimeProvider.System.GetUtcNow();
            if (calls == 0)
            {
                Console.WriteLine(FormattableString.Invariant($"{start.UtcTicks} {start.UtcTicks}"));
                await Task.Delay(Timeout.Infinite);
            }

            await Task.Delay(5);
            Console.WriteLine(FormattableString.Invariant($"{start.UtcTicks} {TimeProvider.System.GetUtcNow().UtcTicks}"));
        }
    }
}
