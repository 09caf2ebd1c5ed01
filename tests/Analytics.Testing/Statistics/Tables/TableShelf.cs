namespace Analytics.Testing.Statistics.Tables;

/// <summary>All editions of all tables, of which the clock chooses what the service shows.</summary>
internal sealed class TableShelf(IEnumerable<StatisticsTable> tables, TimeProvider clock, TimeSpan embargo)
{
    private readonly Dictionary<string, StatisticsTable[]> editions = tables
        .GroupBy(t => t.Id, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(g => g.Key, g => g.OrderBy(t => t.Updated).ToArray(), StringComparer.OrdinalIgnoreCase);

    /// <summary>The tables as they are now, by id.</summary>
    public IEnumerable<StatisticsTable> Now() => editions.Keys.Order(StringComparer.Ordinal).Select(Find).OfType<StatisticsTable>();

    /// <summary>
    /// The newest edition released by now. In the hours before a release the older edition is shown as under embargo; where there is no older
    /// one, the coming edition stands in for it without its newest period. A table with no edition yet is unknown.
    /// </summary>
    public StatisticsTable? Find(string id)
    {
        if (!editions.TryGetValue(id, out var all))
            return null;
        var now = clock.GetUtcNow();
        var current = all.LastOrDefault(t => t.Updated <= now);
        var coming = all.FirstOrDefault(t => t.Updated > now && t.Updated - embargo <= now);
        return coming is null ? current : (current ?? coming.WithoutNewestPeriod()).UnderEmbargo(coming.Updated);
    }

    /// <summary>The code list with this id, in any table.</summary>
    public CodeList? CodeList(string id) =>
        Now().SelectMany(t => t.Variables).SelectMany(v => v.CodeLists).FirstOrDefault(c => string.Equals(c.Id, id, StringComparison.Ordinal));
}
