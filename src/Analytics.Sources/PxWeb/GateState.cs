using System.Text.Json;

namespace Analytics.Sources.PxWeb;

/// <summary>The bucket of an installation: every call takes a token, which comes back one window after the call has ended.</summary>
/// <remarks>A bucket that is refilled evenly would let through twice its size in a window; this one never lets through more than the limit in any window.</remarks>
internal sealed class GateState
{
    /// <summary>A bank that allows more than this in a window needs no gate; it keeps the file small.</summary>
    public const int MostCalls = 10_000;

    private readonly List<long> taken;

    private GateState(int calls, TimeSpan window, DateTimeOffset closedUntil, IEnumerable<long> taken)
    {
        Calls = calls;
        Window = window;
        ClosedUntil = closedUntil;
        this.taken = [.. taken];
    }

    /// <summary>Tokens in the bucket.</summary>
    public int Calls { get; private set; }

    /// <summary>How long a token is away.</summary>
    public TimeSpan Window { get; private set; }

    /// <summary>Until when nobody is let in.</summary>
    public DateTimeOffset ClosedUntil { get; private set; }

    /// <summary>A full bucket.</summary>
    public static GateState Full(GateLimits limits) => new(limits.Calls, limits.Window, DateTimeOffset.UnixEpoch, []);

    /// <summary>A bucket of which nothing is known, and which therefore counts as empty for a whole window.</summary>
    public static GateState Empty(GateLimits limits, DateTimeOffset now) => new(limits.Calls, limits.Window, now + limits.Window, []);

    /// <summary>The bucket that was written; an empty one where the bytes are damaged.</summary>
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

        if (written is not { Taken: { Length: <= MostCalls } taken, Calls: > 0 and <= MostCalls, Window: > 0 } || written.Window > TimeSpan.FromHours(1).Ticks)
            return Empty(limits, now);

        // Times in the future come from a clock that was set back; they must not close the gate for longer than they could have meant.
        var window = new TimeSpan(written.Window);
        var longest = (window > limits.LongestWait ? window : limits.LongestWait).Ticks;
        var closedUntil = new DateTimeOffset(Math.Clamp(written.ClosedUntil, 0, now.UtcTicks + longest), TimeSpan.Zero);
        return new GateState(written.Calls, window, closedUntil, taken.Select(t => Math.Min(t, now.UtcTicks)));
    }

    /// <summary>The bytes to write.</summary>
    public byte[] Write() =>
        JsonSerializer.SerializeToUtf8Bytes(new Written(Calls, Window.Ticks, ClosedUntil.UtcTicks, [.. taken.TakeLast(MostCalls)]));

    /// <summary>Takes a token, or says how long to wait before trying again.</summary>
    public TimeSpan Take(DateTimeOffset now)
    {
        Return(now);
        if (ClosedUntil > now)
            return ClosedUntil - now;
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
    public void Note(RateReport report, DateTimeOffset now, TimeSpan longestWait)
    {
        Calls = Math.Min(report.Limit ?? Calls, MostCalls);
        if (report.Window is { } window && window > TimeSpan.Zero && window <= TimeSpan.FromHours(1))
            Window = window;
        Return(now);

        // Others behind the same address use up the same limit: what the bank misses beyond our own calls is theirs.
        if (report.Remaining is { } remaining)
            taken.AddRange(Enumerable.Repeat(now.UtcTicks, Math.Clamp(Calls - remaining - taken.Count, 0, Calls)));

        if (report.RetryAfter is { } wait)
            CloseUntil(now + (wait < longestWait ? wait : longestWait));
        else if (report.IsRefused)
            CloseUntil(new DateTimeOffset(taken.Count == 0 ? now.UtcTicks : taken.Min(), TimeSpan.Zero) + Window);
    }

    private void CloseUntil(DateTimeOffset time) => ClosedUntil = time > ClosedUntil ? time : ClosedUntil;

    private void Return(DateTimeOffset now) => taken.RemoveAll(t => t <= (now - Window).UtcTicks);

    private sealed record Written(int Calls, long Window, long ClosedUntil, long[] Taken);
}
