using System.Text.Json;

namespace Analytics.Sources.PxWeb;

/// <summary>The bucket of an installation: every call takes a token, which comes back one window after the call has ended.</summary>
/// <remarks>A bucket that is refilled evenly would let through twice its size in a window; this one never lets through more than the limit in any window.</remarks>
internal sealed class GateState
{
    /// <summary>A bank that allows more than this in a window needs no gate; it keeps the file small.</summary>
    public const int MostCalls = 10_000;

    private static readonly TimeSpan LongestWindow = TimeSpan.FromHours(1);

    private readonly GateLimits limits;
    private readonly List<long> taken;
    private int? saidCalls;
    private TimeSpan? saidWindow;
    private DateTimeOffset closedUntil;

    private GateState(GateLimits limits, DateTimeOffset closedUntil, IEnumerable<long> taken)
    {
        this.limits = limits;
        this.closedUntil = closedUntil;
        this.taken = [.. taken];
    }

    /// <summary>Tokens in the bucket: what the bank has said, or what is configured.</summary>
    private int Calls => saidCalls ?? limits.Calls;

    /// <summary>How long a token is away.</summary>
    private TimeSpan Window => saidWindow ?? limits.Window;

    /// <summary>A full bucket.</summary>
    public static GateState Full(GateLimits limits) => new(limits, DateTimeOffset.UnixEpoch, []);

    /// <summary>The bucket that was written; where the bytes are damaged nothing is known, and it counts as empty for a whole window.</summary>
    public static GateState Read(ReadOnlySpan<byte> bytes, GateLimits limits, DateTimeOffset now)
    {
        Written? written;
        try
        {
            written = JsonSerializer.Deserialize<Written>(bytes);
        }
        catch (JsonException)
        {
            written = null;
        }

        if (written is not { Taken: { Length: <= MostCalls } taken, Calls: null or (> 0 and <= MostCalls) } || written.Window <= 0 || written.Window > LongestWindow.Ticks)
            return new GateState(limits, now + limits.Window, []);

        // Times in the future come from a clock that was set back; they must not close the gate for longer than they could have meant.
        var window = written.Window is { } ticks ? new TimeSpan(ticks) : (TimeSpan?)null;
        var longest = TimeSpan.FromTicks(Math.Max((window ?? limits.Window).Ticks, limits.LongestWait.Ticks));
        var closedUntil = new DateTimeOffset(Math.Clamp(written.ClosedUntil, 0, (now + longest).UtcTicks), TimeSpan.Zero);
        return new GateState(limits, closedUntil, taken.Select(t => Math.Min(t, now.UtcTicks))) { saidCalls = written.Calls, saidWindow = window };
    }

    /// <summary>The bytes to write.</summary>
    public byte[] Write() =>
        JsonSerializer.SerializeToUtf8Bytes(new Written(saidCalls, saidWindow?.Ticks, closedUntil.UtcTicks, [.. taken.TakeLast(MostCalls)]));

    /// <summary>Takes a token, or says how long to wait before trying again.</summary>
    public TimeSpan Take(DateTimeOffset now)
    {
        Return(now);
        if (closedUntil > now)
            return closedUntil - now;
        if (taken.Count >= Calls)
            return new TimeSpan(taken.Order().ElementAt(taken.Count - Calls)) + Window - new TimeSpan(now.UtcTicks);
        taken.Add(now.UtcTicks);
        return TimeSpan.Zero;
    }

    /// <summary>Counts a call from its end: the bank may have counted it at any time until then.</summary>
    public void End(DateTimeOffset taken, DateTimeOffset now)
    {
        this.taken.Remove(taken.UtcTicks);
        this.taken.Add(now.UtcTicks);
    }

    /// <summary>Takes in what an answer said.</summary>
    public void Note(RateReport report, DateTimeOffset now)
    {
        if (report.Limit is > 0 and var calls)
            saidCalls = Math.Min(calls, MostCalls);
        if (report.Window is { } window && window > TimeSpan.Zero && window <= LongestWindow)
            saidWindow = window;
        Return(now);

        // Others behind the same address use up the same limit: what the bank misses beyond our own calls is theirs.
        if (report.Remaining is { } remaining)
            taken.AddRange(Enumerable.Repeat(now.UtcTicks, Math.Clamp(Calls - remaining - taken.Count, 0, Calls)));

        if (report.RetryAfter is { } wait)
            CloseUntil(now + (wait < limits.LongestWait ? wait : limits.LongestWait));
        else if (report.IsRefused)
            CloseUntil(new DateTimeOffset(taken.Count == 0 ? now.UtcTicks : taken.Min(), TimeSpan.Zero) + Window);
    }

    private void CloseUntil(DateTimeOffset time) => closedUntil = time > closedUntil ? time : closedUntil;

    private void Return(DateTimeOffset now) => taken.RemoveAll(t => t <= (now - Window).UtcTicks);

    private sealed record Written(int? Calls, long? Window, long ClosedUntil, long[] Taken);
}
