namespace Analytics.Server;

/// <summary>A value that costs something to find, kept for a while. Several that ask at once wait for the first.</summary>
/// <param name="lasts">How long it is kept.</param>
/// <param name="clock">The time.</param>
/// <param name="find">Finds it.</param>
internal sealed class Remembered<T>(TimeSpan lasts, TimeProvider clock, Func<T> find)
    where T : class
{
    private readonly Lock gate = new();
    private DateTimeOffset found;
    private T? value;

    public T Value
    {
        get
        {
            lock (gate)
            {
                var now = clock.GetUtcNow();
                if (value is null || now - found >= lasts || now < found)
                    (value, found) = (find(), now);
                return value;
            }
        }
    }
}
