using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Running;
using Analytics.Store;

namespace Analytics.Pipeline.Analyses;

/// <summary>
/// Keeps a store open from one report to the next while neither what is published nor the text files change, so that the country is read and estimated once.
/// Reports at the same time have a state each. May be called from any thread.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="clock">The time; nothing is written to the store.</param>
public sealed class AnalysedStorePool(StoreLocation store, TimeProvider clock) : IDisposable
{
    /// <summary>How long a state is kept that nobody uses: a country takes several hundred MB.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    private readonly Lock gate = new();
    private readonly List<Idle> idle = [];
    private bool isClosed;

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (gate)
            isClosed = true;
        Drop(_ => true);
    }

    /// <summary>Lends the state of now to a piece of work.</summary>
    /// <param name="definition">What the text files say; only its municipality may differ from what they say.</param>
    /// <param name="work">Uses the state, and keeps nothing of it.</param>
    /// <exception cref="ConfigurationException">There is no store, or its marts are older than the definitions that they are made by.</exception>
    /// <exception cref="StoreException">The store is damaged.</exception>
    internal T Use<T>(PipelineDefinition definition, Func<AnalysedStore, T> work)
    {
        PublishedQuery.RefuseNoStore(store);
        var state = StateOf(definition);
        var opened = Take(state) ?? AnalysedStore.OpenForReports(definition, store, clock);
        var isWhole = false;
        try
        {
            var result = work(opened);
            isWhole = true;
            return result;
        }
        finally
        {
            // What was left in the middle of a query may be unfit for the next.
            if (!isWhole || !Keep(state, opened))
                opened.Dispose();
        }
    }

    private string StateOf(PipelineDefinition definition)
    {
        var text = new StringBuilder(definition.Fingerprint);
        foreach (var part in Workspace.Open(store, clock).Catalogue.Parts())
            text.AppendLine().Append(CultureInfo.InvariantCulture, $"{part.Dataset} {part.Registration.Partition} {part.Registration.Vintage} {part.PublishedAt:O} {part.Part.Hash}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private AnalysedStore? Take(string state)
    {
        Drop(i => i.State != state);
        lock (gate)
        {
            if (idle.Count == 0)
                return null;
            var taken = idle[^1];
            idle.RemoveAt(idle.Count - 1);
            taken.Timer.Dispose();
            return taken.Store;
        }
    }

    private bool Keep(string state, AnalysedStore opened)
    {
        lock (gate)
        {
            if (isClosed)
                return false;
            idle.Add(new Idle(state, opened, clock.CreateTimer(_ => Drop(i => i.Store == opened), null, Kept, Timeout.InfiniteTimeSpan)));
            return true;
        }
    }

    private void Drop(Predicate<Idle> which)
    {
        List<Idle> dropped;
        lock (gate)
        {
            dropped = idle.FindAll(which);
            idle.RemoveAll(which);
        }

        foreach (var one in dropped)
        {
            one.Timer.Dispose();
            one.Store.Dispose();
        }
    }

    private sealed record Idle(string State, AnalysedStore Store, ITimer Timer);
}
