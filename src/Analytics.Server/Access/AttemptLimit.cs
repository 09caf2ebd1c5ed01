namespace Analytics.Server.Access;

/// <summary>Counts wrong tokens by address; after too many, none is looked at from there until the window is over.</summary>
/// <param name="most">Wrong ones in a window.</param>
/// <param name="clock">The time.</param>
internal sealed class AttemptLimit(int most, TimeProvider clock)
{
    private const int MostAddresses = 10_000;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private readonly Lock gate = new();
    private readonly Dictionary<string, (DateTimeOffset Since, int Wrong)> addresses = new(StringComparer.Ordinal);

    public bool IsShut(string address)
    {
        lock (gate)
            return addresses.TryGetValue(address, out var seen) && seen.Wrong >= most && clock.GetUtcNow() - seen.Since < Window;
    }

    public void Wrong(string address)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            if (addresses.Count >= MostAddresses)
                Forget(now);
            addresses[address] = addresses.TryGetValue(address, out var seen) && now - seen.Since < Window ? (seen.Since, seen.Wrong + 1) : (now, 1);
        }
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var old in addresses.Where(a => now - a.Value.Since >= Window).Select(a => a.Key).ToList())
            addresses.Remove(old);
        // So many addresses within five minutes are an attack: what is forgotten begins anew.
        if (addresses.Count >= MostAddresses)
            addresses.Clear();
    }
}
