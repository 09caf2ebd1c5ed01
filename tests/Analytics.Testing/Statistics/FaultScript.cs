namespace Analytics.Testing.Statistics;

/// <summary>
/// What goes wrong, in the order it was added: a request takes the first fault of transport that fits its path, and every change of tables
/// that does.
/// </summary>
public sealed class FaultScript
{
    private readonly Lock gate = new();
    private readonly List<(Fault Fault, int Left)> script = [];

    /// <summary>Adds a fault after those that are waiting.</summary>
    public FaultScript Next(Fault fault)
    {
        lock (gate)
            script.Add((fault, fault.Count));
        return this;
    }

    /// <summary>Forgets the rest of the script.</summary>
    public void Clear()
    {
        lock (gate)
            script.Clear();
    }

    /// <summary>What happens to this request.</summary>
    internal (Fault? Transport, IReadOnlyList<Func<StatisticsTable, StatisticsTable>> Views) Take(string path)
    {
        lock (gate)
        {
            Fault? transport = null;
            List<Func<StatisticsTable, StatisticsTable>> views = [];
            for (var i = 0; i < script.Count; i++)
            {
                var (fault, left) = script[i];
                if (left == 0 || (fault.Path is { } part && !path.Contains(part, StringComparison.OrdinalIgnoreCase)) || (fault.View is null && transport is not null))
                    continue;
                if (fault.View is { } view)
                    views.Add(view);
                else
                    transport = fault;
                if (left != int.MaxValue)
                    script[i] = (fault, left - 1);
            }

            script.RemoveAll(s => s.Left == 0);
            return (transport, views);
        }
    }
}
