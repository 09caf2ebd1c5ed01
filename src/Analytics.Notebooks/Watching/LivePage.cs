using System.Threading.Channels;

namespace Analytics.Notebooks.Watching;

/// <summary>What the pages show now, and the pages that are to be told of changes. May be used from any thread.</summary>
internal sealed class LivePage
{
    private readonly Lock gate = new();
    private readonly List<Channel<LiveChange>> readers = [];
    private string title = "";
    private string status = "";
    private IReadOnlyList<LiveCell> cells = [];

    /// <summary>All that is shown, for a page that opens.</summary>
    public LiveChange Whole
    {
        get
        {
            lock (gate)
                return new LiveChange(title, [.. cells.Select(c => c.Id)], cells, status);
        }
    }

    /// <summary>Shows other cells; the pages are told of those that differ.</summary>
    public void Show(string newTitle, IReadOnlyList<LiveCell> newCells, string newStatus)
    {
        lock (gate)
        {
            var known = cells.ToDictionary(c => c.Id, c => c.Html, StringComparer.Ordinal);
            var changed = newCells.Where(c => known.GetValueOrDefault(c.Id) != c.Html).ToList();
            var isSame = changed.Count == 0 && newTitle == title && newStatus == status && newCells.Select(c => c.Id).SequenceEqual(cells.Select(c => c.Id));
            (title, cells, status) = (newTitle, newCells, newStatus);
            if (isSame)
                return;
            foreach (var reader in readers)
                reader.Writer.TryWrite(new LiveChange(title, [.. cells.Select(c => c.Id)], changed, status));
        }
    }

    /// <summary>Says what goes on.</summary>
    public void Say(string newStatus)
    {
        lock (gate)
            Show(title, cells, newStatus);
    }

    /// <summary>The changes from now on, the first of which is all there is.</summary>
    public async IAsyncEnumerable<LiveChange> Changes([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        var channel = Channel.CreateUnbounded<LiveChange>();
        lock (gate)
        {
            channel.Writer.TryWrite(Whole);
            readers.Add(channel);
        }

        try
        {
            await foreach (var change in channel.Reader.ReadAllAsync(stop))
                yield return change;
        }
        finally
        {
            lock (gate)
                readers.Remove(channel);
        }
    }
}
