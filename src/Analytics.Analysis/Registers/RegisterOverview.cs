namespace Analytics.Analysis.Registers;

/// <summary>The state of a register, or of a unit's part of it, on a day.</summary>
/// <param name="Count">Items.</param>
/// <param name="ByState">Items in each state that occurs; they sum to <paramref name="Count"/>.</param>
/// <param name="Overdue">Open items whose deadline has passed, the oldest deadline first.</param>
/// <param name="WithoutDeadline">Open items without a deadline.</param>
/// <param name="WithoutOwner">Items that no role answers for.</param>
/// <param name="WithoutIndicator">Items that are not linked to an indicator.</param>
/// <param name="MedianOpenDays">Median age in days of the open items whose beginning is known, or null.</param>
public sealed record RegisterOverview(
    int Count,
    IReadOnlyDictionary<ItemState, int> ByState,
    IReadOnlyList<RegisterItem> Overdue,
    int WithoutDeadline,
    int WithoutOwner,
    int WithoutIndicator,
    double? MedianOpenDays)
{
    /// <summary>Items that are done.</summary>
    public int Done => ByState.Where(s => s.Key.IsDone()).Sum(s => s.Value);

    /// <summary>Sees the state of items.</summary>
    /// <param name="items">The items.</param>
    /// <param name="day">The day.</param>
    public static RegisterOverview Of(IReadOnlyCollection<RegisterItem> items, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(items);
        var open = items.Where(i => i.State.IsOpen()).ToList();
        return new RegisterOverview(
            items.Count,
            items.GroupBy(i => i.State).OrderBy(g => g.Key).ToDictionary(g => g.Key, g => g.Count()),
            [.. items.Where(i => i.IsOverdue(day)).OrderBy(i => i.Deadline).ThenBy(i => i.Item, StringComparer.Ordinal)],
            open.Count(i => i.Deadline is null),
            items.Count(i => i.OwnerRole.Length == 0),
            items.Count(i => i.Indicator.Length == 0),
            Days.Median(open.Where(i => i.Opened is not null).Select(i => day.DayNumber - i.Opened!.Value.DayNumber)));
    }
}
