namespace Analytics.Analysis.Editing;

/// <summary>Where each value lies among the other municipalities of its year: of its KOSTRA group, or of all where the group is small.</summary>
internal sealed class GroupPlaces
{
    private readonly FigurePanel panel;
    private readonly EditingOptions options;
    private readonly Dictionary<(string? Group, int Time), double[]> members = [];
    private readonly Dictionary<(int Municipality, int Time), GroupPlace> found = [];

    public GroupPlaces(FigurePanel panel, EditingOptions options)
    {
        (this.panel, this.options) = (panel, options);
        for (var i = 0; i < panel.Series.Count; i++)
        {
            for (var time = 0; time < panel.Years; time++)
            {
                if (Place(i, time) is { } place)
                    found[(i, time)] = place;
            }
        }
    }

    /// <summary>How far off all values are, in spreads of their groups and without sign.</summary>
    public IReadOnlyList<double> Deviations => [.. found.Values.Select(p => Math.Abs(p.Deviation))];

    /// <summary>The place of a value, or null where it has none or too few to be held against.</summary>
    public GroupPlace? Of(int municipality, int time) => found.TryGetValue((municipality, time), out var place) ? place : null;

    private GroupPlace? Place(int i, int time)
    {
        var own = panel.Places[i][time];
        if (double.IsNaN(own) || Others(i, time) is not { } others)
            return null;
        var middle = RobustScale.Median(others);
        var spread = Math.Max(RobustScale.Standard(others), panel.Scale.LeastSpread(middle, options.LeastRelativeNoise));
        return new GroupPlace(middle, spread, (own - middle) / spread);
    }

    private double[]? Others(int i, int time)
    {
        foreach (var group in panel.Series[i].Group is { } name ? new[] { name, null } : [null])
        {
            if (!members.TryGetValue((group, time), out var all))
                members[(group, time)] = all = [.. Enumerable.Range(0, panel.Series.Count).Where(m => group is null || panel.Series[m].Group == group).Select(m => panel.Places[m][time]).Where(p => !double.IsNaN(p)).Order()];
            var own = Array.BinarySearch(all, panel.Places[i][time]);
            if (all.Length - 1 >= options.LeastGroup && own >= 0)
                return [.. all[..own], .. all[(own + 1)..]];
        }

        return null;
    }
}
