namespace Analytics.Sources.Tests.PxWeb;

/// <summary>A call that a gate let through.</summary>
internal sealed record GateCall(DateTimeOffset Start, DateTimeOffset End)
{
    /// <summary>The most calls that the bank can have counted within one window, at whatever time between its start and end each reached it.</summary>
    public static int MostInAWindow(IReadOnlyCollection<GateCall> calls, TimeSpan window) =>
        calls.Max(last => calls.Count(c => c.Start <= last.Start && c.End > last.Start - window));

    /// <summary>The most calls that were under way at the same time.</summary>
    public static int MostAtOnce(IReadOnlyCollection<GateCall> calls) =>
        calls.Max(one => calls.Count(c => c.Start <= one.Start && c.End > one.Start));
}
