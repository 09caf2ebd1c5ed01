namespace Analytics.Analysis.Registers;

/// <summary>Reported deviations: how many, how fast they are closed, and whether their number has changed. More reports are not worse by themselves: they can come of a better habit.</summary>
/// <param name="Count">Reports.</param>
/// <param name="Open">Reports that are not closed.</param>
/// <param name="MedianDaysToClose">Median days from report to closing, or null when none is closed with both dates.</param>
/// <param name="Chart">Reports a month as a control chart, or null for fewer than <see cref="ControlChart.FewestPeriods"/> months.</param>
public sealed record DeviationOverview(int Count, int Open, double? MedianDaysToClose, ControlChart? Chart)
{
    /// <summary>Looks at deviations until a day.</summary>
    /// <param name="deviations">The deviations; those without a date of report are not in the chart.</param>
    /// <param name="day">The day; the month that it lies in is not over, and not in the chart.</param>
    public static DeviationOverview Of(IReadOnlyCollection<RegisterItem> deviations, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(deviations);
        var dated = deviations.Where(d => d.Opened is not null).ToList();
        var perMonth = dated.CountBy(d => Month(d.Opened!.Value)).ToDictionary();
        var (first, end) = (dated.Count == 0 ? 0 : perMonth.Keys.Min(), Month(day));
        return new DeviationOverview(
            deviations.Count,
            deviations.Count(d => d.State.IsOpen()),
            Days.Median(deviations.Where(d => d is { Opened: not null, Closed: not null }).Select(d => d.Closed!.Value.DayNumber - d.Opened!.Value.DayNumber)),
            dated.Count == 0 ? null : ControlChart.Of([.. Enumerable.Range(first, Math.Max(0, end - first)).Select(m => perMonth.GetValueOrDefault(m))], new DateOnly(first / 12, first % 12 + 1, 1)));
    }

    private static int Month(DateOnly day) => 12 * day.Year + day.Month - 1;
}
