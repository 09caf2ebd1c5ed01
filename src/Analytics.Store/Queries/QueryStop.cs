using DuckDB.NET.Data;

namespace Analytics.Store.Queries;

/// <summary>Interrupts a command from the moment that its token is cancelled until it is disposed of.</summary>
internal sealed class QueryStop : IDisposable
{
    // DuckDB forgets an interruption that comes between two of its steps, so it is said again.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly Lock gate = new();
    private readonly DuckDBCommand command;
    private readonly CancellationTokenRegistration registration;
    private Timer? again;
    private bool ended;

    public QueryStop(DuckDBCommand command, CancellationToken stop)
    {
        this.command = command;
        registration = stop.Register(Begin);
    }

    public void Dispose()
    {
        lock (gate)
        {
            ended = true;
            again?.Dispose();
        }

        registration.Dispose();
    }

    private void Begin()
    {
        lock (gate)
        {
            if (!ended)
                again = new Timer(_ => Interrupt(), null, TimeSpan.Zero, Pause);
        }
    }

    private void Interrupt()
    {
        lock (gate)
        {
            if (!ended)
                command.Cancel();
        }
    }
}
